import {
  describeFindings,
  readOrganisationText,
} from '../../../lib/infrastructure/organisation-file/organisation-file.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'

/** A small organisation file without a fault, to break. */
export const goodFile = `title: A charity
sender: { name: A charity, address: post@mail.charity.example }
contact:
  email: hello@charity.example
areas:
  fenland: Fenland
  cambridge: Cambridge
officers:
  lisa:
    name: Lisa Chambers
    email: lisa@charity.example
    deputy: omar
  omar:
    name: Omar Reyes
    email: omar@charity.example
desks:
  enquiries:
    name: Enquiries
    email: enquiries@charity.example
managers:
  ruth:
    name: Ruth Ellis
    email: ruth@charity.example
lastResort: { desk: enquiries, manager: ruth }
routes:
  - kinds: [asset-transfer]
    when:
      stage: [under-offer]
    to: omar
  - kinds: [community-mentoring, asset-transfer]
    to: lisa
  - to: enquiries
answerWithin:
  asset-transfer: 2
keepMonths: 24
`

/** Everything found wrong with the text of a file, as `line:column What is wrong. What to do.` */
export function findingsOf(text: string): string[] {
  const reading = readOrganisationText(text, { path: 'charity.yaml', kinds })
  return reading.ok ? [] : describeFindings(reading.findings).map((line) => line.replace('charity.yaml:', ''))
}

import type { Addressee, AssignedEnquiry, Mail } from '../enquiry.ts'
import { areaTitle, findOfficer, type Organisation } from '../organisation.ts'
import { toHeaderText } from '../text-policy.ts'
import type { Block } from './block.ts'

/** An area as part of a sentence or subject, where "Not sure" alone would not say what is not known. */
export function placeWords(organisation: Organisation, area: string): string {
  if (area === 'not-sure') return 'area not known'
  if (area === 'elsewhere') return 'somewhere else'
  return toHeaderText(areaTitle(organisation, area), 60)
}

interface Receipt {
  readonly enquiry: AssignedEnquiry
  readonly organisation: Organisation
  readonly to: Addressee
}

/** How a handover opens that may be the second: "You may already have this", or who else may. */
export function mayHaveWords(input: Receipt): string {
  const others = input.enquiry.mails.filter((mail) => isUnsettled(mail) && mail.to.id !== input.to.id)
  const holder = others.at(-1)?.to.id
  const isFirstToYou = !input.enquiry.mails.some((mail) => isUnsettled(mail) && mail.to.id === input.to.id)
  return holder !== undefined && isFirstToYou
    ? `${nameOf(input.organisation, holder)} may already have this.`
    : 'You may already have this.'
}

/** Why this mail comes to somebody other than the officer who has the enquiry; nothing for that officer. */
export function whyYou(input: Receipt & { readonly mayRepeat: boolean }): Block | undefined {
  const { enquiry, organisation, to } = input
  if (to.id === enquiry.assignment.officer) return undefined
  const officer = nameOf(organisation, enquiry.assignment.officer)
  const text = input.mayRepeat
    ? `This enquiry was given to ${officer}, and we could not make sure that our mail arrived. It comes to you ` +
      `${AS[to.role]}. Please agree who answers.`
    : `This enquiry was given to ${officer}, whom our mail could not reach. It comes to you ${AS[to.role]}. ` +
      'Please answer it yourself, or see to it that somebody does.'
  return { type: 'warning', words: [{ strong: 'Why you have this. ' }, text] }
}

const AS: Readonly<Record<Addressee['role'], string>> = {
  officer: 'because you are next in line',
  deputy: 'because you are next in line as deputy',
  desk: 'because the shared mailbox is next in line',
  manager: 'because you are the manager, and nobody before you could be reached',
  enquirer: 'because it is yours',
}

/** A handover that went out and was never proved to have arrived or failed. */
function isUnsettled(mail: Mail): boolean {
  return mail.purpose === 'handover' && (mail.state === 'unknown' || mail.state === 'accepted')
}

function nameOf(organisation: Organisation, id: string): string {
  return findOfficer(organisation, id)?.name ?? id
}

import { certificateArn as arnOfCertificate, hostName } from '../organisation-file/deploy-shape.ts'

/** An address of the charity's own for the API and its pages. */
export interface CustomDomain {
  /** `enquiries.charity.example`. */
  readonly name: string
  /** Of a certificate in ACM, in the region of the stack, that covers the name. */
  readonly certificateArn: string
}

/** What `-c domain=…` and `-c certificateArn=…` say together; a finding is a sentence that says what to do. */
export function readCustomDomain(context: Readonly<Record<string, unknown>>): {
  readonly domain: CustomDomain | undefined
  readonly findings: readonly string[]
} {
  const { domain: name, certificateArn } = context
  if (name === undefined && certificateArn === undefined) return { domain: undefined, findings: [] }
  const findings: string[] = []
  if (name === undefined) findings.push('A certificateArn is of use only beside the domain that it is for.')
  else if (!hostName.test(String(name)))
    findings.push(
      `The context value domain="${String(name)}" is not the name of a host in small letters, such as enquiries.charity.example.`,
    )
  if (certificateArn === undefined)
    findings.push(
      'A domain needs a certificate: ask for one in ACM, in the region of the stack, and say -c certificateArn=…',
    )
  else if (!arnOfCertificate.test(String(certificateArn)))
    findings.push(
      `The context value certificateArn="${String(certificateArn)}" is not like arn:aws:acm:REGION:ACCOUNT:certificate/ID.`,
    )
  if (findings.length > 0) return { domain: undefined, findings }
  return { domain: { name: String(name), certificateArn: String(certificateArn) }, findings }
}

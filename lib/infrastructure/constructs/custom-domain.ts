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
  else if (!isHostName(name))
    findings.push(
      `The context value domain="${String(name)}" is not the name of a host in small letters, such as enquiries.charity.example.`,
    )
  if (certificateArn === undefined)
    findings.push(
      'A domain needs a certificate: ask for one in ACM, in the region of the stack, and say -c certificateArn=…',
    )
  else if (!isCertificateArn(certificateArn))
    findings.push(
      `The context value certificateArn="${String(certificateArn)}" is not like arn:aws:acm:REGION:ACCOUNT:certificate/ID.`,
    )
  if (findings.length > 0) return { domain: undefined, findings }
  return { domain: { name: String(name), certificateArn: String(certificateArn) }, findings }
}

/** Two labels at least, and none that begins or ends with a hyphen: RFC 1123, which the DNS of a web host follows. */
function isHostName(value: unknown): boolean {
  const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
  const name = new RegExp(`^(?:${label}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$`)
  return typeof value === 'string' && value.length <= 253 && name.test(value)
}

function isCertificateArn(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^arn:aws[a-z-]*:acm:[a-z]{2}(?:-[a-z]+)+-\d:\d{12}:certificate\/[\w-]+$/.test(value)
  )
}

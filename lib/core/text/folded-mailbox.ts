/**
 * The mailbox that an address reaches, however it is spelt: in small letters, without a `+tag`, its domain as an A-label
 * (RFC 5891 §5) without a dot at its end; of Gmail's also without the dots before the @, which it ignores, and under one
 * of its two names. Only for counting emails: of two people who share a folded mailbox at a provider that knows no tags,
 * each may get fewer of them, and nothing else.
 */
export function foldedMailbox(address: string): string {
  const at = address.lastIndexOf('@') + 1
  const local = withoutTag(address.slice(0, Math.max(at - 1, 0)).toLowerCase())
  const domain = asciiDomain(address.slice(at).toLowerCase())
  return gmail.has(domain) ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`
}

const gmail: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com'])

/** An address may begin with a plus: then nothing else would be left of it. */
function withoutTag(local: string): string {
  const plus = local.indexOf('+')
  return plus < 1 ? local : local.slice(0, plus)
}

function asciiDomain(domain: string): string {
  return (URL.parse(`http://${domain}`)?.hostname ?? domain).replace(/\.$/, '')
}

/** An address in the form that SES takes. */
export type EmailAddress = string & { readonly emailAddress: true }

/**
 * Whether `text` is an address that SES takes and a person may have: `local@domain`, ASCII, at most 254
 * characters with at most 64 before the @ (RFC 5321 §4.5.3.1), dot-atom local part (RFC 5322 §3.2.3: no
 * quotes, so no hidden line breaks), a domain of at least two labels that are legal host names.
 */
export function isEmailAddress(text: string): text is EmailAddress {
  if (text.length > 254) return false
  const at = text.lastIndexOf('@')
  return isLocalPart(text.slice(0, Math.max(at, 0))) && isDomain(text.slice(at + 1))
}

/**
 * What somebody typed as an address that SES takes: an international domain becomes its A-label (RFC 5891 §5), as
 * `ada@bücher.example` becomes `ada@xn--bcher-kva.example`. Undefined where it is none, and where the part before the @
 * is not ASCII: SES v1 cannot send there.
 */
export function toEmailAddress(typed: string): EmailAddress | undefined {
  const address = typed.trim()
  if (isEmailAddress(address)) return address
  const at = address.lastIndexOf('@') + 1
  const domain = address.slice(at)
  // Nothing that an address of the web would read as a port, a path or an escape.
  if (at === 0 || domain.length > 253 || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return undefined
  const host = URL.parse(`http://${domain}`)?.hostname
  const ascii = address.slice(0, at) + (host ?? '')
  return isEmailAddress(ascii) ? ascii : undefined
}

function isLocalPart(local: string): boolean {
  return (
    local.length <= 64 && /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(local)
  )
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.')
  const last = labels.at(-1) ?? ''
  return labels.length >= 2 && labels.every(isHostLabel) && !/^\d+$/.test(last)
}

function isHostLabel(label: string): boolean {
  return label.length <= 63 && /^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/.test(label)
}

/** An address whose mail a mailbox gets too: the same but for case and a `+tag`. */
export function sameMailbox(one: string, other: string): boolean {
  return sameAddress(withoutTag(one), withoutTag(other))
}

function withoutTag(address: string): string {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  return local.split('+', 1)[0] + address.slice(at)
}

/**
 * An address as its owner knows it again and nobody else learns it: `b•••l@btinternet.com`. Always three dots, however
 * much is left out.
 */
export function maskedAddress(typed: string): string {
  const at = typed.lastIndexOf('@')
  const local = [...(at === -1 ? typed : typed.slice(0, at))]
  const last = local.length < 3 ? '' : (local.at(-1) ?? '')
  return `${local[0] ?? ''}•••${last}${at === -1 ? '' : typed.slice(at)}`
}

/** Two addresses that reach one mailbox for our purposes: compared without regard to case. */
export function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

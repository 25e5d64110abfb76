/**
 * Whether `text` is an address that SES takes and a person may have: `local@domain`, ASCII, at most 254
 * characters with at most 64 before the @ (RFC 5321 §4.5.3.1), dot-atom local part (RFC 5322 §3.2.3: no
 * quotes, so no hidden line breaks), a domain of at least two labels that are legal host names.
 */
export function isEmailAddress(text: string): boolean {
  if (text.length > 254) return false
  const at = text.lastIndexOf('@')
  return isLocalPart(text.slice(0, Math.max(at, 0))) && isDomain(text.slice(at + 1))
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

/** Two addresses that reach one mailbox for our purposes: compared without regard to case. */
export function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

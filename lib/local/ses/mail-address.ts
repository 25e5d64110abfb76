import { addressParser } from 'postal-mime'

/**
 * The bare address in `Name <address>` or `address`, checked with SES's rules; throws an Error in SES's words.
 * SES parses as JavaMail does, hence the wording.
 */
export function readAddress(text: string): string {
  const angled = /<([^<>]*)>\s*$/.exec(text)
  const address = (angled?.[1] ?? text).trim()
  const at = address.lastIndexOf('@')
  if (at < 0) throw new Error("Missing final '@domain'")
  checkLocalPart(address.slice(0, at))
  checkDomain(address.slice(at + 1))
  return address
}

/** The addresses (without names) of an address header's value. */
export function addressesIn(header: string): string[] {
  return addressParser(header, { flatten: true }).flatMap((one) =>
    'address' in one && one.address ? [one.address] : [],
  )
}

/** The part after the last @, in lower case. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}

function checkLocalPart(local: string): void {
  if (local === '') throw new Error('Missing local name')
  // Real SES has no SMTPUTF8: a character outside ASCII is refused with the same words.
  if (/[^\x21-\x7e]/.test(local)) throw new Error('Local address contains control or whitespace')
  if (/^".*"$/.test(local)) return
  if (local.startsWith('.')) throw new Error('Local address starts with dot')
  if (local.endsWith('.')) throw new Error('Local address ends with dot')
  if (local.includes('..')) throw new Error('Local address contains dot-dot')
  if (/[()<>,;:\\"[\]@]/.test(local)) throw new Error('Local address contains illegal character')
}

function checkDomain(domain: string): void {
  if (domain === '') throw new Error('Missing domain')
  if (/[^\x21-\x7e]/.test(domain)) throw new Error('Domain contains control or whitespace')
  if (domain.startsWith('.')) throw new Error('Domain starts with dot')
  if (domain.endsWith('.')) throw new Error('Domain ends with dot')
  if (domain.includes('..')) throw new Error('Domain contains dot-dot')
  if (/[^A-Za-z0-9.-]/.test(domain)) throw new Error('Domain contains illegal character')
}

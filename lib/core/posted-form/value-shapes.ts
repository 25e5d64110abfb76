import { isEmailAddress } from '../text/email-address.ts'

/** How a posted value looks, for a field whose name tells nothing. */

/** The addresses in a short text: `ada@example.org`, `Ada <ada@example.org>`, `ada@example.org or call`. */
export function addressesIn(value: string): readonly string[] {
  if (value.length > 320 || !value.includes('@')) return []
  const pieces = seen(value).split(/[\s<>(),;:"|/[\]]+/u)
  return pieces.map((piece) => piece.replace(/\.+$/, '')).filter(isEmailAddress)
}

/** A telephone number as people in the UK write it: from a 0 or +, 9 to 15 digits, and nothing that no number has. */
export function looksLikePhone(value: string): boolean {
  if (value.length > 40) return false
  const line = seen(value)
  const digits = line.replace(/\D/g, '').length
  return (
    digits >= 9 && digits <= 15 && /^[+(]{0,2}(?:0|44|\+)[\d ().+/-]*(?:(?:ext|x)\.? ?\d{1,5})?$/i.test(line)
  )
}

/** Letters alone, one to five words: what somebody is called, and much else. */
export function looksLikeName(value: string): boolean {
  return value.length <= 80 && NAME.test(seen(value)) && !NO_NAME.test(seen(value))
}

/** Each word begins as names do; scripts without capitals have no other way. */
export function isCapitalised(value: string): boolean {
  return value
    .trim()
    .split(/\s+/u)
    .every((word) => !/^\p{Ll}/u.test(word) || SMALL.has(word.toLowerCase()))
}

/** Somebody's title, which comes before a name and is none. */
export function isHonorific(value: string): boolean {
  return /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|reverend|sir|lady|lord|dame|cllr|councillor|herr|frau|mme|m|sr|sra)\.?$/i.test(
    seen(value),
  )
}

/** Three words or more: what somebody says rather than what they choose. */
export function isSentence(value: string): boolean {
  return /\S\s+\S+\s+\S/.test(value)
}

/** How many digits stand in it. */
export function digitsIn(value: string): number {
  return value.slice(0, 200).replace(/[^\p{Nd}]/gu, '').length
}

/** Without what cannot be seen, and without spaces at the ends. */
export function seen(value: string): string {
  return value.replace(/[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu, '').trim()
}

const NAME = /^\p{L}[\p{L}\p{M}.'’ʼ‘-]*(?: \p{L}[\p{L}\p{M}.'’ʼ‘-]*){0,4}$/u

const NO_NAME =
  /^(?:yes|no|none|n\/a|on|off|true|false|ok|other|general|enquiry|inquiry|hello|hi|hall|room|booking|hire|room hire|question|help|volunteer(?:ing)?|friend|google|facebook|website|send|submit|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i

const SMALL: ReadonlySet<string> = new Set([
  'de',
  'la',
  'van',
  'von',
  'der',
  'den',
  'del',
  'di',
  'da',
  'du',
  'le',
  'ap',
  'ab',
  'y',
  'e',
  'bin',
  'al',
  'ter',
  'ten',
])

import { toPlainAscii } from './text-policy.ts'

/**
 * A UK postcode in capitals with one space, from however it was typed: with dashes, dots or spaces anywhere, the letter
 * O for a zero. Undefined for what has not the shape of one.
 */
export function readPostcode(typed: string): string | undefined {
  // No postcode is longer, however it is spaced.
  if (typed.length > 100) return undefined
  const compact = toPlainAscii(typed)
    .toUpperCase()
    .replace(/[\s.,;'"()-]/g, '')
  const inward = compact.replace(/O(?=[A-Z]{2}$)/, '0')
  const outward = inward.replace(/^([A-Z]{1,2}\d?)O(?=[A-Z0-9]{0,1}\d[A-Z]{2}$)/, '$10')
  const read = [compact, inward, outward].find((text) => SHAPE.test(text))
  return read && `${read.slice(0, -3)} ${read.slice(-3)}`
}

// After the district's first digit no letter O is used: it is a zero.
const SHAPE = /^[A-Z]{1,2}[0-9][A-NP-Z0-9]?[0-9][A-Z]{2}$/

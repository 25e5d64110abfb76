import { createHmac, timingSafeEqual } from 'node:crypto'
import type { KeyRing } from './key-ring.ts'

/**
 * What a token says, by its purpose: the letter that it begins with, and how many bits each of its numbers has. A number
 * of a reference has 40 (31^8 < 2^40), of an entry of the directory 24, of a standalone mail 64, a day 14 (counted from
 * 2026, so until 2070), an instant 42 (milliseconds), the address of an entry what is left of its keyed hash.
 */
const purposes = {
  /** Reference, and which of the enquirer's addresses it was made for. */
  status: { letter: 's', bits: [40, 8] },
  'not-me': { letter: 'n', bits: [40, 8] },
  /** Reference, entry, and the last day on which it counts. */
  officer: { letter: 'o', bits: [40, 24, 14] },
  /** Reference. */
  release: { letter: 'r', bits: [40] },
  /** Entry, and its address. */
  leave: { letter: 'l', bits: [24, 16] },
  /** Standalone mail, and the address that it went to. */
  'sign-in': { letter: 'i', bits: [64, 16] },
  'leave-confirm': { letter: 'c', bits: [64, 16] },
  /** Entry, its address, and when it ends. */
  session: { letter: 'b', bits: [24, 32, 42] },
} as const

/** What a token is for. */
export type TokenPurpose = keyof typeof purposes

/**
 * A token of the present key: the purpose's letter, the key's number as one character, the numbers, and 96 bits of an
 * HMAC-SHA-256 of all before it; each character of base64url stands for six bits, so that no token has two spellings.
 * The same numbers under the same key are the same token. Throws `RangeError` for a number that has too many bits.
 */
export async function sealToken(
  ring: KeyRing,
  purpose: TokenPurpose,
  numbers: readonly bigint[],
): Promise<string> {
  const { number, key } = await ring.current()
  const head = `${purposes[purpose].letter}${ALPHABET[number]}${pack(purposes[purpose].bits, numbers)}`
  return head + macOf(key, head)
}

/** The numbers in a token of ours for that purpose, in their order; undefined for everything else. Never throws. */
export async function openToken(
  ring: KeyRing,
  purpose: TokenPurpose,
  token: string,
): Promise<readonly bigint[] | undefined> {
  const { letter, bits } = purposes[purpose]
  const length = 2 + lengthOf(bits)
  if (token.length !== length + MAC_LENGTH || token[0] !== letter || !TOKEN.test(token)) return undefined
  const key = await ring.numbered(ALPHABET.indexOf(token[1] ?? ''))
  if (key === undefined) return undefined
  const head = token.slice(0, length)
  const isOurs = timingSafeEqual(Buffer.from(macOf(key, head)), Buffer.from(token.slice(length)))
  return isOurs ? unpack(bits, head.slice(2)) : undefined
}

// RFC 4648 §5, in its order: the place of a character is its six bits.
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const TOKEN = /^[\w-]+$/
// Sixteen characters are 96 bits: more than the 80 that RFC 2104 §5 asks for at the least, and a guess costs a request.
const MAC_LENGTH = 16

/**
 * The name in front keeps this from passing for anything else signed with the key: what a JWT signs begins with `eyJ`, what a
 * keyed hash covers with a digit.
 */
function macOf(key: Uint8Array, head: string): string {
  return createHmac('sha256', key).update(`sealed-token:${head}`).digest('base64url').slice(0, MAC_LENGTH)
}

function lengthOf(bits: readonly number[]): number {
  return Math.ceil(bits.reduce((sum, one) => sum + one, 0) / 6)
}

function pack(bits: readonly number[], numbers: readonly bigint[]): string {
  let packed = 0n
  for (const [index, size] of bits.entries()) {
    const number = numbers[index]
    if (number === undefined || number < 0n || number >> BigInt(size) !== 0n)
      throw new RangeError(`The number at ${index} does not have ${size} bits`)
    packed = (packed << BigInt(size)) | number
  }
  return Array.from({ length: lengthOf(bits) }, (_, place) => {
    const shift = BigInt(6 * (lengthOf(bits) - 1 - place))
    return ALPHABET[Number((packed >> shift) & 63n)]
  }).join('')
}

function unpack(bits: readonly number[], text: string): readonly bigint[] {
  let packed = [...text].reduce((sum, one) => (sum << 6n) | BigInt(ALPHABET.indexOf(one)), 0n)
  const numbers: bigint[] = []
  for (const size of bits.toReversed()) {
    numbers.unshift(packed & ((1n << BigInt(size)) - 1n))
    packed >>= BigInt(size)
  }
  return numbers
}

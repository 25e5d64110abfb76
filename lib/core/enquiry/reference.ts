import { typedWords } from '../text/typed-words.ts'

/** What people quote: `ABCD-2345`. Eight of 31 characters that cannot be mistaken for one another. */
export type Reference = string

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 8

/** The reference that a hash of at least eight bytes stands for. 31^8 is about 853 billion. */
export function toReference(hash: Uint8Array): Reference {
  const view = new DataView(hash.buffer, hash.byteOffset, 8)
  let rest = view.getBigUint64(0)
  let characters = ''
  for (let place = 0; place < LENGTH; place++) {
    characters += ALPHABET[Number(rest % 31n)]
    rest /= 31n
  }
  return written(characters)
}

/** A reference as we write it, and nothing else: what was stored, sent or signed. */
export function exactReference(text: string): Reference | undefined {
  return EXACT.test(text) ? text : undefined
}

/** A reference as a number below 2^40, as it stands in links; `readReferenceNumber` turns it back. */
export function referenceNumber(reference: Reference): number {
  const characters = [...reference].filter((character) => character !== '-')
  return characters.reduce((sum, character) => sum * ALPHABET.length + ALPHABET.indexOf(character), 0)
}

/** The reference of a number; undefined for a number that no reference has. */
export function readReferenceNumber(number: number): Reference | undefined {
  let rest = number
  let characters = ''
  for (let place = 0; place < LENGTH; place++) {
    characters = `${ALPHABET[rest % ALPHABET.length]}${characters}`
    rest = Math.floor(rest / ALPHABET.length)
  }
  return rest === 0 ? written(characters) : undefined
}

/**
 * The reference in what people type or paste: in any case and width, with any dash, spaces or none in the middle, and
 * with whatever stands around it (`[ABCD-2345].`, `Reference: abcd 2345`). Undefined if there is none, or if there are
 * two. A word that could be one (`research`) counts only where nothing has a hyphen or a digit, as most references do.
 */
export function readReference(typed: string): Reference | undefined {
  const words = typedWords(typed)
  const whole = words.map(({ word }) => word).join('')
  if (CHARACTERS.test(whole)) return written(whole)
  const found = words.flatMap(({ word }, index) => {
    if (CHARACTERS.test(word)) return [{ characters: word, sure: /\d/.test(word) }]
    const next = words[index + 1]
    const both = `${word}${next?.word ?? ''}`
    if (word.length !== LENGTH / 2 || next === undefined || !CHARACTERS.test(both)) return []
    const hyphen = /^\s*-\s*$/.test(next.before)
    if (!hyphen && !/^\s+$/.test(next.before)) return []
    return [{ characters: both, sure: hyphen || /\d/.test(both) }]
  })
  const sure = found.filter((one) => one.sure)
  const [one, another] = new Set((sure.length > 0 ? sure : found).map(({ characters }) => characters))
  return one === undefined || another !== undefined ? undefined : written(one)
}

const CHARACTERS = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`)
const EXACT = new RegExp(`^[${ALPHABET}]{${LENGTH / 2}}-[${ALPHABET}]{${LENGTH / 2}}$`)

function written(characters: string): Reference {
  return `${characters.slice(0, LENGTH / 2)}-${characters.slice(LENGTH / 2)}`
}

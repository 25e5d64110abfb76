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
  return `${characters.slice(0, 4)}-${characters.slice(4)}`
}

/** A reference as people type it: lower case, spaces, any dash or none are accepted. */
export function readReference(typed: string): Reference | undefined {
  const characters = typed.toUpperCase().replace(/[\s\p{Dash}]/gu, '')
  if (characters.length !== LENGTH || [...characters].some((c) => !ALPHABET.includes(c))) return undefined
  return `${characters.slice(0, 4)}-${characters.slice(4)}`
}

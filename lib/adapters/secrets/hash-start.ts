/** The number that the first digits of a hash in hex stand for. Throws `SyntaxError` for what is none. */
export function fromHex(hash: string, digits: number): bigint {
  return BigInt(`0x${hash.slice(0, digits)}`)
}

/** The digits that a number stands for, with the zeros in front. */
export function toHex(number: bigint, digits: number): string {
  return number.toString(16).padStart(digits, '0')
}

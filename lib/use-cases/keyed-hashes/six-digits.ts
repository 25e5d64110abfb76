/** A code made of a keyed hash, from 48 bits of it modulo a million: codes are equally likely to one part in 280 million. */
export function sixDigits(hash: Uint8Array): string {
  const number = hash.subarray(0, 6).reduce((sum, byte) => sum * 256 + byte, 0)
  return String(number % 1_000_000).padStart(6, '0')
}

/** A hash in hex digits, two for each byte: of all its bytes, or of so many of the first. */
export function toHex(hash: Uint8Array, bytes = hash.length): string {
  return Array.from(hash.subarray(0, bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

import { randomBytes } from 'node:crypto'

/** A one-time key for a form: never given before, 22 letters, digits, `-` and `_`. */
export function createKey(): string {
  return randomBytes(16).toString('base64url')
}

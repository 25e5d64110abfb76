import { randomBytes } from 'node:crypto'

/** A unique one-time key for a form: 22 letters, digits, `-` and `_`. */
export function createKey(): string {
  return randomBytes(16).toString('base64url')
}

import { createHmac } from 'node:crypto'

/** A part of a token of the old format (RFC 7515 §3.1). */
export function encodePart(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

/** A token of the old format by hand: whatever header and claims, signed with HMAC-SHA-256 if not said otherwise. */
export function oldToken(
  header: unknown,
  claims: unknown,
  { key, hash = 'sha256' }: { readonly key: string; readonly hash?: 'sha256' | 'sha512' },
): string {
  const content = `${encodePart(header)}.${encodePart(claims)}`
  return `${content}.${createHmac(hash, key).update(content).digest('base64url')}`
}

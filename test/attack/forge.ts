import { createHmac } from 'node:crypto'

/** A token of the first format, as anybody makes it who has a key: a JWT by HMAC-SHA-256. */
export function forgeToken(
  { kid, key }: { readonly kid: string; readonly key: string },
  claims: Readonly<Record<string, unknown>>,
): string {
  const part = (said: object) => Buffer.from(JSON.stringify(said)).toString('base64url')
  const signed = `${part({ alg: 'HS256', kid })}.${part(claims)}`
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`
}

/** A keyed hash as the first releases made addresses' hashes, codes and passes, in hex digits. */
export function forgeHash(key: string, parts: readonly string[]): string {
  const hmac = createHmac('sha256', key)
  for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:${part}`)
  return hmac.digest('hex')
}

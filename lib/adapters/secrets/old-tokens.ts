import { createHmac, timingSafeEqual } from 'node:crypto'
import type { KeyRing } from './key-ring.ts'

// Ours have about 200 characters; longer ones are refused unread.
const maxTokenLength = 1000

/** What a token says: checked are `sub`, which is there, and that a time of issue is a number. */
interface TokenPayload {
  readonly sub?: string
  readonly iat?: number
  readonly [claim: string]: unknown
}

/** Whether a text looks like a token of the old format: only that has full stops. */
export function isOldToken(token: string): boolean {
  return token.includes('.')
}

/**
 * What stands in a token of ours for that audience, in the format of the releases before OfficerKeys: a JWT (RFC 7519) of
 * HS256. Undefined for everything else. Never throws.
 */
export async function readOldToken(
  ring: KeyRing,
  { token, audience }: { readonly token: string; readonly audience: string },
): Promise<TokenPayload | undefined> {
  if (token.length > maxTokenLength || !THREE_PARTS.test(token)) return undefined
  const [header = '', payload = '', signature = ''] = token.split('.')
  const kid = kidOf(header)
  const key = kid === undefined ? undefined : await ring.find(kid)
  if (key === undefined) return undefined
  const given = Buffer.from(signature, 'base64url')
  const right = signatureOf(key, `${header}.${payload}`)
  // Spare bits at the end of base64url would give one signature several spellings.
  if (given.length !== right.length || given.toString('base64url') !== signature) return undefined
  return timingSafeEqual(given, right) ? payloadFor(audience, objectOf(payload)) : undefined
}

const THREE_PARTS = /^[\w-]+\.[\w-]+\.[\w-]+$/

/** The key that a header names: only our own header, to the letter, is one. */
function kidOf(header: string): string | undefined {
  const { kid } = objectOf(header) ?? {}
  return typeof kid === 'string' && header === headerOf(kid) ? kid : undefined
}

/** None of ours has an end or a beginning in its claims, so a token with one is none of ours. */
function payloadFor(
  audience: string,
  payload: Readonly<Record<string, unknown>> | undefined,
): TokenPayload | undefined {
  if (payload?.['aud'] !== audience || 'exp' in payload || 'nbf' in payload) return undefined
  const { sub, iat, ...claims } = payload
  if (typeof sub !== 'string') return undefined
  if (iat === undefined) return { ...claims, sub }
  // Up to the year 2100: no date can be made of everything that is a number.
  return typeof iat === 'number' && iat >= 0 && iat < 4_102_444_800 ? { ...claims, sub, iat } : undefined
}

function headerOf(kid: string): string {
  return encode({ alg: 'HS256', kid })
}

function signatureOf(key: Uint8Array, signed: string): Buffer {
  return createHmac('sha256', key).update(signed).digest()
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function objectOf(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

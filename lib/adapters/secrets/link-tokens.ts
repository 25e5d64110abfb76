import { SignJWT } from 'jose/jwt/sign'
import { jwtVerify } from 'jose/jwt/verify'
import type { LinkKeyRing } from './link-key-ring.ts'
import { UnusableSecret } from './unusable-secret.ts'

const algorithm = 'HS256'
// Ours have about 200 characters; longer ones are refused unread.
const maxTokenLength = 1000

/**
 * A token of the present key. Only `claims` can give it a time of issue, so that the same thing has the same link in
 * every mail.
 */
export async function signToken(
  ring: LinkKeyRing,
  link: {
    readonly audience: string
    readonly subject: string
    readonly claims?: Readonly<Record<string, string | number>>
  },
): Promise<string> {
  const { kid, key } = await ring.current()
  return new SignJWT({ ...link.claims })
    .setProtectedHeader({ alg: algorithm, kid })
    .setAudience(link.audience)
    .setSubject(link.subject)
    .sign(key)
}

/** What a token says: checked are `sub`, which is there, and what the standard says of the times. */
interface TokenPayload {
  readonly sub?: string
  readonly iat?: number
  readonly [claim: string]: unknown
}

/** What stands in a token of ours for that audience; undefined for everything else. Never throws. */
export async function readToken(
  ring: LinkKeyRing,
  { token, audience }: { readonly token: string; readonly audience: string },
): Promise<TokenPayload | undefined> {
  if (token.length > maxTokenLength || !isCanonical(token)) return undefined
  try {
    const options = { algorithms: [algorithm], audience, requiredClaims: ['sub'] }
    const keyFor = (header: { kid?: string }) => keyNamed(ring, header.kid)
    return (await jwtVerify(token, keyFor, options)).payload
  } catch {
    return undefined
  }
}

async function keyNamed(ring: LinkKeyRing, kid: string | undefined): Promise<Uint8Array> {
  const key = await ring.find(kid ?? '')
  if (key === undefined) throw new UnusableSecret('No such link key')
  return key
}

/** Base64url has spare bits at the end, so several texts decode to the same bytes: only the canonical one is a token. */
function isCanonical(token: string): boolean {
  return token.split('.').every((part) => Buffer.from(part, 'base64url').toString('base64url') === part)
}

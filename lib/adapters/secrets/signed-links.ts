import { SignJWT } from 'jose/jwt/sign'
import { jwtVerify } from 'jose/jwt/verify'
import { readReference } from '../../enquiry/reference.ts'
import type { LinkPurpose, SignedLinks } from '../../ports/secrets.ts'
import { keyOf, textsOf, UnusableSecret } from './unusable-secret.ts'

const algorithm = 'HS256'
// Ours have about 150 characters; nothing longer is worth any work.
const longestToken = 1000

/**
 * Signed links under the keys of the secret `{ "current": "k2", "k1": "…", "k2": "…" }`: `current` names the one that
 * signs, all of them are read. `audience` is what the links are for; a token for another purpose is not read. A link is
 * taken back only by removing its key. Throws `UnusableSecret`.
 */
export function createSignedLinks(secret: unknown, audience: LinkPurpose): SignedLinks {
  const { current, keys } = readLinkKeys(secret)
  return {
    sign(reference) {
      // No time of issue in it: one reference has one link, in every mail.
      return new SignJWT()
        .setProtectedHeader({ alg: algorithm, kid: current.kid })
        .setAudience(audience)
        .setSubject(reference)
        .sign(current.key)
    },
    async read(token) {
      if (token.length > longestToken || !isCanonical(token)) return undefined
      try {
        const options = { algorithms: [algorithm], audience, requiredClaims: ['sub'] }
        const { payload } = await jwtVerify(
          token,
          (header: { kid?: string }) => keyNamed(keys, header.kid),
          options,
        )
        return payload.sub === undefined ? undefined : readReference(payload.sub)
      } catch {
        return undefined
      }
    },
  }
}

function readLinkKeys(secret: unknown): {
  current: { kid: string; key: Uint8Array }
  keys: ReadonlyMap<string, Uint8Array>
} {
  const what = 'link keys secret'
  const texts = textsOf(secret, what)
  const names = [...texts.keys()].filter((name) => name !== 'current')
  const keys = new Map(names.map((name) => [name, new TextEncoder().encode(keyOf(texts, name, what))]))
  const kid = texts.get('current') ?? ''
  const key = keys.get(kid)
  if (key === undefined) throw new UnusableSecret(`The ${what} must name one of its keys in "current"`)
  return { current: { kid, key }, keys }
}

function keyNamed(keys: ReadonlyMap<string, Uint8Array>, kid: string | undefined): Uint8Array {
  const key = keys.get(kid ?? '')
  if (key === undefined) throw new UnusableSecret('No such link key')
  return key
}

/** Base64url has spare bits at the end, so several texts stand for the same bytes: only the regular one is a token. */
function isCanonical(token: string): boolean {
  return token.split('.').every((part) => Buffer.from(part, 'base64url').toString('base64url') === part)
}

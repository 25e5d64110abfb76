import type { OfficerTokenPurpose, OfficerTokens } from '../../ports/officer-tokens.ts'
import type { KeyRing } from './key-ring.ts'
import { readToken, signToken } from './link-tokens.ts'

/** Tokens of officers under the same keys as the links, so that they rotate with them; each purpose is an audience. */
export function createOfficerTokens(ring: KeyRing, audience: OfficerTokenPurpose): OfficerTokens {
  return {
    sign: ({ officer, address, mail, until }) =>
      signToken(ring, { audience, subject: officer, claims: { address, letter: mail, until } }),
    async read(text) {
      const payload = (await readToken(ring, { token: text, audience })) ?? {}
      const { sub, address, letter: mail, until } = payload
      if (typeof sub !== 'string' || typeof address !== 'string' || typeof mail !== 'string') return undefined
      return isInstant(until) ? { officer: sub, address, mail, until } : undefined
    },
  }
}

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)
}

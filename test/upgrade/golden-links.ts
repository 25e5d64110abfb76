import { createEnquirerLinks } from '../../lib/adapters/secrets/enquirer-links.ts'
import type { KeyRing } from '../../lib/adapters/secrets/key-ring.ts'
import { createLeaveLinks } from '../../lib/adapters/secrets/leave-links.ts'
import { createOfficerLinks } from '../../lib/adapters/secrets/officer-links.ts'
import { createOfficerTokens } from '../../lib/adapters/secrets/officer-tokens.ts'
import { createSignedLinks } from '../../lib/adapters/secrets/signed-links.ts'
import type { Reference } from '../../lib/core/enquiry/reference.ts'
import type { OfficerToken, OfficerTokens } from '../../lib/ports/officer-tokens.ts'
import { toFirstAddress } from '../contracts/secrets-contract.ts'

/** A sort of link. */
interface Door {
  readonly sign: () => Promise<string>
  readonly read: (token: string) => Promise<unknown>
}

/** Every sort of link that stands in mails, and the session of the board, as today's code signs and reads them. */
export function goldenDoors(ring: KeyRing, reference: Reference): Readonly<Record<string, Door>> {
  const officer = 'lisa-chambers'
  const address = 'a digest of the address'
  const token = { officer, address, mail: 'letter-0123456789abcdef', until: '2027-03-08T10:15:00.000Z' }
  const issuedAt = '2027-03-08T10:00:00.000Z'
  return {
    // What is kept of the first address names the reference alone.
    status: doorOf(toFirstAddress(createEnquirerLinks(ring, 'status')), reference),
    'not-me': doorOf(toFirstAddress(createEnquirerLinks(ring, 'not-me')), reference),
    'status, to a corrected address': doorOf(createEnquirerLinks(ring, 'status'), { reference, madeFor: 1 }),
    'status, of the sender': doorOf(createEnquirerLinks(ring, 'status'), { reference, madeFor: 'sender' }),
    'not-me, to a corrected address': doorOf(createEnquirerLinks(ring, 'not-me'), { reference, madeFor: 1 }),
    release: doorOf(createSignedLinks(ring, 'release'), reference),
    officer: doorOf(createOfficerLinks(ring), { reference, officer }),
    'officer, sent again': doorOf(createOfficerLinks(ring), { reference, officer, issuedAt }),
    leave: doorOf(createLeaveLinks(ring), { officer, address }),
    'sign-in': tokenDoorOf(createOfficerTokens(ring, 'sign-in'), token),
    'leave-confirm': tokenDoorOf(createOfficerTokens(ring, 'leave-confirm'), token),
    session: tokenDoorOf(createOfficerTokens(ring, 'session'), token),
  }
}

/** The links of each sort with what they say, to be kept. */
export async function signGoldenLinks(ring: KeyRing, reference: Reference) {
  const doors = Object.entries(goldenDoors(ring, reference))
  return Promise.all(
    doors.map(async ([door, { sign, read }]) => {
      const token = await sign()
      return { door, token, says: JSON.stringify(await read(token)) }
    }),
  )
}

function doorOf<Said>(
  links: { sign(said: Said): Promise<string>; read(token: string): Promise<unknown> },
  said: Said,
): Door {
  return { sign: () => links.sign(said), read: (token) => links.read(token) }
}

/** What is kept names the standalone mail of a token as its claim does: `letter`. */
function tokenDoorOf(tokens: OfficerTokens, token: OfficerToken): Door {
  return {
    sign: () => tokens.sign(token),
    async read(text) {
      const { officer, address, mail, until } = (await tokens.read(text)) ?? {}
      return { officer, address, letter: mail, until }
    },
  }
}

import { createManualClock } from '../../lib/adapters/memory/manual-clock.ts'
import { createEnquirerLinks } from '../../lib/adapters/secrets/enquirer-links.ts'
import type { KeyRing } from '../../lib/adapters/secrets/key-ring.ts'
import { createLeaveLinks } from '../../lib/adapters/secrets/leave-links.ts'
import { createOfficerLinks } from '../../lib/adapters/secrets/officer-links.ts'
import { createMailTokens, createSessionTokens } from '../../lib/adapters/secrets/officer-tokens.ts'
import { createReleaseLinks } from '../../lib/adapters/secrets/release-links.ts'
import type { Reference } from '../../lib/core/enquiry/reference.ts'
import { officerNumbers } from '../../lib/core/organisation/officer-number.ts'
import { fixedKeyRing } from '../support/given/fixed-key-ring.ts'

/** The two secrets that sign. */
interface Rings {
  readonly links: KeyRing
  readonly officers: KeyRing
  /** As which moment links are read. */
  readonly now: string
}

/** A sort of link. */
interface Door {
  readonly sign: () => Promise<string>
  readonly read: (token: string) => Promise<unknown>
}

/** Every sort of link that stands in mails, and the session of the board, as today's code signs and reads them. */
export function goldenDoors(
  { links, officers: ring, now }: Rings,
  reference: Reference,
): Readonly<Record<string, Door>> {
  const officer = 'lisa-chambers'
  const numbers = officerNumbers([{ id: officer }])
  const address = '0123456789abcdef0123456789abcdef'
  const mail = { mail: 'letter-0123456789abcdef', address }
  const officerLinks = createOfficerLinks({ ring, old: links, numbers })
  const leaveLinks = createLeaveLinks({ ring, old: { ring: links, clock: createManualClock(now) }, numbers })
  return {
    status: doorOf(createEnquirerLinks(links, 'status'), { reference, madeFor: 0 }),
    'not-me': doorOf(createEnquirerLinks(links, 'not-me'), { reference, madeFor: 0 }),
    'status, to a corrected address': doorOf(createEnquirerLinks(links, 'status'), { reference, madeFor: 1 }),
    'status, of the sender': doorOf(createEnquirerLinks(links, 'status'), { reference, madeFor: 'sender' }),
    'not-me, to a corrected address': doorOf(createEnquirerLinks(links, 'not-me'), { reference, madeFor: 1 }),
    release: doorOf(createReleaseLinks(ring), reference),
    officer: doorOf(officerLinks, { reference, officer }),
    'officer, sent again': doorOf(officerLinks, { reference, officer, until: '2027-03-15' }),
    leave: doorOf(leaveLinks, { officer, address }),
    'sign-in': doorOf(createMailTokens(ring, 'sign-in'), mail),
    'leave-confirm': doorOf(createMailTokens(ring, 'leave-confirm'), mail),
    session: doorOf(createSessionTokens(ring, numbers), {
      officer,
      address,
      until: '2027-03-08T10:15:00.000Z',
    }),
  }
}

/** The links of each sort with what they say, to be kept. */
export async function signGoldenLinks(rings: Rings, reference: Reference) {
  const doors = Object.entries(goldenDoors(rings, reference))
  return Promise.all(
    doors.map(async ([door, { sign, read }]) => {
      const token = await sign()
      return { door, token, says: JSON.stringify(await read(token)) }
    }),
  )
}

/**
 * What links of the releases before officers had keys of their own still say, by their sort: those of enquirers what they
 * always did, an officer's that it is an old one, one to leave what it did for thirty days. The others say nothing.
 */
export const saysOfOld: Readonly<Record<string, unknown>> = {
  status: { reference: 'E4NA-T6SX', madeFor: 0 },
  'not-me': { reference: 'E4NA-T6SX', madeFor: 0 },
  'status, to a corrected address': { reference: 'E4NA-T6SX', madeFor: 1 },
  'status, of the sender': { reference: 'E4NA-T6SX', madeFor: 'sender' },
  'not-me, to a corrected address': { reference: 'E4NA-T6SX', madeFor: 1 },
  release: 'nothing',
  officer: { reference: 'E4NA-T6SX', officer: 'lisa-chambers', isOld: true },
  'officer, sent again': {
    ...{ reference: 'E4NA-T6SX', officer: 'lisa-chambers' },
    ...{ until: '2027-03-15', isOld: true },
  },
  leave: { officer: 'lisa-chambers', address: 'a digest of the address' },
  'sign-in': 'nothing',
  'leave-confirm': 'nothing',
  session: 'nothing',
}

/** The two secrets of a set, read on 8 March 2027 at ten, when officers' keys were made, or at another moment. */
export function goldenRings(
  { linkKeys, officerKeys = linkKeys }: { readonly linkKeys: unknown; readonly officerKeys?: unknown },
  now = '2027-03-08T10:00:00.000Z',
): Rings {
  return { links: fixedKeyRing(linkKeys), officers: fixedKeyRing(officerKeys), now }
}

function doorOf<Said>(
  links: { sign(said: Said): Promise<string>; read(token: string): Promise<unknown> },
  said: Said,
): Door {
  return { sign: () => links.sign(said), read: (token) => links.read(token) }
}

import type { OfficerNumbers } from '../../core/organisation/officer-number.ts'
import { later } from '../../core/time/instant.ts'
import type { Clock } from '../../ports/clock.ts'
import type { LeaveLinks } from '../../ports/leave-links.ts'
import { fromHex, toHex } from './hash-start.ts'
import type { KeyRing } from './key-ring.ts'
import { isOldToken, readOldToken } from './old-tokens.ts'
import { openToken, sealToken } from './sealed-token.ts'

/** For so many days after officers got keys of their own, links to leave that the keys of links signed are still read. */
export const oldLeaveLinkDays = 30

/**
 * Links to somebody's leave under the officers' keys. `old`: the keys of links, which signed those of the old format; such
 * a link is read for thirty days from when the officers' keys were made.
 */
export function createLeaveLinks({
  ring,
  old,
  numbers,
}: {
  readonly ring: KeyRing
  readonly old?: { readonly ring: KeyRing; readonly clock: Pick<Clock, 'now'> }
  readonly numbers: OfficerNumbers
}): LeaveLinks {
  return {
    sign: ({ officer, address }) =>
      sealToken(ring, 'leave', [BigInt(numbers.numberOf(officer)), fromHex(address, 4)]),
    read: (token) => (isOldToken(token) ? readOld(token) : readNew(token)),
  }

  async function readNew(token: string) {
    const [entry, address] = (await openToken(ring, 'leave', token)) ?? []
    const officer = entry === undefined ? undefined : numbers.idOf(Number(entry))
    if (officer === undefined || address === undefined) return undefined
    return { officer, address: toHex(address, 4) }
  }

  async function readOld(token: string) {
    if (old === undefined || old.clock.now() >= later(ring.since(), oldLeaveLinkDays * 86_400_000))
      return undefined
    const { sub, address } = (await readOldToken(old.ring, { token, audience: 'leave' })) ?? {}
    return typeof sub === 'string' && typeof address === 'string' ? { officer: sub, address } : undefined
  }
}

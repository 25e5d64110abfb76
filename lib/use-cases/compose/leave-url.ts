import type { Officer } from '../../core/organisation/organisation.ts'
import type { LeaveLinks } from '../../ports/leave-links.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { addressHash } from '../keyed-hashes/address-hash.ts'

export interface LeaveUrlDependencies {
  readonly leaveLinks: LeaveLinks
  readonly identityKey: IdentityKey
  readonly publicUrl: string
}

/**
 * The whole address of the page on which an entry says when they are away, for mails to that entry alone: never for a
 * handover, which a reply quotes. The same in every mail, until the entry has another address. Undefined: a desk has none.
 */
export async function leaveUrlFor(
  { leaveLinks, identityKey, publicUrl }: LeaveUrlDependencies,
  officer: Pick<Officer, 'id' | 'email' | 'role'>,
): Promise<string | undefined> {
  if (officer.role === 'desk') return undefined
  const token = await leaveLinks.sign({ officer: officer.id, address: addressHash(identityKey, officer) })
  return `${publicUrl}/officer/leave/${token}`
}

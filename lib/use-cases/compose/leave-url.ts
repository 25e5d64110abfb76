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
 * The URL of the page on which an officer says when they are away, for mails to that officer only: never for a handover,
 * which a reply quotes. It changes only when the officer's address does. Undefined for a shared mailbox.
 */
export async function leaveUrlFor(
  { leaveLinks, identityKey, publicUrl }: LeaveUrlDependencies,
  officer: Pick<Officer, 'id' | 'email' | 'role'>,
): Promise<string | undefined> {
  if (officer.role === 'desk') return undefined
  const token = await leaveLinks.sign({ officer: officer.id, address: addressHash(identityKey, officer) })
  return `${publicUrl}/officer/leave/${token}`
}

import { changeMailedItem, type MailedItemCommand } from '../delivery/mailed-item.ts'
import type { Reference } from '../enquiry/reference.ts'
import type { Instant } from '../time/instant.ts'
import { type Digest, isClosed, maxListed } from './digest.ts'

/** Everything that can be asked of a digest. Each is safe to repeat. */
export type DigestCommand =
  | { readonly type: 'list'; readonly reference: Reference }
  /** There is nothing to list, or the next day's digest lists it. */
  | { readonly type: 'close' }
  | { readonly type: 'note-stranded' }
  | MailedItemCommand

/** Whether the digest lists an enquiry, or still can. */
export function mayList(digest: Digest, reference: Reference): boolean {
  return digest.references.includes(reference) || (!isClosed(digest) && digest.references.length < maxListed)
}

/** The digest after a command; the very same object when it is already so. The store counts the version. */
export function changeDigest(digest: Digest, command: DigestCommand, now: Instant): Digest {
  switch (command.type) {
    case 'list':
      return digest.references.includes(command.reference) || !mayList(digest, command.reference)
        ? digest
        : { ...digest, references: [...digest.references, command.reference] }
    case 'close':
      return digest.closedAt === undefined ? { ...digest, closedAt: now } : digest
    case 'note-stranded':
      return digest.strandedAt === undefined ? { ...digest, strandedAt: now } : digest
    default:
      return changeMailedItem(digest, command, now)
  }
}

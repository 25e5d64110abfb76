import { changeMailedItem, type MailedItemCommand } from '../delivery/mailed-item.ts'
import type { Instant } from '../time/instant.ts'
import type { Digest } from './digest.ts'

/** Everything that can be asked of a digest. Each is safe to repeat. */
export type DigestCommand =
  /** There is nothing to tell, or the next day's digest tells it. */
  | { readonly type: 'close' }
  /** An earlier one could not be sent: this one tells what is new since the morning before that. */
  | { readonly type: 'tell-since'; readonly since: Instant }
  | { readonly type: 'note-stranded' }
  | MailedItemCommand

/** The digest after a command; the very same object when it is already so. The store counts the version. */
export function changeDigest(digest: Digest, command: DigestCommand, now: Instant): Digest {
  switch (command.type) {
    case 'close':
      return digest.closedAt === undefined ? { ...digest, closedAt: now } : digest
    case 'tell-since':
      return digest.since !== undefined && digest.since <= command.since
        ? digest
        : { ...digest, since: command.since }
    case 'note-stranded':
      return digest.strandedAt === undefined ? { ...digest, strandedAt: now } : digest
    default:
      return changeMailedItem(digest, command, now)
  }
}

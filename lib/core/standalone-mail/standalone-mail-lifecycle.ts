import { changeMailedItem, type MailedItemCommand } from '../delivery/mailed-item.ts'
import type { Instant } from '../time/instant.ts'
import type { StandaloneMail } from './standalone-mail.ts'

/** Everything that can be asked of a standalone mail. Each is safe to repeat. */
export type StandaloneMailCommand =
  /** Its link was pressed. */
  | { readonly type: 'use' }
  /** There is nobody to send it to, or it would come too late. */
  | { readonly type: 'close' }
  | MailedItemCommand

/** The mail after a command; the very same object when it is already so. The store counts the version. */
export function changeStandaloneMail(
  mail: StandaloneMail,
  command: StandaloneMailCommand,
  now: Instant,
): StandaloneMail {
  switch (command.type) {
    case 'use':
      return mail.usedAt === undefined ? { ...mail, usedAt: now } : mail
    case 'close':
      return mail.closedAt === undefined ? { ...mail, closedAt: now } : mail
    default:
      return changeMailedItem(mail, command, now)
  }
}

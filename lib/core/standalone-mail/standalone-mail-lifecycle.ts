import { changeMails, decideOnMails, type MailCommand } from '../delivery/mail-lifecycle.ts'
import type { Instant } from '../time/instant.ts'
import type { Letter } from './standalone-mail.ts'

/** Everything that can be asked of a letter. Each is safe to repeat. */
export type LetterCommand =
  /** Its link was pressed. */
  | { readonly type: 'use' }
  /** There is nobody to send it to, or it would come too late. */
  | { readonly type: 'close' }
  | { readonly type: 'park'; readonly until: Instant; readonly reason: string }
  | MailCommand

/** The letter after a command; the very same object when it is already so. The version is the store's affair. */
export function changeLetter(letter: Letter, command: LetterCommand, now: Instant): Letter {
  switch (command.type) {
    case 'use':
      return letter.usedAt === undefined ? { ...letter, usedAt: now } : letter
    case 'close':
      return letter.closedAt === undefined ? { ...letter, closedAt: now } : letter
    case 'park':
      return { ...letter, parkedUntil: command.until }
    default: {
      const changes = decideOnMails(letter.mails, command, now)
      return changes.length === 0 ? letter : { ...letter, mails: changes.reduce(changeMails, letter.mails) }
    }
  }
}

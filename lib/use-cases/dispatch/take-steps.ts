import type { Mail } from '../../core/delivery/mail.ts'
import type { MailCommand } from '../../core/delivery/mail-lifecycle.ts'
import { errorName } from '../../core/text/error-name.ts'
import { type Instant, later } from '../../core/time/instant.ts'
import type { OutgoingMail } from '../../ports/mailer.ts'
import { StoreFailed } from '../item-changes/store-failed.ts'
import { TooManyConflicts, untilWritten } from '../item-changes/write-enquiry.ts'
import { createSendClaimed, type SendClaimedDependencies } from './send-claimed.ts'

/** What an item needs next: nothing now, a change, erasing, or a mail, to be sent once its claim is written. */
export type NextAction<Command> =
  | { readonly type: 'wait' }
  | { readonly type: 'change'; readonly command: Command }
  | { readonly type: 'erase' }
  | { readonly type: 'send'; readonly claim: Claiming; readonly mail: OutgoingMail }

/** Commands that every item with mails understands. */
type CommonCommand = MailCommand | { readonly type: 'park'; readonly until: Instant; readonly reason: string }

/** How one item that mails are sent for is read, changed and written, and what it needs next. */
interface ItemSteps<Item, Command> {
  /** What is kept now; undefined: nothing (any more). */
  readonly read: () => Promise<Item | undefined>
  /** Writes what became of `kept`, with its next look, if nobody wrote meanwhile; nothing new is not written. */
  readonly save: (
    kept: Item,
    changed: Item,
  ) => Promise<{ readonly type: 'written'; readonly item: Item } | { readonly type: 'conflict' }>
  /** Deletes `kept`, if nobody wrote meanwhile. Absent: such items are never erased. */
  readonly erase?: (kept: Item) => Promise<'erased' | 'conflict'>
  readonly apply: (item: Item, command: Command | CommonCommand) => Item
  readonly next: (item: Item) => Promise<NextAction<Command | CommonCommand>>
  /** Called with the reason when the item is left alone for an hour. */
  readonly onParked: (reason: string) => void
}

type Claiming = Extract<MailCommand, { type: 'claim-mail' }>

/**
 * Does everything that is due now of one item, its mails by the claim protocol. Safe to call at any time, any number of
 * times, also at once. Returns when nothing is left to do now; throws only for a table that cannot be read or written,
 * and for a bug (the item is then parked for an hour).
 */
export function createTakeSteps(dependencies: SendClaimedDependencies) {
  const { clock } = dependencies
  const sendClaimed = createSendClaimed(dependencies)
  return takeSteps

  async function takeSteps<Item extends { readonly mails: readonly Mail[] }, Command>(
    steps: ItemSteps<Item, Command>,
  ): Promise<void> {
    try {
      // What SES told us survives a conflict; our own decisions are made again on what the other writer wrote.
      let facts: readonly MailCommand[] = []
      await untilWritten(dependencies, async () => {
        const kept = await steps.read()
        if (kept === undefined) return 'done'
        const rest = await walk(steps, kept, facts)
        facts = rest ?? []
        return rest === undefined ? 'done' : 'conflict'
      })
    } catch (error) {
      if (!(error instanceof StoreFailed || error instanceof TooManyConflicts)) await park(steps, error)
      throw error
    }
  }

  /** Takes steps until only waiting is left; answers on a conflict the facts that are not yet written. */
  async function walk<Item extends { readonly mails: readonly Mail[] }, Command>(
    { next, apply, save, erase }: ItemSteps<Item, Command>,
    kept: Item,
    facts: readonly MailCommand[],
  ): Promise<readonly MailCommand[] | undefined> {
    let written = kept
    let unwritten = facts
    let item = facts.reduce(apply, kept)
    for (;;) {
      const action = await next(item)
      if (action.type === 'wait') {
        const last = await save(written, item)
        return last.type === 'written' ? undefined : unwritten
      }
      if (action.type === 'erase') {
        if (erase === undefined) throw new TypeError('this cannot be erased')
        const last = item === written ? { type: 'written' as const, item } : await save(written, item)
        if (last.type === 'conflict') return unwritten
        return (await erase(last.item)) === 'erased' ? undefined : []
      }
      if (action.type === 'change') {
        const changed = apply(item, action.command)
        // Else this loop would never end.
        if (changed === item) throw new NothingChanged()
        item = changed
        continue
      }
      const saved = await save(written, apply(item, action.claim))
      if (saved.type === 'conflict') return unwritten
      written = saved.item
      const mail = written.mails.find((one) => one.claim === action.claim.claim)
      unwritten = mail === undefined ? [] : await sendClaimed(action.mail, mail)
      item = unwritten.reduce(apply, written)
    }
  }

  async function park<Item, Command>(
    { read, save, apply, onParked }: ItemSteps<Item, Command>,
    error: unknown,
  ): Promise<void> {
    const reason = errorName(error)
    onParked(reason)
    await untilWritten(dependencies, async () => {
      const kept = await read()
      if (kept === undefined) return 'done'
      const parked = apply(kept, { type: 'park', until: later(clock.now(), 3_600_000), reason })
      return (await save(kept, parked)).type === 'written' ? 'done' : 'conflict'
    })
  }
}

class NothingChanged extends Error {
  override readonly name = 'NothingChanged'
}

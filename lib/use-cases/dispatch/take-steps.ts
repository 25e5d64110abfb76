import type { MailCommand } from '../../core/delivery/mail-lifecycle.ts'
import type { MailedItem, MailedItemCommand, MailStep, SendStep } from '../../core/delivery/mailed-item.ts'
import type { WorkItem } from '../../core/steps/work-item.ts'
import { errorName } from '../../core/text/error-name.ts'
import { later } from '../../core/time/instant.ts'
import type { OutgoingMail } from '../../ports/mailer.ts'
import type { Composed } from '../compose/compose-mail.ts'
import type { MailedItems } from '../item-changes/mailed-items.ts'
import { StoreFailed } from '../item-changes/store-failed.ts'
import { TooManyConflicts, untilWritten } from '../item-changes/until-written.ts'
import { createSendClaimed, type SendClaimedDependencies } from './send-claimed.ts'
import { createSettleMail, type SettleMailDependencies } from './settle-mail.ts'

export interface TakeStepsDependencies extends SendClaimedDependencies, SettleMailDependencies {
  /** A text of letters, digits and hyphens, never the same twice: identifies a claim. */
  readonly createNonce: () => string
}

/** What an item needs next: nothing now, a change, erasing, or a mail, to be sent once its claim is written. */
export type NextAction<Command> =
  | { readonly type: 'wait' }
  | { readonly type: 'change'; readonly command: Command }
  | { readonly type: 'erase' }
  | { readonly type: 'send'; readonly claim: Claiming; readonly mail: OutgoingMail }

/** How one item that mails are sent for is kept, and what it needs next. */
interface ItemSteps<Item, Command> {
  readonly items: MailedItems<Item, Command>
  readonly next: (item: Item) => Promise<NextAction<Command>>
  /** Deletes `kept`, if nobody wrote meanwhile. Absent: such items are never erased. */
  readonly erase?: (kept: Item) => Promise<'erased' | 'conflict'>
  /** What is observed when the item is left alone for an hour. */
  readonly parked: 'enquiry-parked' | 'digest-parked' | 'letter-parked'
}

type Claiming = Extract<MailCommand, { type: 'claim-mail' }>

/**
 * Does everything that is due now of one item, its mails by the claim protocol: `takeSteps` is safe to call at any time,
 * any number of times, also at once. Returns when nothing is left to do now; throws only for a table that cannot be read
 * or written, and for a bug (the item is then parked for an hour). `send` and `doMailStep` say what to do about mails.
 */
export function createTakeSteps(dependencies: TakeStepsDependencies) {
  const { clock, observe, createNonce } = dependencies
  const sendClaimed = createSendClaimed(dependencies)
  const settleMail = createSettleMail(dependencies)
  return { takeSteps, send, doMailStep }

  async function takeSteps<Item extends MailedItem, Command>(
    id: WorkItem,
    steps: ItemSteps<Item, Command | MailedItemCommand>,
  ): Promise<void> {
    try {
      // What SES told us survives a conflict; our own decisions are made again on what the other writer wrote.
      let facts: readonly MailCommand[] = []
      await untilWritten(dependencies, async () => {
        const kept = await steps.items.read(id)
        if (kept === undefined) return { answer: undefined }
        const rest = await walk(steps, kept, facts)
        facts = rest ?? []
        return rest === undefined ? { answer: undefined } : 'conflict'
      })
    } catch (error) {
      if (!(error instanceof StoreFailed || error instanceof TooManyConflicts)) {
        const park = { type: 'park', until: later(clock.now(), 3_600_000), reason: errorName(error) } as const
        observe({ type: steps.parked, reference: id, reason: park.reason })
        await steps.items.change(id, () => ({ outcome: 'parked', commands: [park] }))
      }
      throw error
    }
  }

  /** A mail under a claim of its own. */
  function send(reference: WorkItem, step: SendStep, mail: Composed): NextAction<never> {
    const claim = `${step.purpose}-${createNonce()}`
    const claiming = { ...step, type: 'claim-mail', claim } as const
    return { type: 'send', claim: claiming, mail: { ...mail, tags: { reference, claim } } }
  }

  /** What is alike for every item that mails are sent for. */
  async function doMailStep(
    reference: WorkItem,
    step: Exclude<MailStep, SendStep>,
  ): Promise<NextAction<MailCommand>> {
    switch (step.type) {
      case 'wait':
        return step
      case 'settle':
        return { type: 'change', command: await settleMail(step.mail, reference) }
      case 'note-silence': {
        const { purpose, claim } = step.mail
        observe({ type: 'mail-silent', reference, purpose, claim })
        return { type: 'change', command: { type: 'note-silence', claim } }
      }
    }
  }

  /** Takes steps until only waiting is left; answers on a conflict the facts that are not yet written. */
  async function walk<Item extends MailedItem, Command>(
    { items: { apply, save }, next, erase }: ItemSteps<Item, Command | MailedItemCommand>,
    kept: Item,
    facts: readonly MailCommand[],
  ): Promise<readonly MailCommand[] | undefined> {
    let written = kept
    let unwritten = facts
    let item = facts.reduce(apply, kept)
    for (;;) {
      const doing = await next(item).catch(async (error: unknown) => {
        // What SES has answered is kept, whatever goes wrong after it: without it, that mail might be sent again.
        if (unwritten.length > 0) await save(written, item).catch(() => undefined)
        throw error
      })
      if (doing.type === 'wait') {
        const last = await save(written, item)
        return last.type === 'written' ? undefined : unwritten
      }
      if (doing.type === 'erase') {
        if (erase === undefined) throw new TypeError('this cannot be erased')
        const last = item === written ? { type: 'written' as const, item } : await save(written, item)
        if (last.type === 'conflict') return unwritten
        return (await erase(last.item)) === 'erased' ? undefined : []
      }
      if (doing.type === 'change') {
        const changed = apply(item, doing.command)
        // Its turn would come again at once, and for ever.
        if (changed === item) throw new NothingChanged()
        item = changed
        continue
      }
      const saved = await save(written, apply(item, doing.claim))
      if (saved.type === 'conflict') return unwritten
      written = saved.item
      const mail = written.mails.find((one) => one.claim === doing.claim.claim)
      unwritten = mail === undefined ? [] : await sendClaimed(doing.mail, mail)
      item = unwritten.reduce(apply, written)
    }
  }
}

class NothingChanged extends Error {
  override readonly name = 'NothingChanged'
}

import { type MailedItem, type WaitStep, withNextLook } from '../../core/delivery/mailed-item.ts'
import type { Digest } from '../../core/digest/digest.ts'
import { changeDigest, type DigestCommand } from '../../core/digest/digest-lifecycle.ts'
import { nextDigestStep } from '../../core/digest/next-digest-step.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import { applyCommand } from '../../core/enquiry/lifecycle/apply-command.ts'
import type { Command } from '../../core/enquiry/lifecycle/decide.ts'
import type { Organisation } from '../../core/organisation/organisation.ts'
import { nextStandaloneMailStep } from '../../core/standalone-mail/next-standalone-mail-step.ts'
import type { StandaloneMail } from '../../core/standalone-mail/standalone-mail.ts'
import {
  changeStandaloneMail,
  type StandaloneMailCommand,
} from '../../core/standalone-mail/standalone-mail-lifecycle.ts'
import { nextStep } from '../../core/steps/next-step.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { Clock, Random } from '../../ports/clock.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import type { ItemStore } from '../../ports/item-store.ts'
import { fromStore, load } from './store-failed.ts'
import { untilWritten } from './until-written.ts'

/** One sort of item that mails are sent for, as it is read, changed and written. */
export interface MailedItems<Item, Command> {
  /** What is kept now; undefined: nothing (any more). Throws `StoreFailed`. */
  read(id: string): Promise<Item | undefined>
  /** The item after one more command; the very same object when there was nothing to change. */
  apply(item: Item, command: Command): Item
  /**
   * Writes what became of `kept`, with its next look, if nobody wrote meanwhile; nothing new is not written. Throws
   * `StoreFailed`.
   */
  save(
    kept: Item,
    item: Item,
  ): Promise<{ readonly type: 'written'; readonly item: Item } | { readonly type: 'conflict' }>
  /**
   * Reads, decides and writes, and does so again when somebody else wrote meanwhile, so that every decision stands on
   * what is kept; a decision that changes nothing is not written. Undefined: there is no such item. Throws `StoreFailed`
   * and `TooManyConflicts`.
   */
  change<Outcome>(
    id: string,
    decide: (kept: Item) => Decision<Command, Outcome> | Promise<Decision<Command, Outcome>>,
  ): Promise<Changed<Item, Outcome> | undefined>
}

/** What is to be done with what is kept, and what it comes to. */
interface Decision<Command, Outcome> {
  readonly outcome: Outcome
  readonly commands?: readonly Command[]
}

interface Changed<Item, Outcome> {
  readonly outcome: Outcome
  /** As it is kept now. */
  readonly item: Item
  /** Whether this very call wrote it. */
  readonly isChanged: boolean
}

interface Dependencies {
  readonly organisation: Organisation
  readonly clock: Clock
  readonly random: Random
}

/** What enquiries are changed with. */
export interface EnquiryDependencies extends Dependencies {
  readonly store: EnquiryStore
}

/** The same of digests. */
export interface DigestDependencies extends Dependencies {
  readonly digestStore: ItemStore<Digest>
}

/** The same of standalone mails. */
export interface StandaloneMailDependencies extends Dependencies {
  readonly standaloneMailStore: ItemStore<StandaloneMail>
}

/** Enquiries, by their references. */
export function enquiriesIn(dependencies: EnquiryDependencies): MailedItems<Enquiry, Command> {
  const { store } = dependencies
  return createMailedItems(dependencies, { store, change: applyCommand, next: nextStep })
}

/** Digests, by their names. */
export function digestsIn(dependencies: DigestDependencies): MailedItems<Digest, DigestCommand> {
  const { digestStore: store } = dependencies
  return createMailedItems(dependencies, { store, change: changeDigest, next: nextDigestStep })
}

/** Standalone mails, by their names. */
export function standaloneMailsIn(
  dependencies: StandaloneMailDependencies,
): MailedItems<StandaloneMail, StandaloneMailCommand> {
  const { standaloneMailStore: store } = dependencies
  return createMailedItems(dependencies, {
    store,
    change: changeStandaloneMail,
    next: nextStandaloneMailStep,
  })
}

/** Where one sort of item is kept, what a command makes of it, and what is next to be done about it. */
interface Sort<Item, Command> {
  readonly store: Pick<ItemStore<Item>, 'read' | 'replace'>
  readonly change: (item: Item, command: Command, now: Instant) => Item
  readonly next: (
    item: Item,
    organisation: Organisation,
    now: Instant,
  ) => WaitStep | { readonly type: string }
}

function createMailedItems<Item extends MailedItem, Command>(
  { organisation, clock, random }: Dependencies,
  { store, change, next }: Sort<Item, Command>,
): MailedItems<Item, Command> {
  const apply = (item: Item, command: Command) => change(item, command, clock.now())
  return {
    ...{ apply, save },
    read: (id) => load(store, id),
    change: (id, decide) => untilWritten({ clock, random }, () => attempt(id, decide)),
  }

  async function attempt<Outcome>(
    id: string,
    decide: (kept: Item) => Decision<Command, Outcome> | Promise<Decision<Command, Outcome>>,
  ): Promise<{ readonly answer: Changed<Item, Outcome> | undefined } | 'conflict'> {
    const kept = await load(store, id)
    if (kept === undefined) return { answer: undefined }
    const { outcome, commands = [] } = await decide(kept)
    const item = commands.reduce(apply, kept)
    if (item === kept) return { answer: { outcome, item, isChanged: false } }
    const saved = await save(kept, item)
    return saved.type === 'conflict' ? saved.type : { answer: { outcome, item: saved.item, isChanged: true } }
  }

  async function save(kept: Item, item: Item) {
    const now = clock.now()
    const scheduled = withNextLook(item, next(item, organisation, now), now)
    if (item === kept && scheduled.nextActionAt === kept.nextActionAt)
      return { type: 'written' as const, item: kept }
    const written = { ...scheduled, version: kept.version + 1 }
    const answer = await fromStore(() => store.replace(written))
    return answer === 'written' ? { type: answer, item: written } : { type: answer }
  }
}

import type { Actor } from '../../core/enquiry/act.ts'
import type { Entered, WayIn } from '../../core/enquiry/arrival.ts'
import { categoryOf } from '../../core/enquiry/category.ts'
import type { Assignment, Enquiry } from '../../core/enquiry/enquiry.ts'
import { applyCommand } from '../../core/enquiry/lifecycle/apply-command.ts'
import type { Command } from '../../core/enquiry/lifecycle/decide.ts'
import { type Officer, versionsOf } from '../../core/organisation/organisation.ts'
import type { Counter } from '../../ports/counter.ts'
import { reroute } from '../directory/reroute.ts'
import { createSubmit, type Submission, type SubmitDependencies } from '../intake/submit.ts'
import { fromStore, StoreFailed } from '../item-changes/store-failed.ts'
import { hourCounter } from '../keyed-hashes/time-counters.ts'
import { toHex } from '../keyed-hashes/to-hex.ts'
import { actorOfPress, isInDirectory, type PressedBy } from '../officer/press-actor.ts'
import type { Viewing } from '../officer/view-for-officer.ts'

interface EnterEnquiryDependencies extends SubmitDependencies, Viewing {
  readonly counter: Counter
}

/** An enquiry that an officer enters for somebody. */
export interface Entry
  extends Pick<Submission, 'kind' | 'answers' | 'extras'>,
    Pick<PressedBy, 'by' | 'name'> {
  /** The form's one-time key: the same again, with the same answers, is the same enquiry. */
  readonly key: string
  readonly cameBy: WayIn
  readonly toldPrivacy: boolean
  /** Whoever asked is emailed that we have their enquiry, if somebody gets it and there is an address. */
  readonly acknowledge: boolean
  readonly end: EntryEnd
}

/** To a directory entry, or without `to` to whomever the routes name; or it is dealt with, so that nobody gets it. */
export type EntryEnd = { readonly end: 'pass-on'; readonly to?: string } | { readonly end: 'dealt-with' }

/**
 * `who`: a shared mailbox, and nobody said who they are · `full`: one entry of the directory has entered as many as it may in
 * an hour.
 */
export type EntryOutcome =
  | { readonly type: 'entered'; readonly enquiry: Enquiry }
  | { readonly type: 'who' | 'no-such-officer' | 'full' | 'unavailable' }

/** How many enquiries one entry of the directory, also a desk where several sit, enters in an hour of the clock: two a minute. */
export const maxEnteredAnHour = 120

/**
 * Enters an enquiry for whoever has signed in: stored once, however often it was pressed, and given to somebody in that
 * same write, so that dispatch never judges if it is spam. What is dealt with is answered and closed by whoever entered it.
 */
export function createEnterEnquiry(
  dependencies: EnterEnquiryDependencies,
): (entry: Entry, officer: Officer) => Promise<EntryOutcome> {
  const { counter, identityKey, clock, observe, organisation } = dependencies
  const submit = createSubmit(dependencies)

  return async function enterEnquiry(entry, officer) {
    const { kind, answers, extras = [], key, end } = entry
    const actor = actorOfPress({ ...entry, known: true }, officer, dependencies)
    if (actor === undefined) return { type: 'who' }
    if (end.end === 'pass-on' && end.to !== undefined && !isInDirectory(end.to, dependencies))
      return { type: 'no-such-officer' }
    const room = await roomFor(entry, officer)
    if (room !== 'free') return { type: room }
    const outcome = await submit({
      ...{ kind, answers, extras, formKey: key },
      settle: (received) => settle(received, entry, actor),
    })
    if (outcome.type !== 'accepted') return { type: 'unavailable' }
    if (!outcome.repeated) observe({ type: 'enquiry-assigned', reference: outcome.enquiry.reference })
    return { type: 'entered', enquiry: outcome.enquiry }
  }

  /** Pressing again counts once. */
  async function roomFor({ key }: Entry, { id }: Officer): Promise<'free' | 'full' | 'unavailable'> {
    const name = hourCounter(identityKey, ['entered', id], clock.now())
    const entry = toHex(identityKey.hash('entered', [key]), 6)
    try {
      const count = await fromStore(() => counter.count(name, { entry, limit: maxEnteredAnHour }))
      return count > maxEnteredAnHour ? 'full' : 'free'
    } catch (error) {
      if (error instanceof StoreFailed) return 'unavailable'
      throw error
    }
  }

  /** The enquiry as it is stored first: with somebody, or closed. */
  async function settle(received: Enquiry, entry: Entry, actor: Actor): Promise<Enquiry> {
    const now = clock.now()
    const assignment = await assignmentOf(received, entry.end, actor)
    const commands: readonly Command[] = [
      { type: 'assign', assignment },
      ...(entry.end.end === 'dealt-with' ? dealtWith(entry, actor) : []),
    ]
    const before: Enquiry = {
      ...received,
      entered: enteredOf(entry, actor),
      ...(isAcknowledged(entry) ? {} : { acknowledgementWithheld: true }),
    }
    return commands.reduce<Enquiry>((enquiry, command) => applyCommand(enquiry, command, now), before)
  }

  async function assignmentOf(
    received: Enquiry,
    end: EntryEnd,
    actor: Actor,
  ): Promise<Omit<Assignment, 'at'>> {
    const { route } = dependencies.words
    const organisationVersion = versionsOf(organisation)
    if (end.end === 'dealt-with') return { officer: actor.by, reason: route.ownWork, organisationVersion }
    if (end.to !== undefined) return { officer: end.to, reason: route.chosen, organisationVersion }
    const { officer, reason } = await reroute(dependencies, received, categoryOf(received))
    return { officer: officer.id, reason, organisationVersion }
  }

  function dealtWith({ key }: Entry, actor: Actor): readonly Command[] {
    const answeredId = toHex(identityKey.hash('entered-answered', [key]), 16)
    return [
      { type: 'act', id: answeredId, ...actor, act: 'answered' },
      { type: 'act', id: key, ...actor, act: 'close', outcome: 'answered', tellEnquirer: false },
    ]
  }
}

/** The email says who will reply, which nobody will where it is dealt with, also when that is opened again. */
function isAcknowledged({ acknowledge, end }: Entry): boolean {
  return acknowledge && end.end === 'pass-on'
}

function enteredOf({ cameBy, toldPrivacy }: Entry, { by, name }: Actor): Entered {
  return {
    ...{ by, cameBy },
    ...(name === undefined ? {} : { name }),
    ...(toldPrivacy ? { toldPrivacy } : {}),
  }
}

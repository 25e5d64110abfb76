import type { Leave, Officer } from '../../core/organisation/organisation.ts'
import type { StandaloneMail } from '../../core/standalone-mail/standalone-mail.ts'
import {
  type NoticedLeave,
  standaloneMailIdFor,
  startStandaloneMail,
} from '../../core/standalone-mail/standalone-mail.ts'
import { later } from '../../core/time/instant.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Counter } from '../../ports/counter.ts'
import type { ItemStore } from '../../ports/item-store.ts'
import type { Observe } from '../../ports/observer.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { askForLook } from '../item-changes/ask-for-look.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { toHex } from '../keyed-hashes/to-hex.ts'
import type { createChangeDirectory, DirectoryOutcome } from './change-directory.ts'

interface PlanLeaveDependencies {
  readonly changeDirectory: Pick<ReturnType<typeof createChangeDirectory>, 'setLeave' | 'cancelLeave'>
  readonly standaloneMailStore: ItemStore<StandaloneMail>
  readonly counter: Counter
  readonly queue: WorkQueue
  readonly identityKey: IdentityKey
  readonly clock: Clock
  readonly observe: Observe
}

/** Whose leave, what is to become of it, and the form's one-time key: the same again changes and mails nothing more. */
export interface LeavePress {
  readonly officer: Officer
  readonly key: string
  readonly what: 'set' | 'end'
  /** A leave that is to be set has the id `leaveIdFor` of the form. */
  readonly leave: Leave
  /** The directory entry of the person who presses, if not the officer. */
  readonly by?: string
}

/** How many links to confirm a leave are mailed to one entry in an hour of the clock. */
const maxLeaveQuestions = 5

/**
 * Enters and ends leave. `plan` is for people whom we know: it does it at once, and mails the officer about it, if that is somebody else. `ask`
 * changes nothing, but mails the officer a link to confirm it. Both throw `StoreFailed`, `plan` `TooManyConflicts`.
 */
export function createPlanLeave(dependencies: PlanLeaveDependencies) {
  const { changeDirectory, standaloneMailStore, counter, identityKey, clock } = dependencies
  return { leaveIdFor, plan, ask }

  function leaveIdFor({ officer, key }: Pick<LeavePress, 'officer' | 'key'>): string {
    return hashOf('leave', [officer.id, key])
  }

  async function plan(press: LeavePress): Promise<DirectoryOutcome> {
    const { officer, what, by } = press
    const { id, from, until } = press.leave
    const leave = { id, from, until }
    const outcome =
      what === 'set'
        ? await changeDirectory.setLeave({ ...leave, officer: officer.id })
        : await changeDirectory.cancelLeave({ id: leave.id, officer: officer.id })
    const isSo = outcome === 'done' || outcome === 'already-so'
    // Also if nothing changed: an earlier press may have failed between the change and the mail. Nobody is mailed what they
    // did themselves.
    if (isSo && by !== undefined) await mail(press, { ...leave, news: what === 'set' ? 'set' : 'ended', by })
    return outcome
  }

  /** `too-many`: the officer has had `maxLeaveQuestions` this hour. */
  async function ask(press: LeavePress): Promise<'done' | 'too-many'> {
    const now = clock.now()
    const hour = now.slice(0, 'YYYY-MM-DDTHH'.length)
    const name = hashOf('leave-questions', [press.officer.id, hour])
    const counted = { entry: hashOf('leave-question', [press.key]), limit: maxLeaveQuestions }
    const count = await fromStore(() => counter.count({ name, until: later(now, 3_600_000) }, counted))
    if (count > maxLeaveQuestions) return 'too-many'
    const { id, from, until } = press.leave
    await mail(press, { id, from, until, news: press.what === 'set' ? 'ask-set' : 'ask-end' })
    return 'done'
  }

  async function mail({ officer, key }: LeavePress, leave: NoticedLeave): Promise<void> {
    const id = standaloneMailIdFor(hashOf('leave-letter', [officer.id, key, leave.news], 8))
    const about = { id, what: 'leave-notice', to: officer.id, at: clock.now(), leave } as const
    await fromStore(() => standaloneMailStore.create(startStandaloneMail(about)))
    await askForLook(dependencies, id)
  }

  function hashOf(purpose: string, parts: readonly string[], bytes = 16): string {
    return toHex(identityKey.hash(purpose, parts), bytes)
  }
}

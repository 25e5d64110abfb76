import type { Instant } from '../../time/instant.ts'
import type { AnswerBy } from '../../time/target-time.ts'
import { type Cover, maxCovers, pipelineActor, type RecordedCover } from '../act.ts'
import type { Enquiry } from '../enquiry.ts'
import type { HistoryEntry } from '../history.ts'
import type { Reminder } from '../reminder.ts'
import { standingOf } from '../standing.ts'
import { isOver } from '../state.ts'

/** What the pipeline does by itself so that an enquiry is answered. Each is safe to repeat. */
export type AutomaticCommand =
  /** The owner is away. */
  | ({ readonly type: 'cover' } & Omit<Cover, 'act'>)
  /** That day's digest to them lists the enquiry. */
  | ({ readonly type: 'note-reminded' } & Omit<Reminder, 'at'>)
  /** Today's calendar gives a later target. */
  | { readonly type: 'retarget'; readonly answerBy: AnswerBy }

export type AutomaticChange =
  | { readonly type: 'covered'; readonly act: RecordedCover }
  | { readonly type: 'reminded'; readonly reminder: Reminder }
  | { readonly type: 'retargeted'; readonly answerBy: AnswerBy }

/** What follows from a command. An empty list: it is already so, or cannot be. */
export function decideAutomatic(
  enquiry: Enquiry,
  command: AutomaticCommand,
  now: Instant,
): readonly AutomaticChange[] {
  switch (command.type) {
    case 'cover': {
      const { type: _, ...cover } = command
      const covers = (enquiry.acts ?? []).filter(({ act }) => act === 'cover').length
      if (enquiry.stage !== 'assigned' || covers >= maxCovers) return []
      const { state, owner } = standingOf(enquiry)
      if (isOver(state) || owner !== cover.for) return []
      const id = `cover-${covers + 1}`
      return [{ type: 'covered', act: { act: 'cover', ...cover, id, at: now, by: pipelineActor } }]
    }
    case 'note-reminded': {
      const { type: _, ...reminder } = command
      // A new owner has reminders of their own, which may stand on the same digest.
      const since = enquiry.acts?.at(-1)?.at ?? ''
      const isNew = !(enquiry.reminders ?? []).some((one) => isSame(one, reminder) && one.at >= since)
      return isNew ? [{ type: 'reminded', reminder: { ...reminder, at: now } }] : []
    }
    case 'retarget':
      // A promise is not shortened.
      return command.answerBy.at <= enquiry.answerBy.at ? [] : [{ ...command, type: 'retargeted' }]
  }
}

/** The enquiry after a change. */
export function changeAutomatically(enquiry: Enquiry, change: AutomaticChange): Enquiry {
  switch (change.type) {
    case 'covered':
      return { ...enquiry, acts: [...(enquiry.acts ?? []), change.act] }
    case 'reminded':
      return { ...enquiry, reminders: withReminder(enquiry, change.reminder) }
    case 'retargeted':
      return { ...enquiry, answerBy: change.answerBy }
  }
}

/** What the history says of a change. */
export function automaticEntry(change: AutomaticChange): HistoryEntry {
  switch (change.type) {
    case 'covered':
      return { what: 'cover', for: change.act.for, to: change.act.to, because: change.act.because }
    case 'reminded':
      return { what: 'reminded', to: change.reminder.to, level: change.reminder.level }
    case 'retargeted':
      return { what: 'retargeted', date: change.answerBy.date, working: change.answerBy.working }
  }
}

/** Three levels for each of five owners; older reminders are still in the story. */
const MAX_REMINDERS = 15

function withReminder({ reminders = [] }: Enquiry, reminder: Reminder): readonly Reminder[] {
  return [...reminders.filter((one) => !isSame(one, reminder)), reminder].slice(-MAX_REMINDERS)
}

function isSame(one: Reminder, { level, to, date }: Omit<Reminder, 'at'>): boolean {
  return one.level === level && one.to === to && one.date === date
}

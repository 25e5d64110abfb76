import type { Instant } from '../../time/instant.ts'
import type { AnswerBy } from '../../time/target-time.ts'
import { type Cover, maxCovers, pipelineActor, type RecordedAct, type RecordedCover } from '../act.ts'
import type { Enquiry } from '../enquiry.ts'
import type { HistoryEntry } from '../history.ts'
import { closesItselfAt } from '../retention.ts'
import { standingOf } from '../standing.ts'
import { isOver } from '../state.ts'
import { doneEntry } from './act-entry.ts'
import { withAct } from './acts.ts'

/** What the pipeline does by itself so that an enquiry is answered. Each is safe to repeat. */
export type AutomaticCommand =
  /** The owner is away. */
  | ({ readonly type: 'cover' } & Omit<Cover, 'act'>)
  /** Today's calendar gives a later target. */
  | { readonly type: 'retarget'; readonly answerBy: AnswerBy }
  /** It was answered, and nothing has happened since. */
  | { readonly type: 'close-itself' }

export type AutomaticChange =
  | { readonly type: 'covered'; readonly act: RecordedCover }
  | { readonly type: 'retargeted'; readonly answerBy: AnswerBy }
  | { readonly type: 'closed-itself'; readonly act: Extract<RecordedAct, { act: 'close' }> }

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
      // Of a time before it was opened again, an email may be kept under the same number.
      const life = enquiry.reopened === undefined ? [] : [enquiry.reopened.count]
      const id = ['cover', ...life, covers + 1].join('-')
      return [{ type: 'covered', act: { act: 'cover', ...cover, id, at: now, by: pipelineActor } }]
    }
    case 'retarget':
      // A promise is not shortened.
      return command.answerBy.at <= enquiry.answerBy.at ? [] : [{ ...command, type: 'retargeted' }]
    case 'close-itself': {
      const at = closesItselfAt(enquiry)
      return at === undefined || now < at ? [] : [{ type: 'closed-itself', act: quietClosing(at) }]
    }
  }
}

/** The enquiry after a change. */
export function changeAutomatically(enquiry: Enquiry, change: AutomaticChange): Enquiry {
  switch (change.type) {
    case 'covered':
    case 'closed-itself':
      return enquiry.stage === 'assigned' ? withAct(enquiry, change) : enquiry
    case 'retargeted':
      return { ...enquiry, answerBy: change.answerBy }
  }
}

/** What the history says of a change. */
export function automaticEntry(change: AutomaticChange): HistoryEntry {
  switch (change.type) {
    case 'covered':
      return { what: 'cover', for: change.act.for, to: change.act.to, because: change.act.because }
    case 'retargeted':
      return { what: 'retargeted', date: change.answerBy.date, working: change.answerBy.working }
    case 'closed-itself':
      return doneEntry(change.act)
  }
}

/**
 * As of the day that it was due, however late it is seen to: retention counts from then. All that is known is that it was
 * answered.
 */
function quietClosing(at: Instant): Extract<RecordedAct, { act: 'close' }> {
  return { act: 'close', outcome: 'answered', tellEnquirer: false, id: 'quiet', at, by: pipelineActor }
}

import { heardOutcome, nextWordId } from '../../core/enquiry/lifecycle/heard.ts'
import { type NoteOutcome, noteIdFor, noteOutcome } from '../../core/enquiry/lifecycle/notes.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { NoteChoice, UpdateType } from '../../core/enquiry/update.ts'
import type { AnswerBy } from '../../core/time/target-time.ts'
import type { Observe } from '../../ports/observer.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { askForLook } from '../item-changes/ask-for-look.ts'
import { type EnquiryDependencies, enquiriesIn } from '../item-changes/mailed-items.ts'

export interface UpdateEnquiryDependencies extends EnquiryDependencies {
  readonly queue: WorkQueue
  readonly observe: Observe
}

interface EnquirerUpdate {
  /** The form's one-time key: the same again changes nothing. A word on an answer needs none. */
  readonly id?: string
  readonly type: UpdateType
  /** A note's text, read and clean. */
  readonly text?: string
  /** What a note on an answered or closed enquiry is sent for, and the target if it opens the enquiry again. */
  readonly choice?: NoteChoice
  readonly answerBy?: AnswerBy
}

/** What came of an update: a note may also have opened the enquiry again. */
type UpdateOutcome = NoteOutcome | 'reopened'

/**
 * Records what the enquirer did, and has the enquiry's owner told at once. Answers what came of it; undefined when there
 * is no enquiry (any more). A note by which they say that they still need help opens an answered or closed enquiry again.
 * A repeated update changes nothing, and is done all the same; what there is no room for, and a note after a withdrawal, is
 * not kept. Throws `StoreFailed` and `TooManyConflicts`.
 */
export function createUpdateEnquiry(
  dependencies: UpdateEnquiryDependencies,
): (reference: Reference, update: EnquirerUpdate) => Promise<UpdateOutcome | undefined> {
  const { change: changeEnquiry } = enquiriesIn(dependencies)

  return async function updateEnquiry(reference, { type, text, id = type, ...chosen }) {
    const changed = await changeEnquiry<NoteOutcome>(reference, (kept) => {
      const command = { type: 'update', id, update: type } as const
      if (type === 'heard' || type === 'not-heard') {
        const outcome = heardOutcome(kept, type, dependencies.clock.now())
        return {
          outcome: outcome === 'full' ? 'full' : 'done',
          commands: [{ ...command, id: nextWordId(kept) }],
        }
      }
      if (type !== 'note' || text === undefined) return { outcome: 'done', commands: [command] }
      const noteId = noteIdFor(kept.updates ?? [], { id, text })
      return {
        outcome: noteOutcome(kept, { id: noteId }),
        commands: [{ ...command, ...chosen, id: noteId, text }],
      }
    })
    if (changed?.isChanged) {
      dependencies.observe({ type: 'enquiry-updated', reference, update: type })
      await askForLook(dependencies, reference)
    }
    if (changed === undefined || text === undefined) return changed?.outcome
    const { updates = [] } = changed.item
    const noteId = noteIdFor(updates, { id, text })
    // By this press, or by an earlier one of the same button.
    return updates.some((one) => one.id === noteId && one.reopened === true) ? 'reopened' : changed.outcome
  }
}

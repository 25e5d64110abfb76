import { heardOutcome, nextWordId } from '../../core/enquiry/lifecycle/heard.ts'
import { type NoteOutcome, noteIdFor, noteOutcome } from '../../core/enquiry/lifecycle/notes.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { UpdateType } from '../../core/enquiry/update.ts'
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
}

/**
 * Records what the enquirer did, and has the enquiry's owner told at once. Answers what came of it; undefined when there
 * is no enquiry (any more). A repeated update changes nothing, and is done all the same; what there is no room for, and a
 * note after a withdrawal, is not kept. Throws `StoreFailed` and `TooManyConflicts`.
 */
export function createUpdateEnquiry(
  dependencies: UpdateEnquiryDependencies,
): (reference: Reference, update: EnquirerUpdate) => Promise<NoteOutcome | undefined> {
  const { change: changeEnquiry } = enquiriesIn(dependencies)

  return async function updateEnquiry(reference, { type, text, id = type }) {
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
      return { outcome: noteOutcome(kept, { id: noteId }), commands: [{ ...command, id: noteId, text }] }
    })
    if (changed?.isChanged) {
      dependencies.observe({ type: 'enquiry-updated', reference, update: type })
      await askForLook(dependencies, reference)
    }
    return changed?.outcome
  }
}

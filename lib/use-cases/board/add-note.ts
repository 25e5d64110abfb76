import { noteIdFor } from '../../core/enquiry/lifecycle/notes.ts'
import { mayAddOfficerNote } from '../../core/enquiry/lifecycle/requests.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { Officer } from '../../core/organisation/organisation.ts'
import type { Observe } from '../../ports/observer.ts'
import { type EnquiryDependencies, enquiriesIn } from '../item-changes/mailed-items.ts'
import { actorOfPress, type PressedBy } from '../officer/press-actor.ts'

interface AddNoteDependencies extends EnquiryDependencies {
  readonly observe: Observe
}

/** A private note as it was typed, read and clean. */
interface NoteToAdd extends PressedBy {
  /** The form's one-time key: the same again changes nothing. */
  readonly id: string
  readonly text: string
}

/** `who`: at a shared mailbox nobody said who they are. `full`: there is no room for more notes. */
type NoteOutcome = 'done' | 'who' | 'full'

/**
 * Keeps a private note by somebody signed in, once however often it is pressed. Nobody is told about the note: people
 * see it when they open the enquiry. Undefined: there is no such enquiry. Throws `StoreFailed` and `TooManyConflicts`.
 */
export function createAddNote(
  dependencies: AddNoteDependencies,
): (reference: Reference, officer: Officer, note: NoteToAdd) => Promise<NoteOutcome | undefined> {
  const { change: changeEnquiry } = enquiriesIn(dependencies)

  return async function addNote(reference, officer, { id: key, text, ...pressed }) {
    const actor = actorOfPress(pressed, officer, dependencies)
    if (actor === undefined) return 'who'
    const changed = await changeEnquiry<NoteOutcome>(reference, (kept) => {
      const id = noteIdFor(kept.notes ?? [], { id: key, text })
      const isKept = kept.notes?.some((note) => note.id === id) ?? false
      return {
        outcome: isKept || mayAddOfficerNote(kept) ? 'done' : 'full',
        commands: [{ type: 'add-note', id, ...actor, text }],
      }
    })
    if (changed?.isChanged) dependencies.observe({ type: 'officer-acted', reference, act: 'add-note' })
    return changed?.outcome
  }
}

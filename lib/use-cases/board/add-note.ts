import { mayAddOfficerNote } from '../../core/enquiry/lifecycle/requests.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { Officer } from '../../core/organisation/organisation.ts'
import type { Random } from '../../ports/clock.ts'
import type { Observe } from '../../ports/observer.ts'
import { apply, load, save, untilWritten, type Writing } from '../item-changes/write-enquiry.ts'
import { actorOfPress, type PressedBy } from '../officer/press-actor.ts'

interface AddNoteDependencies extends Writing {
  readonly random: Random
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
  const { store, clock, observe } = dependencies

  return async function addNote(reference, officer, { id, text, ...pressed }) {
    const actor = actorOfPress(pressed, officer, dependencies)
    if (actor === undefined) return 'who'
    let outcome: NoteOutcome | undefined
    await untilWritten(dependencies, async () => {
      const kept = await load(store, reference)
      outcome = undefined
      if (kept === undefined) return 'done'
      const isKept = kept.notes?.some((note) => note.id === id) ?? false
      outcome = isKept || mayAddOfficerNote(kept) ? 'done' : 'full'
      const enquiry = apply(kept, { type: 'add-note', id, ...actor, text }, clock.now())
      if (enquiry === kept) return 'done'
      if ((await save(dependencies, { kept, enquiry })).type === 'conflict') return 'conflict'
      observe({ type: 'officer-acted', reference, act: 'add-note' })
      return 'done'
    })
    return outcome
  }
}

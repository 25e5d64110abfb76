import type { Enquiry } from '../enquiry.ts'
import { standingOf } from '../standing.ts'
import { mayAddNote } from './decide.ts'

/** What an enquirer's note comes to: kept, now or by an earlier press; or why not. */
export type NoteOutcome = 'done' | 'full' | 'withdrawn'

interface Note {
  /** The form's one-time key. */
  readonly id: string
  readonly text: string
}

/** What an enquirer's note would come to now; the page says in advance what `mayAddNote` answers. */
export function noteOutcome(enquiry: Enquiry, { id }: Pick<Note, 'id'>): NoteOutcome {
  if ((enquiry.updates ?? []).some((update) => update.id === id)) return 'done'
  if (mayAddNote(enquiry)) return 'done'
  return standingOf(enquiry).withdrawnAt === undefined ? 'full' : 'withdrawn'
}

/**
 * Under which id a note is kept: the form's key, so that a double press is one note. A form that was gone back to, changed
 * and sent again has the same key and another text: that is another note, which must not be lost.
 */
export function noteIdFor(
  kept: readonly { readonly id: string; readonly text?: string }[],
  note: Note,
): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? note.id : `${note.id}.${n}`
    const same = kept.find((one) => one.id === id)
    if (same === undefined || same.text === note.text) return id
  }
}

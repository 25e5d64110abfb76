import { maxOfficerNoteLength } from '../../../lib/core/enquiry/act.ts'
import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import type { FieldOption } from '../../../lib/core/kind/field.ts'
import type { FormPair } from '../../../lib/core/posted-form/pairs.ts'
import { type Cleaned, cleanParagraphs, isBlank } from '../../../lib/core/text/text-policy.ts'
import type { PageWords } from '../../../lib/pages/words/english.ts'
import { fieldIn, isTooLong, oneTimeKey, wrongField } from '../../shared/form/posted-field.ts'
import { type PostedPerson, problemsWithPerson, readPostedPerson } from '../deal/posted-person.ts'

/** A private note as posted: untrusted. */
export interface PostedNote extends PostedPerson, Cleaned {
  readonly key: string
}

/** Reads a posted note; undefined for another form. */
export function readPostedNote(pairs: readonly FormPair[], createKey: () => string): PostedNote | undefined {
  if (!hasNote(pairs)) return undefined
  return {
    key: oneTimeKey(pairs, createKey),
    ...cleanParagraphs(fieldIn(pairs, 'note')),
    ...readPostedPerson(pairs, 'note-'),
  }
}

/** Whether the form is that of a note. */
export function hasNote(pairs: readonly FormPair[]): boolean {
  return pairs.some(({ name }) => name === 'note')
}

/** What is wrong with a note. `people`: who may write at a shared mailbox; absent for one person. */
export function problemsWithNote(
  note: PostedNote,
  people: readonly FieldOption[] | undefined,
  words: PageWords,
): readonly FieldProblem[] {
  const { text } = note
  const { blank, tooLong } = words.board.enquiry.notes.problems
  return [
    ...(isBlank(text) ? [wrongField('note', blank)] : []),
    ...(isTooLong(note, maxOfficerNoteLength) ? [wrongField('note', tooLong(maxOfficerNoteLength))] : []),
    ...problemsWithPerson(note, { people, words, prefix: 'note-' }),
  ]
}

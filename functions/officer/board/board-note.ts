import { maxActorNameLength, maxOfficerNoteLength } from '../../../lib/core/enquiry/act.ts'
import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import type { FieldOption } from '../../../lib/core/kind/field.ts'
import type { FormPair } from '../../../lib/core/posted-form/pairs.ts'
import { hasForbiddenCharacter, isBlank, toParagraphs } from '../../../lib/core/text/text-policy.ts'
import { somebodyElse } from '../../../lib/pages/officer/form.ts'
import type { PageWords } from '../../../lib/pages/words/english.ts'
import type { PressedBy } from '../../../lib/use-cases/officer/press-actor.ts'
import { fieldIn, oneTimeKey } from '../../shared/form/posted-field.ts'

/** A private note as posted: untrusted. */
export interface PostedNote {
  readonly key: string
  readonly text: string
  readonly who: string
  readonly otherName: string
}

/** Reads a posted note; undefined for another form. */
export function readPostedNote(pairs: readonly FormPair[], createKey: () => string): PostedNote | undefined {
  if (!pairs.some(({ name }) => name === 'note')) return undefined
  return {
    key: oneTimeKey(pairs, createKey),
    text: toParagraphs(fieldIn(pairs, 'note')),
    who: fieldIn(pairs, 'note-who'),
    otherName: fieldIn(pairs, 'note-other-name').replace(/\s+/g, ' ').trim(),
  }
}

/** What is wrong with a note. `people`: who may write at a shared mailbox; absent for one person. */
export function problemsWithNote(
  { text, who, otherName }: PostedNote,
  people: readonly FieldOption[] | undefined,
  words: PageWords,
): readonly FieldProblem[] {
  const { blank, tooLong, badText } = words.board.enquiry.notes.problems
  const { noWho, noName, badName } = words.officer.problems
  const isBadName = otherName.length > maxActorNameLength || hasForbiddenCharacter(otherName)
  const isElse = who === somebodyElse
  const found = [
    isBlank(text) && (['note', blank] as const),
    hasForbiddenCharacter(text) && (['note', badText] as const),
    text.length > maxOfficerNoteLength && (['note', tooLong(maxOfficerNoteLength)] as const),
    people !== undefined &&
      !isElse &&
      !people.some(({ name }) => name === who) &&
      (['note-who', noWho] as const),
    people !== undefined && isElse && otherName === '' && (['note-other-name', noName] as const),
    people !== undefined &&
      isElse &&
      isBadName &&
      (['note-other-name', badName(maxActorNameLength)] as const),
  ]
  return found.filter((one) => one !== false).map(([field, message]) => ({ field, code: 'invalid', message }))
}

/** Who writes the note, as they said at a shared mailbox. */
export function writerOf(
  { who, otherName }: PostedNote,
  people: readonly FieldOption[] | undefined,
): PressedBy {
  if (people === undefined) return { known: true }
  return who === somebodyElse ? { name: otherName, known: true } : { by: who, known: true }
}

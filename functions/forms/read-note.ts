import { maxNoteLength } from '../../lib/core/enquiry/lifecycle/decide.ts'
import { type NoteChoice, noteChoices } from '../../lib/core/enquiry/update.ts'
import type { FieldProblem } from '../../lib/core/kind/answers.ts'
import { cleanParagraphs, isBlank } from '../../lib/core/text/text-policy.ts'
import type { PageWords } from '../../lib/pages/words/english.ts'
import { isTooLong } from '../shared/form/posted-field.ts'

/** The typed note, cleaned; or what is wrong with it. */
export function readNote(
  typed: string,
  words: PageWords,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: FieldProblem } {
  const { missing, tooLong } = words.privateProblems.note
  const cleaned = cleanParagraphs(typed)
  const { text } = cleaned
  if (isBlank(text)) return refused('missing', missing)
  return isTooLong(cleaned, maxNoteLength) ? refused('too-long', tooLong(maxNoteLength)) : { ok: true, text }
}

/** What a note is sent for, where the page asks; or that nothing was chosen. */
export function readChoice(
  posted: string,
  { stillNeedHelp }: { readonly stillNeedHelp?: object },
  words: PageWords,
): { readonly chosen?: NoteChoice; readonly problem?: FieldProblem } {
  if (stillNeedHelp === undefined) return {}
  const chosen = noteChoices.find((one) => one === posted)
  const message = words.privateProblems.note.unchosen
  return chosen === undefined ? { problem: { field: 'choice', code: 'missing', message } } : { chosen }
}

function refused(code: string, message: string) {
  return { ok: false, problem: { field: 'note', code, message } } as const
}

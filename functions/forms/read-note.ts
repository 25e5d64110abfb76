import { maxNoteLength } from '../../lib/core/enquiry/lifecycle/decide.ts'
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

function refused(code: string, message: string) {
  return { ok: false, problem: { field: 'note', code, message } } as const
}

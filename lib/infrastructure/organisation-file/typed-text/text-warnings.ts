import type { TextFinding } from './mend-slips.ts'
import { textLine } from './text-line.ts'

/** Values that end where a # begins, which was probably part of them: `Hall #3`. A note has a space after its #. */
export function cutByNote(text: string): readonly TextFinding[] {
  return text.split('\n').flatMap((line, index): TextFinding[] => {
    const parts = textLine(line)
    const [, lost] = /^\s+(#[^\s#].*)$/.exec(parts?.rest ?? '') ?? []
    if (parts === undefined || lost === undefined || parts.value === '') return []
    const whole = `${parts.value}${parts.rest.trimEnd()}`
    const column = line.length - parts.rest.trimStart().length + 1
    const problem = `Everything from "${lost.trimEnd()}" on is a note, and not part of the text.`
    return [
      {
        line: index + 1,
        column,
        problem,
        fix: `If it belongs to the text, put all of it in quotes: '${whole}'`,
      },
    ]
  })
}

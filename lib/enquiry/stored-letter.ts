import * as v from 'valibot'
import { LETTER_SCHEMA, type Letter, type LetterId } from './letter.ts'
import { letterSchema } from './letter-schema.ts'

/** A letter as every store keeps it: the version of its shape, and its JSON. */
export interface StoredLetter {
  readonly schema: number
  readonly document: string
}

/** What is kept of a letter. */
export function toStoredLetter(letter: Letter): StoredLetter {
  return { schema: LETTER_SCHEMA, document: JSON.stringify(letter) }
}

/**
 * What was kept, checked: this release's shape or the one before; keys that this release does not know are kept and
 * written back. Throws `UnreadableLetter`, also when it is not the letter that was `asked` for.
 */
export function readStoredLetter(stored: unknown, asked: LetterId): Letter {
  const outer = v.safeParse(storedSchema, stored)
  if (!outer.success) throw new UnreadableLetter(asked, pathOf(outer.issues[0]))
  const reading = v.safeParse(letterSchema, parseJson(outer.output.document), { abortEarly: true })
  if (!reading.success) throw new UnreadableLetter(asked, pathOf(reading.issues[0]))
  if (reading.output.id !== asked) throw new UnreadableLetter(asked, 'id')
  return reading.output
}

/** Something kept is not a letter. Names the letter and the place, never a value. */
export class UnreadableLetter extends Error {
  override readonly name = 'UnreadableLetter'

  constructor(id: LetterId, path: string) {
    super(`Letter ${id} cannot be read: ${path}`)
  }
}

/** Undefined for what is no JSON: the parser's own error would quote the text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return v.getDotPath(issue) ?? 'document'
}

const storedSchema = v.looseObject({
  schema: v.pipe(v.number(), v.minValue(Math.max(1, LETTER_SCHEMA - 1)), v.maxValue(LETTER_SCHEMA)),
  document: v.string(),
})

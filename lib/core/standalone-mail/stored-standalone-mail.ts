import { readDocument, type StoredDocument } from '../stored/document.ts'
import { LETTER_SCHEMA, type Letter, type LetterId } from './standalone-mail.ts'
import { letterSchema } from './standalone-mail-schema.ts'

/** What is kept of a letter. */
export function toStoredLetter(letter: Letter): StoredDocument {
  return { schema: LETTER_SCHEMA, document: JSON.stringify(letter) }
}

/** What was kept, checked. Throws `UnreadableLetter`, also when it is not the letter that was `asked` for. */
export function readStoredLetter(stored: unknown, asked: LetterId): Letter {
  const unreadable = (path: string) => new UnreadableLetter(asked, path)
  const letter = readDocument(stored, { schema: letterSchema, version: LETTER_SCHEMA, unreadable })
  if (letter.id !== asked) throw unreadable('id')
  return letter
}

/** Something kept is not a letter. Names the letter and the place, never a value. */
export class UnreadableLetter extends Error {
  override readonly name = 'UnreadableLetter'

  constructor(id: LetterId, path: string) {
    super(`Letter ${id} cannot be read: ${path}`)
  }
}

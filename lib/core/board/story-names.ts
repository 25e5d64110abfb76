import type { Kind } from '../kind/kind.ts'
import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import type { CoreWords } from '../words/english.ts'

/** The name of a directory entry, or of the enquirer; the bare entry where the directory no longer has it. */
export function nameOfEntry(id: string, organisation: Organisation, { story }: CoreWords): string {
  return id === 'enquirer' ? story.enquirer : (findOfficer(organisation, id)?.name ?? id)
}

/** Who did something: the entry's name, and at a desk the name that was typed there. */
export function nameOfActor(
  { by, name }: { readonly by: string; readonly name?: string | undefined },
  organisation: Organisation,
  words: CoreWords,
): string {
  const entry = nameOfEntry(by, organisation, words)
  return name === undefined ? entry : words.story.atDesk(name, entry)
}

/** What the sentences of a story are made with. */
export interface StoryContext {
  readonly organisation: Organisation
  /** Whose titles and outcomes it says. */
  readonly kinds: readonly Kind[]
  readonly words: CoreWords
}

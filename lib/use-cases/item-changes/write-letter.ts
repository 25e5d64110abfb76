import type { Organisation } from '../../core/organisation/organisation.ts'
import { scheduleLetter } from '../../core/standalone-mail/next-standalone-mail-step.ts'
import type { Letter, LetterId } from '../../core/standalone-mail/standalone-mail.ts'
import type { Clock } from '../../ports/clock.ts'
import type { LetterStore } from '../../ports/letter-store.ts'
import { fromStore } from './store-failed.ts'

export interface LetterWriting {
  readonly letterStore: LetterStore
  readonly organisation: Organisation
  readonly clock: Clock
}

/** Writes what became of `kept`, with its next look, if nobody wrote meanwhile; nothing new is not written. */
export async function saveLetter(
  { letterStore, organisation, clock }: LetterWriting,
  { kept, letter }: { kept: Letter; letter: Letter },
) {
  const scheduled = scheduleLetter(letter, organisation, clock.now())
  if (letter === kept && scheduled.nextActionAt === kept.nextActionAt)
    return { type: 'written' as const, item: kept }
  const next = { ...scheduled, version: kept.version + 1 }
  const answer = await fromStore(() => letterStore.replace(next))
  return answer === 'written' ? { type: answer, item: next } : { type: answer }
}

/** Reads a letter; undefined: there is none (any more). */
export function loadLetter(letterStore: LetterStore, id: LetterId): Promise<Letter | undefined> {
  return fromStore(() => letterStore.read(id))
}

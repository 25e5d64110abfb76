import type { Organisation } from '../../core/organisation/organisation.ts'
import { scheduleStandaloneMail } from '../../core/standalone-mail/next-standalone-mail-step.ts'
import type { StandaloneMail, StandaloneMailId } from '../../core/standalone-mail/standalone-mail.ts'
import type { Clock } from '../../ports/clock.ts'
import type { ItemStore } from '../../ports/item-store.ts'
import { fromStore } from './store-failed.ts'

export interface StandaloneMailWriting {
  readonly standaloneMailStore: ItemStore<StandaloneMail>
  readonly organisation: Organisation
  readonly clock: Clock
}

/** Writes what became of `kept`, with its next look, if nobody wrote meanwhile; nothing new is not written. */
export async function saveStandaloneMail(
  { standaloneMailStore, organisation, clock }: StandaloneMailWriting,
  { kept, mail }: { kept: StandaloneMail; mail: StandaloneMail },
) {
  const scheduled = scheduleStandaloneMail(mail, organisation, clock.now())
  if (mail === kept && scheduled.nextActionAt === kept.nextActionAt)
    return { type: 'written' as const, item: kept }
  const next = { ...scheduled, version: kept.version + 1 }
  const answer = await fromStore(() => standaloneMailStore.replace(next))
  return answer === 'written' ? { type: answer, item: next } : { type: answer }
}

/** Reads a standalone mail; undefined: there is none (any more). */
export function loadStandaloneMail(
  standaloneMailStore: ItemStore<StandaloneMail>,
  id: StandaloneMailId,
): Promise<StandaloneMail | undefined> {
  return fromStore(() => standaloneMailStore.read(id))
}

import type { Digest, DigestId } from '../../core/digest/digest.ts'
import { scheduleDigest } from '../../core/digest/next-digest-step.ts'
import type { Organisation } from '../../core/organisation/organisation.ts'
import type { Clock } from '../../ports/clock.ts'
import type { ItemStore } from '../../ports/item-store.ts'
import { fromStore } from './store-failed.ts'

export interface DigestWriting {
  readonly digestStore: ItemStore<Digest>
  readonly organisation: Organisation
  readonly clock: Clock
}

/** Writes what became of `kept`, with its next look, if nobody wrote meanwhile; nothing new is not written. */
export async function saveDigest(
  { digestStore, organisation, clock }: DigestWriting,
  { kept, digest }: { kept: Digest; digest: Digest },
) {
  const scheduled = scheduleDigest(digest, organisation, clock.now())
  if (digest === kept && scheduled.nextActionAt === kept.nextActionAt)
    return { type: 'written' as const, item: kept }
  const next = { ...scheduled, version: kept.version + 1 }
  const answer = await fromStore(() => digestStore.replace(next))
  return answer === 'written' ? { type: answer, item: next } : { type: answer }
}

/** Reads a digest; undefined: there is none. */
export function loadDigest(digestStore: ItemStore<Digest>, id: DigestId): Promise<Digest | undefined> {
  return fromStore(() => digestStore.read(id))
}

import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import { type Command, decide } from '../../core/enquiry/lifecycle/decide.ts'
import { evolve } from '../../core/enquiry/lifecycle/evolve.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { Organisation } from '../../core/organisation/organisation.ts'
import { scheduleNextAction } from '../../core/steps/next-step.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { Clock, Random } from '../../ports/clock.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import { fromStore } from './store-failed.ts'

/** The enquiry after one more command; the same object if nothing changed. */
export function apply(enquiry: Enquiry, command: Command, now: Instant): Enquiry {
  return decide(enquiry, command, now).reduce((before, event) => evolve(before, event, now), enquiry)
}

export interface Writing {
  readonly store: EnquiryStore
  readonly organisation: Organisation
  readonly clock: Clock
}

/** Writes what became of `kept`, with its next look, if nobody wrote meanwhile; nothing new is not written. */
export async function save(
  { store, organisation, clock }: Writing,
  { kept, enquiry }: { kept: Enquiry; enquiry: Enquiry },
) {
  const scheduled = scheduleNextAction(enquiry, organisation, clock.now())
  if (enquiry === kept && scheduled.nextActionAt === kept.nextActionAt)
    return { type: 'written' as const, enquiry: kept }
  const next = { ...scheduled, version: kept.version + 1 }
  const answer = await fromStore(() => store.replace(next))
  return answer === 'written' ? { type: answer, enquiry: next } : { type: answer }
}

/** Reads an enquiry; undefined: there is none (it was erased, or never was). */
export function load(store: EnquiryStore, reference: Reference): Promise<Enquiry | undefined> {
  return fromStore(() => store.read(reference))
}

/**
 * Runs `attempt` until it answers other than `conflict`: five times at most, with up to 100 ms × the number of the try
 * between two of them, then throws `TooManyConflicts`.
 */
export async function untilWritten(
  { clock, random }: { clock: Clock; random: Random },
  attempt: () => Promise<'done' | 'conflict'>,
): Promise<void> {
  for (let tries = 1; tries <= 5; tries++) {
    if ((await attempt()) === 'done') return
    await clock.pause(Math.round(random() * 100 * tries))
  }
  throw new TooManyConflicts()
}

/** Five others wrote first: temporary. */
export class TooManyConflicts extends Error {
  override readonly name = 'TooManyConflicts'
}

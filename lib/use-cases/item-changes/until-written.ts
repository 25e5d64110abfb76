import type { Clock, Random } from '../../ports/clock.ts'

/**
 * Runs `attempt` until it answers other than `conflict`: five times at most, with up to 100 ms × the number of the try
 * between two of them, then throws `TooManyConflicts`.
 */
export async function untilWritten<Answer>(
  { clock, random }: { readonly clock: Clock; readonly random: Random },
  attempt: () => Promise<{ readonly answer: Answer } | 'conflict'>,
): Promise<Answer> {
  for (let tries = 1; tries <= 5; tries++) {
    const tried = await attempt()
    if (tried !== 'conflict') return tried.answer
    await clock.pause(Math.round(random() * 100 * tries))
  }
  throw new TooManyConflicts()
}

/** Five others wrote first: temporary. */
export class TooManyConflicts extends Error {
  override readonly name = 'TooManyConflicts'
}

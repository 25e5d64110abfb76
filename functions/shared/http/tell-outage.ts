import { StoreFailed } from '../../../lib/use-cases/item-changes/store-failed.ts'
import { TooManyConflicts } from '../../../lib/use-cases/item-changes/until-written.ts'
import { Problem } from './problem.ts'

/** For `catch`: a table that does not answer is a 503 in words; everything else goes on its way. */
export function tellOutage(error: unknown): never {
  if (!isOutage(error)) throw error
  throw new Problem({ status: 503, say: (words) => words.outage })
}

/** Whether it comes back by itself. */
export function isOutage(error: unknown): boolean {
  return error instanceof StoreFailed || error instanceof TooManyConflicts
}

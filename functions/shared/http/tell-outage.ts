import { StoreFailed } from '../../../lib/use-cases/item-changes/store-failed.ts'
import { TooManyConflicts } from '../../../lib/use-cases/item-changes/until-written.ts'
import { Problem } from './problem.ts'

/** For `catch`: throws a 503 in words if the table does not answer; rethrows everything else. */
export function tellOutage(error: unknown): never {
  if (!isOutage(error)) throw error
  throw new Problem({ status: 503, say: (words) => words.outage })
}

/** Whether the error is temporary. */
export function isOutage(error: unknown): boolean {
  return error instanceof StoreFailed || error instanceof TooManyConflicts
}

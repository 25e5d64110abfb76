import { presentOrganisation } from '../../core/directory/overlay.ts'
import type { Organisation } from '../../core/organisation/organisation.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { Clock } from '../../ports/clock.ts'
import type { DirectoryStore } from '../../ports/directory-store.ts'
import { fromStore } from './store-failed.ts'

export interface DirectoryDependencies {
  readonly directoryStore: DirectoryStore
  /** As it was deployed. */
  readonly organisation: Organisation
  readonly clock: Pick<Clock, 'now'>
}

/**
 * A function that works with the organisation as it is at each call: people, leave, ended entries and addresses that need
 * checking are read consistently each time, and `create` is called again only when they have changed, or the day has. Throws `StoreFailed`.
 */
export function withOrganisation<Args extends readonly unknown[], Result>(
  dependencies: DirectoryDependencies,
  create: (organisation: Organisation) => (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  let made: { readonly as: string; readonly work: (...args: Args) => Promise<Result> } | undefined

  return async function withPresentOrganisation(...args) {
    const organisation = await readOrganisation(dependencies)
    const as = `${organisation.overlayVersion} on ${londonDate(dependencies.clock.now())}`
    if (made?.as !== as) made = { as, work: create(organisation) }
    return made.work(...args)
  }
}

/** The organisation as it is now. Throws `StoreFailed`. */
export async function readOrganisation({
  directoryStore,
  organisation,
  clock,
}: DirectoryDependencies): Promise<Organisation> {
  const overlay = await fromStore(() => directoryStore.read())
  return presentOrganisation(organisation, overlay, londonDate(clock.now()))
}

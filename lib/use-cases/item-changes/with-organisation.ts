import { presentOrganisation } from '../../core/directory/overlay.ts'
import type { Organisation } from '../../core/organisation/organisation.ts'
import type { DirectoryStore } from '../../ports/directory-store.ts'
import { fromStore } from './store-failed.ts'

export interface DirectoryDependencies {
  readonly directoryStore: DirectoryStore
  /** As it was deployed. */
  readonly organisation: Organisation
}

/**
 * A function that works with the organisation as it is at each call: leave, ended entries and addresses that need checking
 * are read consistently each time, and `create` is called again only when they have changed. Throws `StoreFailed`.
 */
export function withOrganisation<Args extends readonly unknown[], Result>(
  dependencies: DirectoryDependencies,
  create: (organisation: Organisation) => (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  let made: { readonly version: number; readonly work: (...args: Args) => Promise<Result> } | undefined

  return async function withPresentOrganisation(...args) {
    const organisation = await readOrganisation(dependencies)
    const { overlayVersion: version } = organisation
    if (made?.version !== version) made = { version, work: create(organisation) }
    return made.work(...args)
  }
}

/** The organisation as it is now. Throws `StoreFailed`. */
export async function readOrganisation({
  directoryStore,
  organisation,
}: DirectoryDependencies): Promise<Organisation> {
  return presentOrganisation(organisation, await fromStore(() => directoryStore.read()))
}

import type { Organisation } from '../../core/organisation/organisation.ts'
import { quarantinedHolder, unassignedHolder } from '../../core/organisation/reserved-names.ts'
import type { HolderLists } from '../../core/waiting/waiting-for.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import { inParallel } from './in-parallel.ts'
import { fromStore } from './store-failed.ts'

/** Queries at a time. */
const concurrency = 20

/** All that the index has, by the name it stands under: counts, tabs and mornings are made of it. Throws `StoreFailed`. */
export async function readHolderLists({
  store,
  organisation,
}: {
  readonly store: EnquiryStore
  readonly organisation: Organisation
}): Promise<HolderLists> {
  const holders = [...organisation.officers.map(({ id }) => id), unassignedHolder, quarantinedHolder]
  return new Map(
    await inParallel(
      holders,
      concurrency,
      async (holder) => [holder, await fromStore(() => store.open(holder))] as const,
    ),
  )
}

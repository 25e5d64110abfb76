import { officersInTurn, routeEnquiry, turnOf } from '../../core/directory/routing.ts'
import type { Category } from '../../core/enquiry/category.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Kind } from '../../core/kind/kind.ts'
import type { Officer, Organisation } from '../../core/organisation/organisation.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { Clock } from '../../ports/clock.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import { fromStore } from '../item-changes/store-failed.ts'

interface RerouteDependencies {
  readonly store: EnquiryStore
  readonly organisation: Organisation
  readonly kinds: readonly Kind[]
  readonly clock: Clock
  /** The language of the reason. */
  readonly words: CoreWords
}

/** Whom the routes would give an enquiry of that kind and area to today. Throws `StoreFailed`. */
export async function reroute(
  { store, organisation, kinds, clock, words }: RerouteDependencies,
  { answers, reference }: Enquiry,
  { kind, area }: Category,
): Promise<{ readonly officer: Officer; readonly reason: string }> {
  const input = {
    ...{ kind, organisation, kinds, words, answers: { ...answers, area } },
    today: londonDate(clock.now()),
  }
  const counted = await Promise.all(
    officersInTurn(input).map(async (id) => {
      const open = await fromStore(() => store.open(id))
      return [id, open.length] as const
    }),
  )
  return routeEnquiry({ ...input, openCounts: Object.fromEntries(counted), turn: turnOf(reference) })
}

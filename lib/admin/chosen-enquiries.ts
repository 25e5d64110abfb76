import { didYouMean } from '../command-line/did-you-mean.ts'
import type { RowChoice } from '../core/board/chosen-rows.ts'
import { chooseRows } from '../use-cases/lookups/choose-rows.ts'
import type { AdminContext } from './admin-context.ts'
import { atMost, type ListedEnquiry, revealRows } from './listed-enquiries.ts'
import { type OpenEnquiries, openEnquiries } from './open-enquiries.ts'

/** Which enquiries are wanted, as the options of `list` and `export` say it. */
export interface WantedEnquiries {
  readonly state: RowChoice['states']
  readonly holder: readonly string[]
  readonly kind: readonly string[]
  readonly area: readonly string[]
  readonly late: boolean
  readonly since: string | undefined
  readonly until: string | undefined
  readonly limit: number | undefined
  /** With what was typed. */
  readonly reveal: boolean
}

/** The enquiries that are wanted, the newest first, as they come. Throws `CommandProblem` and `StoreFailed`. */
export async function* chosenEnquiries(
  { world, deployment, output }: AdminContext,
  { state: states, holder: holders, kind: kinds, area: areas, limit, reveal, ...rest }: WantedEnquiries,
): AsyncGenerator<ListedEnquiry> {
  const found = await deployment()
  const opened = await openEnquiries(world, found)
  try {
    for (const note of unknownNames({ holders, kinds, areas }, world, opened)) output.note(note)
    const rows = chooseRows({ ...opened, now: found.now }, { states, holders, kinds, areas, ...rest })
    const limited = limit === undefined ? rows : atMost(rows, limit)
    yield* reveal ? revealRows({ store: opened.store, kinds: world.kinds }, limited) : limited
  } finally {
    opened.close()
  }
}

/** A name that is none today may be one of before: that is said, and looked for all the same. */
function unknownNames(
  { holders, kinds, areas }: Pick<RowChoice, 'holders' | 'kinds' | 'areas'>,
  world: AdminContext['world'],
  { organisation }: OpenEnquiries,
): readonly string[] {
  const lists = [
    { what: 'kind', typed: kinds, all: world.kinds.map(({ name }) => name) },
    { what: 'area', typed: areas, all: organisation.areas.map(({ name }) => name) },
    { what: 'entry', typed: holders, all: organisation.officers.map(({ id }) => id) },
  ]
  return lists.flatMap(({ what, typed, all }) =>
    typed
      .filter((name) => !all.includes(name))
      .map(
        (name) =>
          `There is no ${what} ${name} now.${didYouMean(name, all) || ` There are: ${all.join(', ')}.`}`,
      ),
  )
}

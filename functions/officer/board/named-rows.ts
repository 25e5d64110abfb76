import type { CountsOf } from '../../../lib/core/board/counts-by.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { titleOf } from '../../../lib/core/kind/title-of.ts'
import { areaTitle, findOfficer } from '../../../lib/core/organisation/organisation.ts'
import type { BoardPage } from '../../../lib/pages/board/board-page.ts'
import type { NamedRow } from '../../../lib/pages/board/board-rows.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import type { ListedRow } from '../../../lib/use-cases/board/listed-row.ts'

interface Naming {
  readonly kinds: readonly Kind[]
  readonly surroundings: PageSurroundings
}

/** A row with the titles of its kind and area, and its owner's name. */
export function nameRow(row: ListedRow, { kinds, surroundings }: Naming): NamedRow {
  const { organisation, words } = surroundings
  const { owner, ownerName } = row
  const entry = owner === undefined ? undefined : (findOfficer(organisation, owner)?.name ?? owner)
  const ownerTitle =
    entry === undefined || ownerName === undefined ? entry : words.board.list.atDesk(ownerName, entry)
  return {
    ...row,
    kindTitle: titleOf(kinds, row.kind),
    areaTitle: areaTitle(organisation, row.area),
    ...(ownerTitle === undefined ? {} : { ownerTitle }),
  }
}

/** The counts with the names of people and the titles of kinds; a link leads only to what a filter can choose. */
export function nameCounts(
  { people, kinds }: { readonly people: readonly CountsOf[]; readonly kinds: readonly CountsOf[] },
  naming: Naming,
): NonNullable<BoardPage['waiting']> {
  const { organisation, words } = naming.surroundings
  return {
    people: people.map((row) => {
      const entry = findOfficer(organisation, row.name)
      return { ...row, title: entry?.name ?? words.board.list.nobody, isEntry: entry !== undefined }
    }),
    kinds: kinds.map((row) => ({
      ...row,
      title: titleOf(naming.kinds, row.name),
      isEntry: naming.kinds.some(({ name }) => name === row.name),
    })),
  }
}

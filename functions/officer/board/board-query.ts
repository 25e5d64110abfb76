import { type BoardFilters, boardTabs } from '../../../lib/core/board/board-lists.ts'
import { endedTabs } from '../../../lib/core/board/ended-lists.ts'
import { exactReference } from '../../../lib/core/enquiry/reference.ts'
import { findOfficer, type Officer, type Organisation } from '../../../lib/core/organisation/organisation.ts'
import { isBlank, toSingleLine } from '../../../lib/core/text/text-policy.ts'
import { type BoardAddress, everybody } from '../../../lib/pages/paths.ts'

/** What an address of the board asks for: as its filter shows it, and as it is looked up. */
export interface AskedBoard {
  readonly address: BoardAddress
  readonly filters: BoardFilters
  /** From 1. */
  readonly page: number
  /** A directory entry, or `everybody`. */
  readonly person: string
}

/**
 * Reads an address; what makes no sense is ignored. An officer begins with their own, desk and manager with all; whoever
 * looks for something does so among everybody's.
 */
export function readBoardQuery(
  asked: URLSearchParams,
  officer: Officer,
  { organisation, kinds }: { organisation: Organisation; kinds: readonly { readonly name: string }[] },
): AskedBoard {
  const list = [...boardTabs, ...endedTabs].find((tab) => tab === asked.get('list')) ?? 'waiting'
  const sought = readSoughtText(asked.get('q'))
  const same = sought === undefined ? exactReference(asked.get('same') ?? '') : undefined
  const kind = kinds.find(({ name }) => name === asked.get('kind'))?.name
  const area = organisation.areas.find(({ name }) => name === asked.get('area'))?.name
  const usual =
    officer.role === 'officer' && sought === undefined && same === undefined ? officer.id : everybody
  const person = readPerson(asked.get('person'), organisation) ?? usual
  const page = readPage(asked.get('page'))
  const chosen = {
    ...(kind === undefined ? {} : { kind }),
    ...(area === undefined ? {} : { area }),
  }
  return {
    ...{ person, page },
    filters: { ...chosen, ...(person === everybody ? {} : { person }) },
    address: {
      ...{ list, ...(sought === undefined ? {} : { sought }), ...(same === undefined ? {} : { same }) },
      ...{ ...chosen, ...(person === usual ? {} : { person }), page },
    },
  }
}

function readPerson(asked: string | null, organisation: Organisation): string | undefined {
  if (asked === null || asked === everybody) return asked ?? undefined
  return findOfficer(organisation, asked)?.id
}

function readPage(asked: string | null): number {
  return asked !== null && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1
}

/** Nobody types more to find something; it comes back in every link of the page. */
function readSoughtText(asked: string | null): string | undefined {
  const line = toSingleLine((asked ?? '').slice(0, 300))
  return isBlank(line) ? undefined : line
}

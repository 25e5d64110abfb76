import { boardTabs } from '../../../lib/core/board/board-lists.ts'
import { findOfficer, type Officer, type Organisation } from '../../../lib/core/organisation/organisation.ts'
import { type BoardAddress, everybody } from '../../../lib/pages/paths.ts'
import type { BoardQuery } from '../../../lib/use-cases/board/show-board.ts'

/** What an address of the board asks for: as its filter shows it, and as it is looked up. */
export interface AskedBoard {
  readonly address: BoardAddress
  readonly query: BoardQuery
  /** A directory entry, or `everybody`. */
  readonly person: string
}

/** Reads an address; what makes no sense is ignored. An officer begins with their own, desk and manager with all. */
export function readBoardQuery(
  asked: URLSearchParams,
  officer: Officer,
  { organisation, kinds }: { organisation: Organisation; kinds: readonly { readonly name: string }[] },
): AskedBoard {
  const list = boardTabs.find((tab) => tab === asked.get('list')) ?? 'waiting'
  const kind = kinds.find(({ name }) => name === asked.get('kind'))?.name
  const area = organisation.areas.find(({ name }) => name === asked.get('area'))?.name
  const usual = officer.role === 'officer' ? officer.id : everybody
  const person = readPerson(asked.get('person'), organisation) ?? usual
  const page = readPage(asked.get('page'))
  const chosen = {
    ...(kind === undefined ? {} : { kind }),
    ...(area === undefined ? {} : { area }),
  }
  return {
    person,
    query: { tab: list, ...chosen, ...(person === everybody ? {} : { person }), page },
    address: { list, ...chosen, ...(person === usual ? {} : { person }), page },
  }
}

function readPerson(asked: string | null, organisation: Organisation): string | undefined {
  if (asked === null || asked === everybody) return asked ?? undefined
  return findOfficer(organisation, asked)?.id
}

function readPage(asked: string | null): number {
  return asked !== null && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1
}

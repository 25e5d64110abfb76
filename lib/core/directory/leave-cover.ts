import { findOfficer, type Leave, type Officer, type Organisation } from '../organisation/organisation.ts'
import type { LocalDate } from '../time/local-date.ts'
import { handoverChain } from './handover-chain.ts'

/**
 * Who has the enquiries of somebody who is away: the first who is there when the leave begins, or today if it has begun.
 * The leave need not be entered yet.
 */
export function coverOf(
  organisation: Organisation,
  officerId: string,
  { leave, today }: { readonly leave: Pick<Leave, 'from' | 'until'>; readonly today: LocalDate },
): Pick<Officer, 'id' | 'name'> {
  const away = { id: 'asked', from: leave.from, until: leave.until }
  const officers = organisation.officers.map((officer) =>
    officer.id === officerId ? { ...officer, leave: [...(officer.leave ?? []), away] } : officer,
  )
  const date = leave.from < today ? today : leave.from
  const [first] = handoverChain({ ...organisation, officers }, officerId, date)
  const id = first?.id ?? organisation.lastResort.manager
  return findOfficer(organisation, id) ?? { id, name: id }
}

import type { FieldOption } from '../../../lib/core/kind/field.ts'
import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import type { OfficerChoice, OfficerState } from '../../../lib/pages/officer/facts.ts'
import type { OfficerView } from '../../../lib/use-cases/officer/view-for-officer.ts'

/** How an enquiry stands, without saying who has it. */
export function stateOf({ case: { state, owner }, withdrawn, officer, isDesk }: OfficerView): OfficerState {
  if (state === 'closed' || state === 'spam') return state
  if (withdrawn) return 'withdrawn'
  return state === 'accepted' && owner === officer.id && !isDesk ? 'yours' : state
}

/** What can be done with it now. */
export function choicesOf(view: OfficerView): readonly OfficerChoice[] {
  return [...byState[stateOf(view)], ...(view.undoable.length === 0 ? [] : (['undo'] as const))]
}

/** Who may be behind a desk's link. */
export function peopleAt({ directory }: OfficerView): readonly FieldOption[] {
  return directory.filter(({ role }) => role !== 'desk').map(optionOf)
}

/** Who can have the enquiry: everybody but who has it. */
export function peopleFor({ directory, case: { owner } }: OfficerView): readonly FieldOption[] {
  return directory.filter(({ id }) => id !== owner).map(optionOf)
}

const byState: Readonly<Record<OfficerState, readonly OfficerChoice[]>> = {
  open: ['answered', 'accept', 'pass-on', 'recategorise', 'close', 'spam'],
  yours: ['answered', 'pass-on', 'recategorise', 'close', 'spam'],
  accepted: ['answered', 'pass-on', 'recategorise', 'close', 'spam'],
  answered: ['pass-on', 'recategorise', 'close', 'spam'],
  withdrawn: ['close', 'spam'],
  closed: [],
  spam: [],
}

function optionOf({ id, name }: Officer): FieldOption {
  return { name: id, title: name }
}

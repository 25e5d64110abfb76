import { actsIn } from '../../../lib/core/enquiry/state.ts'
import type { FieldOption } from '../../../lib/core/kind/field.ts'
import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import type { OfficerChoice, OfficerState } from '../../../lib/pages/officer/facts.ts'
import type { OfficerView } from '../../../lib/use-cases/officer/view-for-officer.ts'

/** How an enquiry stands, without saying who has it. */
export function stateOf({ standing: { state, owner }, officer, isDesk }: OfficerView): OfficerState {
  return state === 'accepted' && owner === officer.id && !isDesk ? 'yours' : state
}

/** What can be done with it now. */
export function choicesOf(view: OfficerView): readonly OfficerChoice[] {
  return [...actsIn[view.standing.state], ...(view.undoable.length === 0 ? [] : (['undo'] as const))]
}

/** Who may be acting at a shared mailbox; undefined for one person. */
export function peopleAt({ directory, isDesk }: OfficerView): readonly FieldOption[] | undefined {
  return isDesk ? directory.filter(({ role }) => role !== 'desk').map(optionOf) : undefined
}

/** Whom the enquiry can be passed on to: everybody but its owner. */
export function peopleFor({ directory, standing: { owner } }: OfficerView): readonly FieldOption[] {
  return directory.filter(({ id }) => id !== owner).map(optionOf)
}

function optionOf({ id, name }: Officer): FieldOption {
  return { name: id, title: name }
}

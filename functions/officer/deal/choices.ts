import { duplicateOutcome } from '../../../lib/core/enquiry/duplicate.ts'
import { actsIn } from '../../../lib/core/enquiry/state.ts'
import type { FieldOption } from '../../../lib/core/kind/field.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { titleOf } from '../../../lib/core/kind/title-of.ts'
import { areaTitle, type Officer, type Organisation } from '../../../lib/core/organisation/organisation.ts'
import { shortStamp } from '../../../lib/core/time/dates-in-words.ts'
import type { OfficerChoice, OfficerState } from '../../../lib/pages/officer/facts.ts'
import type { OfficerForm } from '../../../lib/pages/officer/form.ts'
import type { ShownOther } from '../../../lib/pages/officer/others.ts'
import type { PageWords } from '../../../lib/pages/words/english.ts'
import { mayBeDuplicateOf } from '../../../lib/use-cases/lookups/other-enquiries.ts'
import type { OfficerView } from '../../../lib/use-cases/officer/view-for-officer.ts'

/** How an enquiry stands, without saying who has it. */
export function stateOf({ standing: { state, owner }, officer, isDesk }: OfficerView): OfficerState {
  return state === 'accepted' && owner === officer.id && !isDesk ? 'yours' : state
}

/** What can be done with it now. */
export function choicesOf(view: OfficerView): readonly OfficerChoice[] {
  return [...actsIn[view.standing.state], ...(view.undoable.length === 0 ? [] : (['undo'] as const))]
}

/** The same as buttons; whoever is `known` undoes what was done last by one press. */
export function buttonsOf(
  view: OfficerView,
  { known, key }: { readonly known: boolean; readonly key: string },
): Pick<OfficerForm, 'key' | 'choices' | 'undoes' | 'isSpam'> {
  const [last] = view.undoable
  return {
    ...{ key, choices: choicesOf(view), isSpam: view.standing.state === 'spam' },
    ...(known && last !== undefined ? { undoes: last.id } : {}),
  }
}

/** Who may be acting at a shared mailbox; undefined for one person. */
export function peopleAt({ directory, isDesk }: OfficerView): readonly FieldOption[] | undefined {
  return isDesk ? directory.filter(({ role }) => role !== 'desk').map(optionOf) : undefined
}

/** How it can end: as its kind says, or as a duplicate of another enquiry that whoever asks may know of. */
export function endingsOf(
  { outcomes, others = [] }: OfficerView,
  { core, officer }: PageWords,
): readonly FieldOption[] {
  const duplicates = others.filter(mayBeDuplicateOf).map(({ reference, receivedAt }) => ({
    name: duplicateOutcome(reference),
    title: officer.others.duplicate(core.duplicateOf(reference), shortStamp(receivedAt, core)),
  }))
  return [...outcomes, ...duplicates]
}

/** Other enquiries of the same address or number, as far as whoever asks may know of them. */
export function othersIn(
  { others = [], directory }: Pick<OfficerView, 'others' | 'directory'>,
  { kinds, organisation }: { readonly kinds: readonly Kind[]; readonly organisation: Organisation },
): readonly ShownOther[] {
  return others.map(({ kind, area, owner, ...other }) => {
    const ownerTitle = directory.find(({ id }) => id === owner)?.name
    return {
      ...{ ...other, kindTitle: titleOf(kinds, kind), areaTitle: areaTitle(organisation, area) },
      ...(ownerTitle === undefined ? {} : { ownerTitle }),
    }
  })
}

/** Whom the enquiry can be passed on to: everybody but its owner. */
export function peopleFor({ directory, standing: { owner } }: OfficerView): readonly FieldOption[] {
  return directory.filter(({ id }) => id !== owner).map(optionOf)
}

function optionOf({ id, name }: Officer): FieldOption {
  return { name: id, title: name }
}

import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import { type Instant, later } from '../time/instant.ts'
import { londonDate } from '../time/working-calendar.ts'
import { type EntryField, factOf, inForce, type People, withFact } from './people.ts'
import { isNamed, namedFor } from './people-differences.ts'

/** How much the one item holds: with leaves, ends and marks at most 250 KB. */
export const maxAdded = 30
export const maxEdits = 60
export const maxReplaced = 30
export const maxAwaited = 20

/** For how many hours the code of an email confirms an address. */
export const addressCodeHours = 24

interface FactToSet {
  readonly organisation: Organisation
  readonly officer: string
  readonly field: EntryField
  readonly value: string | undefined
}

/** Of an entry of the file the line is kept beside what the file says; an entry of our own has it changed. */
export function withEdit(people: People, { organisation, officer, field, value }: FactToSet): People {
  const inFile = findOfficer(organisation, officer)
  if (inFile === undefined) {
    const entries = people.added.map((one) => (one.id === officer ? withFact(one, field, value) : one))
    return { ...people, added: entries }
  }
  const was = factOf(inFile, field)
  const others = people.edits.filter((one) => one.officer !== officer || one.field !== field)
  if (was === value) return { ...people, edits: others }
  const said = { ...(was === undefined ? {} : { was }), ...(value === undefined ? {} : { now: value }) }
  return { ...people, edits: [...others, { officer, field, ...said }] }
}

/** With an address that was confirmed, and the entry in force if it is new. */
export function withAddress(
  people: People,
  confirmed: Pick<FactToSet, 'organisation' | 'officer'> & { readonly address: string; readonly at: Instant },
): People {
  const { organisation, officer, address, at } = confirmed
  const edited = withEdit(people, { organisation, officer, field: 'email', value: address })
  const entries = edited.added.map((one) =>
    one.id === officer && one.confirmedAt === undefined ? { ...one, confirmedAt: at } : one,
  )
  return { ...edited, added: entries }
}

/** Without what the file says itself by now, or has the later word on, and addresses that nobody confirmed in time. */
export function stillNeeded(people: People, organisation: Organisation, now: Instant): People {
  const { added: entries, edits, replaced, awaited } = people
  return {
    added: entries.filter(({ id }) => findOfficer(organisation, id) === undefined),
    edits: edits.filter((edit) => inForce(edit, organisation)),
    replaced: replaced.filter(
      ({ officer, from }) =>
        from > londonDate(now) ||
        (findOfficer(organisation, officer) !== undefined && isNamed(namedFor(organisation, officer))) ||
        entries.some(({ id }) => id === officer),
    ),
    awaited: awaited.filter(({ at }) => later(at, addressCodeHours * 3_600_000) > now),
  }
}

/** Whether the item would hold more than it may. */
export function isTooMuch({ added: entries, edits, replaced, awaited }: People): boolean {
  return (
    entries.length > maxAdded ||
    edits.length > maxEdits ||
    replaced.length > maxReplaced ||
    awaited.length > maxAwaited
  )
}

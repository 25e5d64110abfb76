import type { Kind } from '../kind/kind.ts'
import { checkOrganisation } from '../organisation/check/check-organisation.ts'
import type { Finding } from '../organisation/check/finding.ts'
import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import { toDraft } from '../organisation/to-draft.ts'
import type { Instant } from '../time/instant.ts'
import { addDays, isRealDate, type LocalDate } from '../time/local-date.ts'
import { londonDate } from '../time/working-calendar.ts'
import { isTooMuch, stillNeeded, withAddress, withEdit } from './edited-people.ts'
import { maxLeaveDays } from './leave-dates.ts'
import { type Overlay, presentOrganisation } from './overlay.ts'
import {
  type AddedEntry,
  type AwaitedAddress,
  type EntryField,
  entryFields,
  noPeople,
  type People,
} from './people.ts'

/** What can be changed about people. Each is safe to repeat. */
export type PeopleCommand =
  /** Not in force before its address is confirmed; `from` is the first day, absent: at once. */
  | {
      readonly type: 'add'
      readonly entry: Omit<AddedEntry, 'confirmedAt'>
      readonly from?: LocalDate
      readonly code: Pick<AwaitedAddress, 'request' | 'key'>
    }
  /** Lines of an entry as text: only those that are given; undefined: the line goes. Never the address. */
  | {
      readonly type: 'edit'
      readonly officer: string
      readonly facts: { readonly [_ in Exclude<EntryField, 'email'>]?: string | undefined }
    }
  /** Another address, which counts once the code that is sent there is entered. */
  | {
      readonly type: 'ask-address'
      readonly officer: string
      readonly address: string
      readonly code: Pick<AwaitedAddress, 'request' | 'key'>
    }
  | { readonly type: 'confirm-address'; readonly officer: string; readonly request: string }
  /** The one they have stays. */
  | { readonly type: 'drop-address'; readonly officer: string }
  /** `by` takes over what names `officer`, and what they hold, after that last day. */
  | { readonly type: 'replace'; readonly officer: string; readonly by: string; readonly until: LocalDate }
  /** They stay after all: no last day, no replacement. Whoever was added to replace them stays, too. */
  | { readonly type: 'keep'; readonly officer: string }

/**
 * The outcome of a change. `refused`: by the rules of the organisation's file, whose findings say why. `no-such-entry`: there
 * is none (any more), or no such address is awaited. `bad-dates`: no such day, or too far away. `full`: the file has to
 * take over what was changed first.
 */
export type PeopleOutcome =
  | { readonly outcome: 'done' | 'already-so'; readonly overlay: Overlay }
  | { readonly outcome: 'refused'; readonly findings: readonly Finding[] }
  | { readonly outcome: 'no-such-entry' | 'bad-dates' | 'full' }

/** What a change is made to: the organisation as it was deployed, with the overlay beside it. */
interface PeopleState {
  readonly organisation: Organisation
  readonly overlay: Overlay
  readonly kinds: readonly Kind[]
}

/** The overlay after some commands, which are one change: all of them or none. */
export function changePeople(
  { organisation, overlay, kinds }: PeopleState,
  commands: readonly PeopleCommand[],
  now: Instant,
): PeopleOutcome {
  let changed: Overlay = { ...overlay, people: stillNeeded(overlay.people ?? noPeople, organisation, now) }
  const before = changed
  for (const command of commands) {
    const next = after({ organisation, overlay: changed }, command, now)
    if (typeof next === 'string') return { outcome: next }
    changed = next
  }
  if (JSON.stringify(changed) === JSON.stringify(before)) return { outcome: 'already-so', overlay }
  if (isTooMuch(changed.people ?? noPeople)) return { outcome: 'full' }
  const findings = checkOrganisation(toDraft(asAgreed(organisation, changed)), kinds)
  if (findings.length > 0) return { outcome: 'refused', findings }
  return { outcome: 'done', overlay: { ...changed, version: overlay.version + 1 } }
}

/** The organisation once every address is confirmed and every last day is over: what the file would say in the end. */
function asAgreed(organisation: Organisation, overlay: Overlay): Organisation {
  const { people = noPeople } = overlay
  const confirmed = people.awaited.reduce(
    (agreed, { officer, address }) => withAddress(agreed, { organisation, officer, address, at: inTheEnd }),
    people,
  )
  const version = overlay.version + 1
  return presentOrganisation(organisation, { ...overlay, version, people: confirmed }, '2199-12-31')
}

const inTheEnd = '2199-12-31T00:00:00.000Z'

function after(
  state: Omit<PeopleState, 'kinds'>,
  command: PeopleCommand,
  now: Instant,
): Overlay | 'no-such-entry' | 'bad-dates' {
  const { organisation, overlay } = state
  const { people = noPeople } = overlay
  const today = londonDate(now)
  const change = (next: Partial<People>): Overlay => ({ ...overlay, people: { ...people, ...next } })
  switch (command.type) {
    case 'add':
      return added(state, command, now)
    case 'edit': {
      if (!isThere(state, command.officer)) return 'no-such-entry'
      let edited = people
      for (const field of entryFields) {
        if (field === 'email' || !Object.hasOwn(command.facts, field)) continue
        const { officer, facts } = command
        edited = withEdit(edited, { organisation, officer, field, value: facts[field] })
      }
      return { ...overlay, people: edited }
    }
    case 'ask-address': {
      const { officer, address, code } = command
      if (!isThere(state, officer)) return 'no-such-entry'
      if (people.awaited.some(({ request }) => request === code.request)) return overlay
      const others = people.awaited.filter((one) => one.officer !== officer)
      // Of an entry that is not in force yet, the address is put right at once.
      const entries = people.added.map((one) =>
        one.id === officer && one.confirmedAt === undefined ? { ...one, email: address } : one,
      )
      return change({ added: entries, awaited: [...others, { officer, address, ...code, at: now }] })
    }
    case 'confirm-address': {
      const { officer, request } = command
      const awaited = people.awaited.find((one) => one.officer === officer && one.request === request)
      if (awaited === undefined) return 'no-such-entry'
      const confirmed = withAddress(people, { organisation, officer, address: awaited.address, at: now })
      return {
        ...overlay,
        people: { ...confirmed, awaited: people.awaited.filter((one) => one !== awaited) },
      }
    }
    case 'drop-address': {
      const { officer } = command
      const isNew = people.added.some((one) => one.id === officer && one.confirmedAt === undefined)
      const dropped = change({ awaited: people.awaited.filter((one) => one.officer !== officer) })
      return isNew ? without(dropped, officer) : dropped
    }
    case 'replace': {
      const { officer, by, until } = command
      if (!isThere(state, officer) || !isThere(state, by) || by === officer) return 'no-such-entry'
      if (!isRealDate(until) || until > addDays(today, maxLeaveDays)) return 'bad-dates'
      const rules = people.replaced.filter((one) => one.officer !== officer && one.officer !== by)
      const ends = overlay.ended.filter((one) => one.officer !== officer && one.officer !== by)
      return {
        ...change({ replaced: [...rules, { officer, by, from: addDays(until, 1) }] }),
        ended: [...ends, { officer, until }],
      }
    }
    case 'keep': {
      const { officer } = command
      return {
        ...change({ replaced: people.replaced.filter((one) => one.officer !== officer) }),
        ended: overlay.ended.filter((one) => one.officer !== officer),
      }
    }
  }
}

/** With the days before their first as a leave: they may sign in, and are given nothing. */
function added(
  state: Omit<PeopleState, 'kinds'>,
  { entry, from, code }: Extract<PeopleCommand, { type: 'add' }>,
  now: Instant,
): Overlay | 'bad-dates' {
  const { overlay } = state
  const { people = noPeople } = overlay
  if (isThere(state, entry.id)) return overlay
  const today = londonDate(now)
  if (from !== undefined && (!isRealDate(from) || from > addDays(today, maxLeaveDays))) return 'bad-dates'
  const officer = entry.id
  const until = from === undefined ? undefined : addDays(from, -1)
  const early = { id: `before-${entry.id}`, officer, from: today }
  const awaited = { officer, address: entry.email, ...code, at: now }
  return {
    ...overlay,
    absences:
      until === undefined || until < today ? overlay.absences : [...overlay.absences, { ...early, until }],
    people: { ...people, added: [...people.added, entry], awaited: [...people.awaited, awaited] },
  }
}

/** Without an entry that was never in force, and all that names it. */
function without(overlay: Overlay, id: string): Overlay {
  const { people = noPeople, absences, ended } = overlay
  const isOthers = ({ officer }: { readonly officer: string }) => officer !== id
  return {
    ...overlay,
    absences: absences.filter(isOthers),
    ended: ended.filter(isOthers),
    people: {
      ...people,
      added: people.added.filter((one) => one.id !== id),
      replaced: people.replaced.filter((one) => one.by !== id && one.officer !== id),
    },
  }
}

function isThere({ organisation, overlay }: Omit<PeopleState, 'kinds'>, id: string): boolean {
  return (
    findOfficer(organisation, id) !== undefined ||
    (overlay.people?.added.some((one) => one.id === id) ?? false)
  )
}

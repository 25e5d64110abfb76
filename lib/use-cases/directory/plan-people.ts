import { changeOverlay } from '../../core/directory/change-overlay.ts'
import { changePeople, type PeopleCommand, type PeopleOutcome } from '../../core/directory/change-people.ts'
import type { Overlay } from '../../core/directory/overlay.ts'
import { presentOrganisation } from '../../core/directory/overlay.ts'
import { type EntryField, factOf } from '../../core/directory/people.ts'
import { isNamed, type NamedFor, namedFor } from '../../core/directory/people-differences.ts'
import type { EntryLines } from '../../core/directory/read-entry.ts'
import type { Kind } from '../../core/kind/kind.ts'
import { entryIdFor } from '../../core/organisation/entry-id.ts'
import { findOfficer, type Officer, type Organisation } from '../../core/organisation/organisation.ts'
import { sameAddress } from '../../core/text/email-address.ts'
import type { LocalDate } from '../../core/time/local-date.ts'
import { addDays } from '../../core/time/local-date.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { IdentityKey, RotatingKey } from '../../ports/secrets.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { untilWritten } from '../item-changes/until-written.ts'
import { presentAddressKey } from '../keyed-hashes/address-code.ts'
import { toHex } from '../keyed-hashes/to-hex.ts'
import { type ChangeDirectoryDependencies, lookAtOpen } from './change-directory.ts'

interface PlanPeopleDependencies extends ChangeDirectoryDependencies {
  readonly kinds: readonly Kind[]
  readonly identityKey: IdentityKey
  readonly rotatingKey: RotatingKey
}

/** What somebody wants changed. `key` is the form's one-time key: the same again changes nothing more. */
export interface PeoplePress {
  readonly key: string
  readonly wish: PeopleWish
}

export type PeopleWish =
  | ({ readonly what: 'add' } & NewEntry)
  /** All lines as they are to be; another address is asked to be confirmed. */
  | { readonly what: 'edit'; readonly officer: string; readonly lines: EntryLines }
  /** Its code is sent once more, to the address that is awaited. */
  | { readonly what: 'send-again'; readonly officer: string }
  | { readonly what: 'drop-address'; readonly officer: string }
  /** The address of that request is confirmed: its code was entered. */
  | { readonly what: 'confirm'; readonly officer: string; readonly request: string }
  | {
      readonly what: 'replace'
      readonly officer: string
      /** The last day. */
      readonly until: LocalDate
      /** An entry, or somebody new. */
      readonly by: string | NewEntry
    }
  /** `sure`: also where something names them, and nobody takes that over. */
  | { readonly what: 'end'; readonly officer: string; readonly until: LocalDate; readonly sure: boolean }
  | { readonly what: 'keep'; readonly officer: string }

/** Somebody new: `from` is the first day, absent: at once. */
export interface NewEntry {
  readonly role: Officer['role']
  readonly lines: EntryLines
  readonly from?: LocalDate
}

/**
 * What came of it. `named`: whom they wish to end, routes or others name, so somebody has to take over. `last-resort`: the last
 * desk or manager must stay, or be replaced.
 */
export type PeopleAnswer =
  | {
      readonly outcome: 'done' | 'already-so'
      /** The entry that was changed, or added. */
      readonly officer: string
      readonly before: Overlay
      readonly after: Overlay
    }
  | Exclude<PeopleOutcome, { readonly overlay: Overlay }>
  | { readonly outcome: 'named'; readonly named: NamedFor }
  | { readonly outcome: 'last-resort' }

/**
 * Changes people while the pipeline runs. `look` only says what would come of it; `change` writes it, once, and has what
 * they hold looked at. Both throw `StoreFailed`, `change` also `TooManyConflicts`. Nobody is emailed here: `tellOfPeople`
 * does that.
 */
export function createPlanPeople(dependencies: PlanPeopleDependencies) {
  const { directoryStore, organisation, clock, random, kinds, identityKey, rotatingKey } = dependencies
  return { look, change }

  async function look(press: PeoplePress): Promise<PeopleAnswer> {
    const key = await presentAddressKey(rotatingKey)
    return answerTo(press, await fromStore(() => directoryStore.read()), key)
  }

  async function change(press: PeoplePress): Promise<PeopleAnswer> {
    const key = await presentAddressKey(rotatingKey)
    const answer = await untilWritten({ clock, random }, async () => {
      const kept = await fromStore(() => directoryStore.read())
      const planned = answerTo(press, kept, key)
      if (planned.outcome !== 'done') return { answer: planned }
      const written = await fromStore(() => directoryStore.replace(planned.after))
      return written === 'written' ? { answer: planned } : 'conflict'
    })
    if (!('officer' in answer)) return answer
    // Whoever comes into force may have somebody to take over from.
    const { officer, after } = answer
    const replaced = after.people?.replaced.filter(({ by }) => by === officer) ?? []
    for (const id of [officer, ...replaced.map((rule) => rule.officer)]) await lookAtOpen(dependencies, id)
    return answer
  }

  function answerTo(press: PeoplePress, overlay: Overlay, key: string): PeopleAnswer {
    const { wish } = press
    if (wish.what === 'end') return ended(wish, overlay)
    const present = presentNow(overlay)
    const { officer, commands } = commandsFor({ ...press, wish }, { overlay, present, key })
    const changed = changePeople({ organisation, overlay, kinds }, commands, clock.now())
    if (!('overlay' in changed)) return changed
    return { outcome: changed.outcome, officer, before: overlay, after: changed.overlay }
  }

  /** An end is what it was before there was this page: no matter of the file's rules, but of who is named. */
  function ended(wish: Extract<PeopleWish, { what: 'end' }>, overlay: Overlay): PeopleAnswer {
    const { officer, until, sure } = wish
    const present = presentNow(overlay)
    if (findOfficer(present, officer) === undefined) return { outcome: 'no-such-entry' }
    const named = namedFor(present, officer)
    if (named.lastResort.length > 0) return { outcome: 'last-resort' }
    if (isNamed(named) && !sure) return { outcome: 'named', named }
    const changed = changeOverlay(overlay, { type: 'end-entry', officer, until }, clock.now())
    if (changed.outcome === 'full') return { outcome: 'full' }
    if (changed.outcome !== 'done' && changed.outcome !== 'already-so') return { outcome: 'bad-dates' }
    return { outcome: changed.outcome, officer, before: overlay, after: changed.overlay }
  }

  function commandsFor(
    { key: press, wish }: { readonly key: string; readonly wish: Exclude<PeopleWish, { what: 'end' }> },
    { overlay, present, key }: { overlay: Overlay; present: Organisation; key: string },
  ): { readonly officer: string; readonly commands: readonly PeopleCommand[] } {
    const code = (id: string, address: string) => ({
      key,
      request: toHex(identityKey.hash('people-code-request', [press, id, address.toLowerCase()]), 16),
    })
    const addition = (entry: NewEntry) => addedBy(entry, { overlay, press, code })
    switch (wish.what) {
      case 'add': {
        const added = addition(wish)
        return { officer: added.entry.id, commands: [added] }
      }
      case 'edit':
        return { officer: wish.officer, commands: editsOf(wish, { overlay, present, code }) }
      case 'send-again': {
        const { officer } = wish
        const added = overlay.people?.added.find(({ id }) => id === officer)
        const address = awaitedIn(overlay, officer)?.address ?? added?.email ?? ''
        return {
          officer,
          commands: [{ type: 'ask-address', officer, address, code: code(officer, address) }],
        }
      }
      case 'confirm':
        return { officer: wish.officer, commands: [{ ...wish, type: 'confirm-address' }] }
      case 'replace': {
        const { officer, until, by } = wish
        if (typeof by === 'string') return { officer, commands: [{ type: 'replace', officer, by, until }] }
        const added = addition({ ...by, from: by.from ?? addDays(until, 1) })
        return { officer, commands: [added, { type: 'replace', officer, by: added.entry.id, until }] }
      }
      case 'drop-address':
        return { officer: wish.officer, commands: [{ type: 'drop-address', officer: wish.officer }] }
      case 'keep':
        return { officer: wish.officer, commands: [{ type: 'keep', officer: wish.officer }] }
    }
  }

  /** The same press is the same entry, found again by its request. */
  function addedBy(
    { role, lines, from }: NewEntry,
    about: {
      overlay: Overlay
      press: string
      code: (id: string, address: string) => { key: string; request: string }
    },
  ): Extract<PeopleCommand, { type: 'add' }> {
    const code = about.code('', lines.email)
    const { awaited = [], added = [] } = about.overlay.people ?? {}
    const earlier = awaited.find(({ request }) => request === code.request)?.officer
    const taken = [...organisation.officers, ...added].map(({ id }) => id)
    const id = earlier ?? entryIdFor(lines.name, taken)
    const { name, email, phone, team } = lines
    const deputy = role === 'officer' ? lines.deputy : undefined
    const workingDays = role === 'desk' ? undefined : lines.workingDays
    const entry = {
      ...{ id, role, name, email },
      ...(phone === undefined ? {} : { phone }),
      ...(team === undefined ? {} : { team }),
      ...(deputy === undefined ? {} : { deputy }),
      ...(workingDays === undefined ? {} : { workingDays }),
    }
    return { type: 'add', entry, code, ...(from === undefined ? {} : { from }) }
  }

  function editsOf(
    { officer, lines }: Extract<PeopleWish, { what: 'edit' }>,
    { overlay, present, code }: EditContext,
  ): readonly PeopleCommand[] {
    const now = findOfficer(present, officer) ?? overlay.people?.added.find(({ id }) => id === officer)
    const facts = Object.fromEntries(fieldsOf(now?.role).map((field) => [field, factOf(lines, field)]))
    const edit = { type: 'edit', officer, facts } as const
    const awaited = awaitedIn(overlay, officer)?.address
    const isSame = now === undefined || sameAddress(awaited ?? now.email, lines.email)
    if (isSame) return [edit]
    // Back to the address that counts: nothing is awaited any more.
    if (awaited !== undefined && sameAddress(now.email, lines.email))
      return [edit, { type: 'drop-address', officer }]
    const address = lines.email
    return [edit, { type: 'ask-address', officer, address, code: code(officer, address) }]
  }

  function presentNow(overlay: Overlay): Organisation {
    return presentOrganisation(organisation, overlay, londonDate(clock.now()))
  }
}

interface EditContext {
  readonly overlay: Overlay
  readonly present: Organisation
  readonly code: (id: string, address: string) => { readonly key: string; readonly request: string }
}

/** A desk has no deputy and no working days, a manager no deputy: as the organisation's file has it. */
export function fieldsOf(role: Officer['role'] | undefined): readonly Exclude<EntryField, 'email'>[] {
  if (role === 'desk') return ['name', 'phone', 'team']
  return role === 'manager'
    ? ['name', 'phone', 'team', 'workingDays']
    : ['name', 'phone', 'team', 'deputy', 'workingDays']
}

/** The address that an entry is to have once its code is entered. */
export function awaitedIn({ people }: Overlay, officer: string) {
  return people?.awaited.find((one) => one.officer === officer)
}

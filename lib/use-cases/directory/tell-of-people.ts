import type { Overlay } from '../../core/directory/overlay.ts'
import { presentOrganisation } from '../../core/directory/overlay.ts'
import { factOf } from '../../core/directory/people.ts'
import { isServing } from '../../core/directory/presence.ts'
import { findOfficer, type Organisation } from '../../core/organisation/organisation.ts'
import {
  type PeopleNotice,
  type StandaloneMail,
  standaloneMailIdFor,
  startStandaloneMail,
  type ToldChange,
} from '../../core/standalone-mail/standalone-mail.ts'
import { maskedAddress } from '../../core/text/email-address.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { Clock } from '../../ports/clock.ts'
import type { ItemStore } from '../../ports/item-store.ts'
import type { Observe } from '../../ports/observer.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { askForLook } from '../item-changes/ask-for-look.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { toHex } from '../keyed-hashes/to-hex.ts'
import { awaitedIn, fieldsOf, type PeopleAnswer, type PeoplePress, type PeopleWish } from './plan-people.ts'

interface TellOfPeopleDependencies {
  readonly standaloneMailStore: ItemStore<StandaloneMail>
  readonly queue: WorkQueue
  readonly identityKey: IdentityKey
  /** As it was deployed. */
  readonly organisation: Organisation
  readonly clock: Clock
  readonly observe: Observe
}

/** A change that was done, and who did it: an entry, or absent: an admin. */
interface DonePress extends PeoplePress {
  readonly answer: Extract<PeopleAnswer, { readonly before: Overlay }>
  readonly by?: string
}

/**
 * Emails whom a change of people concerns: a code to an address that is awaited, the address before, the address that
 * counts now, and every manager, also the one who did it, since a session can be stolen. The same press is the same emails. Throws
 * `StoreFailed`.
 */
export function createTellOfPeople(dependencies: TellOfPeopleDependencies) {
  const { standaloneMailStore, identityKey, organisation, clock } = dependencies

  return async function tellOfPeople(done: DonePress): Promise<void> {
    for (const notice of noticesOf(done)) {
      const { news, to = '', address = '' } = notice
      const parts = [done.key, done.wish.what, news, to, address]
      const id = standaloneMailIdFor(toHex(identityKey.hash('people-letter', parts), 8))
      // A sign-in to nobody is what the release before closes.
      const letter = startStandaloneMail({ id, what: 'sign-in', to: '', at: clock.now(), people: notice })
      await fromStore(() => standaloneMailStore.create(letter))
      await askForLook(dependencies, id)
    }
  }

  function noticesOf(done: DonePress): readonly PeopleNotice[] {
    const { answer, by, wish } = done
    const today = londonDate(clock.now())
    const [before, after] = [answer.before, answer.after].map((overlay) =>
      presentOrganisation(organisation, overlay, today),
    )
    const { officer } = answer
    const awaited = awaitedIn(answer.after, subjectOf(done))
    const isAsked =
      awaited !== undefined && awaitedIn(answer.before, subjectOf(done))?.request !== awaited.request
    const name = nameIn(answer.after, officer)
    const about = { officer, name, ...(by === undefined ? {} : { by }) }
    const shown = awaited === undefined ? undefined : maskedAddress(awaited.address)
    const [was, is] = [before && findOfficer(before, officer), after && findOfficer(after, officer)]
    const hasMoved = is !== undefined && wish.what === 'confirm' && was?.email !== is.email
    const notices: (PeopleNotice | undefined)[] = [
      isAsked
        ? {
            ...{ ...about, officer: awaited.officer, name: nameIn(answer.after, awaited.officer) },
            ...{ news: 'code', address: awaited.address, request: awaited.request, key: awaited.key },
          }
        : undefined,
      isAsked && shown !== undefined && was !== undefined && awaited.officer === officer
        ? { ...about, news: 'asked', to: officer, shown }
        : undefined,
      hasMoved && was !== undefined
        ? { ...about, news: 'moved', address: was.email, shown: maskedAddress(is.email) }
        : undefined,
      hasMoved
        ? {
            ...{ ...about, news: 'moved', to: officer, shown: maskedAddress(is.email) },
            ...(was === undefined ? { change: 'added' } : {}),
          }
        : undefined,
    ]
    const told = toldOf(done, { about, shown: hasMoved ? maskedAddress(is.email) : shown, isAsked })
    const managers = (after ?? organisation).officers.filter(
      (one) => one.role === 'manager' && isServing(one, today),
    )
    return [
      ...notices.filter((notice) => notice !== undefined),
      ...managers.map(({ id }): PeopleNotice => ({ ...told, to: id })),
    ]
  }

  function toldOf(
    { wish, answer }: DonePress,
    {
      about,
      shown,
      isAsked,
    }: {
      readonly about: Pick<PeopleNotice, 'officer' | 'name' | 'by'>
      readonly shown: string | undefined
      readonly isAsked: boolean
    },
  ): PeopleNotice {
    const rule = answer.after.people?.replaced.find(({ officer }) => officer === about.officer)
    const fields = wish.what === 'edit' ? changedFields(wish, answer) : []
    return {
      ...about,
      news: 'told',
      change: changeOf(wish, fields.length === 0),
      ...(fields.length === 0 ? {} : { fields }),
      ...(shown === undefined ? {} : { shown }),
      // Told so, the letter says that the address waits for its code.
      ...(isAsked ? { request: 'awaited' } : {}),
      ...(wish.what === 'replace' || wish.what === 'end' ? { until: wish.until } : {}),
      ...(wish.what === 'replace' && rule !== undefined ? { successor: nameIn(answer.after, rule.by) } : {}),
    }
  }

  function changedFields(
    { officer, lines }: Extract<PeopleWish, { what: 'edit' }>,
    { before }: DonePress['answer'],
  ): readonly string[] {
    const present = presentOrganisation(organisation, before, londonDate(clock.now()))
    const was = findOfficer(present, officer) ?? before.people?.added.find(({ id }) => id === officer)
    if (was === undefined) return []
    return fieldsOf(was.role).filter((field) => factOf(was, field) !== factOf(lines, field))
  }

  function nameIn(overlay: Overlay, id: string): string {
    const present = presentOrganisation(organisation, overlay, londonDate(clock.now()))
    const entry = findOfficer(present, id) ?? overlay.people?.added.find((one) => one.id === id)
    return entry?.name ?? id
  }
}

/** Whose address may be awaited since: of a replacement, whoever is new. */
function subjectOf({ answer: { officer, after }, wish }: DonePress): string {
  if (wish.what !== 'replace') return officer
  return after.people?.replaced.find((rule) => rule.officer === officer)?.by ?? officer
}

function changeOf({ what }: PeopleWish, isAddressAlone: boolean): ToldChange {
  switch (what) {
    case 'add':
      return 'added'
    case 'edit':
      return isAddressAlone ? 'asked' : 'edited'
    case 'send-again':
      return 'asked'
    case 'confirm':
      return 'confirmed'
    case 'replace':
      return 'replaced'
    case 'end':
      return 'ended'
    case 'keep':
      return 'kept'
    case 'drop-address':
      return 'edited'
  }
}

import type { Instant } from '../time/instant.ts'
import { indexedCategoryOf } from './category.ts'
import { type Enquiry, mailsFor } from './enquiry.ts'
import type { Reference } from './reference.ts'
import { holderOf, standingOf } from './standing.ts'
import { type Trouble, troubleOf } from './trouble.ts'

/** In which list of whoever has it an enquiry stands: to be answered, put off by them, or answered and not yet closed. */
type ListName = 'waiting' | 'later' | 'answered'

/** All that counts, tabs and mornings need of an enquiry that somebody is still to deal with: an index holds it. */
export interface ListEntry {
  readonly reference: Reference
  readonly list: ListName
  readonly answerBy: Instant
  /** When whoever has it got it. */
  readonly since: Instant
  readonly urgent: boolean
  /** Its enquirer said that they have not heard from anybody. */
  readonly notHeard: boolean
  /** It was said to be answered; in the list `later` as well. */
  readonly answered: boolean
  /** Of the list `later`: until when it is put off. Then it waits again, whatever list it stands in. */
  readonly until?: Instant
  readonly trouble?: Trouble
  /** Its kind and area now, by which the board narrows its lists. */
  readonly kind: string
  readonly area: string
}

/** The entry of an enquiry under the name that `holderOf` says; undefined: there is nothing left to do about it. */
export function listEntryOf(enquiry: Enquiry): ListEntry | undefined {
  if (holderOf(enquiry) === undefined) return undefined
  const standing = standingOf(enquiry)
  const { putOffUntil } = standing
  const answered = standing.state === 'answered'
  const trouble = troubleOf(enquiry)
  return {
    reference: enquiry.reference,
    list: putOffUntil !== undefined ? 'later' : answered ? 'answered' : 'waiting',
    answerBy: enquiry.answerBy.at,
    since: sinceOf(enquiry),
    urgent: enquiry.urgent !== undefined,
    notHeard: standing.notHeardAt !== undefined && !answered,
    answered,
    ...(putOffUntil === undefined ? {} : { until: putOffUntil }),
    ...(trouble === undefined ? {} : { trouble }),
    ...indexedCategoryOf(enquiry),
  }
}

/** The entry as one text without its reference: texts sort by list, what waits first, and then by the target. */
export function toListText({ list, answerBy, since, until = '', trouble, ...rest }: ListEntry): string {
  const flags = [
    ...Object.entries(flagOf).flatMap(([flag, mark]) => (rest[mark] ? [flag] : [])),
    ...(trouble === undefined ? [] : [trouble.slice(0, 1)]),
  ].join('')
  return [placeOf[list], answerBy, since, flags, until, rest.kind, rest.area].join('#')
}

/**
 * The entry that a text stands for; undefined for any other text: releases before this one kept only the target. Flags
 * and parts that a later release adds are passed over.
 */
export function readListText(reference: Reference, text: string): ListEntry | undefined {
  const [place, answerBy, since, flags, until, kind, area] = text.split('#')
  const list = lists.find((one) => placeOf[one] === place)
  if (list === undefined || !isInstant(answerBy) || !isInstant(since) || flags === undefined) return undefined
  if (kind === undefined || area === undefined) return undefined
  const trouble = (['stranded', 'parked'] as const).find((one) => flags.includes(one.slice(0, 1)))
  return {
    ...{ reference, list, answerBy, since },
    ...{ urgent: flags.includes('u'), notHeard: flags.includes('n'), answered: flags.includes('a') },
    ...(isInstant(until) ? { until } : {}),
    ...(trouble === undefined ? {} : { trouble }),
    ...{ kind, area },
  }
}

/** What is left to say of an enquiry that this release cannot read, by the text of its entry: it waits, and is due then. */
export function unreadableEntry(reference: Reference, text: string): ListEntry {
  const answerBy = text.split('#').find(isInstant) ?? '1970-01-01T00:00:00.000Z'
  const marks = { urgent: false, notHeard: false, answered: false }
  return { reference, list: 'waiting', answerBy, since: answerBy, ...marks, kind: '', area: '' }
}

const lists: readonly ListName[] = ['waiting', 'later', 'answered']

const placeOf: Readonly<Record<ListName, string>> = {
  waiting: '1-waiting',
  later: '2-later',
  answered: '3-answered',
}

const flagOf = { u: 'urgent', n: 'notHeard', a: 'answered' } as const

/** As `stored/instant-schema.ts` has it: what comes from the table is checked there, and here. */
function isInstant(text: string | undefined): text is Instant {
  return text !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)
}

function sinceOf(enquiry: Enquiry): Instant {
  if (enquiry.stage === 'received') return enquiry.releasedAt ?? enquiry.receivedAt
  if (enquiry.stage === 'quarantined') return enquiry.quarantine.at
  const { round, owner, reopenedAt = '' } = standingOf(enquiry)
  // Whoever took it in another's place has it from when the handover went out to them.
  const taken = mailsFor(enquiry, 'handover', round.about).findLast(({ state }) => state === 'accepted')
  if (taken !== undefined && taken.to.id === owner && owner !== round.first) return taken.claimedAt
  const began = [...(enquiry.acts ?? []), ...(enquiry.updates ?? [])].find(({ id }) => id === round.about)
  const at = began?.at ?? enquiry.assignment.at
  // Whoever reopened their own has it from then, by the handover that they had.
  return reopenedAt > at ? reopenedAt : at
}

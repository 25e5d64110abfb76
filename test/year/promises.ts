import { type Enquiry, mailsFor } from '../../lib/core/enquiry/enquiry.ts'
import { settledDays } from '../../lib/core/enquiry/retention.ts'
import { standingOf } from '../../lib/core/enquiry/standing.ts'
import { isOver } from '../../lib/core/enquiry/state.ts'
import { addMonths, later } from '../../lib/core/time/instant.ts'
import type { PlayedYear } from './play-year.ts'
import { isOfficeTime, wallClock } from './wall-clock.ts'
import type { SentMail } from './year-log.ts'
import { closedDates, yearOrganisation } from './year-organisation.ts'

/** What must hold over the whole of a year: each function answers what broke it, a sentence for each. */
export const promises = {
  nothingWasThrown,
  nothingIsStranded,
  officersAreLeftInPeace,
  oneDigestADay,
  nothingAfterTheFirstAction,
  everyEnquiryEndsWithSomebody,
  nobodyAwayIsGivenAnything,
  oneAcknowledgementEach,
  oneHandoverForEachAddressAndRound,
  everyEnquiryIsErasedOnItsDay,
} as const satisfies Readonly<Record<string, (year: PlayedYear) => readonly string[]>>

/** No call of a use-case failed. */
export function nothingWasThrown({ log }: PlayedYear): readonly string[] {
  return log.failures
}

/** There was always somebody whom mail reached: no enquiry and no digest found every address refusing, and none was parked. */
export function nothingIsStranded({ log }: PlayedYear): readonly string[] {
  const bad = ['enquiry-stranded', 'digest-stranded', 'enquiry-parked', 'digest-parked', 'letter-parked']
  return bad.flatMap((what) => (log.counts.has(what) ? [`${what} ${log.counts.get(what)} times`] : []))
}

/**
 * No mail comes to officers outside working hours but handovers, and what answers somebody's own press: an officer's (a
 * notice, a code, a link, their leave) or the enquirer's (a note, a withdrawal). A cover's handover comes by day.
 */
export function officersAreLeftInPeace({ log }: PlayedYear): readonly string[] {
  const atAnyHour = ['handover', 'act-notice', 'code', 'officer-link', 'leave-notice', 'update']
  return toOfficers(log.mails)
    .filter(({ purpose, about }) => !atAnyHour.includes(purpose) || about?.startsWith('cover-'))
    .filter(({ at }) => !isOfficeTime(at, closedDates))
    .map((mail) => `${say(mail)} outside working hours`)
}

/** One digest a day for each person at most; one more only if it says that it may be a copy. */
export function oneDigestADay({ log }: PlayedYear): readonly string[] {
  const seen = new Set<string>()
  return log.mails.flatMap((mail) => {
    if (mail.purpose !== 'digest') return []
    const day = `${mail.address} ${wallClock(mail.at).date}`
    const isSecond = seen.has(day) && !mail.isMarked
    seen.add(day)
    return isSecond ? [`a second ${say(mail)}`] : []
  })
}

/**
 * Digests list nothing that somebody has dealt with; but what was accepted and not answered by its deadline, they list to
 * the manager, or to who hears in the manager's place, once for each who had it in turn.
 */
export function nothingAfterTheFirstAction({ log }: PlayedYear): readonly string[] {
  const told = new Set<string>()
  return log.mails.flatMap((mail) =>
    mail.listed.flatMap(({ reference, round, state, isWithdrawn, isLate, managersReaders }) => {
      if (isWithdrawn) return [`${say(mail)} lists ${reference}, which was taken back`]
      if (state === undefined || state === 'open') return []
      const isFirst = !told.has(`${reference} ${round}`) || mail.isMarked
      // Who heard in the manager's place may have been chosen the day before, while the manager was still away.
      const isToManager = mail.to === manager || managersReaders.includes(mail.to)
      if (state === 'accepted' && isLate && isToManager && isFirst) {
        told.add(`${reference} ${round}`)
        return []
      }
      return [`${say(mail)} lists ${reference}, which was ${state}`]
    }),
  )
}

/**
 * Five weeks after the last of them, every enquiry is answered, or the manager has it or was told of it, or who hears in
 * the manager's place was; what is not, was taken back or disowned, of which whoever has it was told at once, or is suspected spam that the desk was told of.
 */
export function everyEnquiryEndsWithSomebody({ log, atEnd }: PlayedYear): readonly string[] {
  const toldOf = (reference: string) =>
    log.mails.some(({ to, listed }) =>
      listed.some(
        (one) => one.reference === reference && (to === manager || one.managersReaders.includes(to)),
      ),
    )
  const desksLists = log.mails.flatMap(({ purpose, listed }) => (purpose === 'digest' ? listed : []))
  const listedAsSpam = new Set(desksLists.map(({ reference, state }) => state === undefined && reference))
  return [...atEnd].flatMap(([reference, { last, erasedAt }]) => {
    if (erasedAt !== undefined || standingOf(last).withdrawnAt !== undefined || isDisowned(last)) return []
    if (last.stage === 'received') return [`${reference} was never given to anybody`]
    if (last.stage === 'quarantined')
      return listedAsSpam.has(reference) ? [] : [`${reference} was hidden as spam`]
    const { state, owner, answeredAt } = standingOf(last)
    // The first act ends all reminders: what somebody answered and then passed on is open again, and nobody is told of it.
    if ((state !== 'open' && state !== 'accepted') || answeredAt !== undefined) return []
    const isWithManager = owner === manager || toldOf(reference)
    return isWithManager ? [] : [`${reference} is ${state}, ${owner} has it, and the manager does not know`]
  })
}

/** Nobody who is known to be on leave, or has left, was given an enquiry or sent anything that they did not ask for. */
export function nobodyAwayIsGivenAnything({ log }: PlayedYear): readonly string[] {
  const asked = ['code', 'officer-link', 'leave-notice']
  const mails = toOfficers(log.mails).filter(({ isAway, purpose }) => isAway && !asked.includes(purpose))
  const given = log.assignments.filter(({ isAway }) => isAway)
  return [
    ...mails.map((mail) => `${say(mail)}, who was away`),
    ...given.map(({ reference, to, at }) => `${reference} was given to ${to} at ${at}, who was away`),
  ]
}

/**
 * Every enquirer has one acknowledgement: none only where it was held back as spam, disowned, over before it could be sent,
 * or nobody knows whether it was sent.
 */
export function oneAcknowledgementEach({ log }: PlayedYear): readonly string[] {
  const counts = new Map<string, number>()
  for (const { purpose, item } of log.mails)
    if (purpose === 'acknowledgement') counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...log.lives].flatMap(([reference, { last }]) => {
    const count = counts.get(reference) ?? 0
    if (count === 1) return []
    if (count > 1) return [`${reference} was acknowledged ${count} times`]
    return isExcused(last) ? [] : [`${reference} was not acknowledged`]
  })
}

/** Each address is handed an enquiry once for each time it is given to somebody, and again only with words that say so. */
export function oneHandoverForEachAddressAndRound({ log }: PlayedYear): readonly string[] {
  const seen = new Set<string>()
  return log.mails.flatMap((mail) => {
    if (mail.purpose !== 'handover' && mail.purpose !== 'nudge') return []
    const round = `${mail.item} ${mail.about} ${mail.address}`
    const isSecond = seen.has(round) && !mail.isMarked
    seen.add(round)
    return isSecond ? [`a second ${say(mail)}`] : []
  })
}

/** What was closed, taken back or never let out is erased within a day of its time, and nothing before. */
export function everyEnquiryIsErasedOnItsDay({ log, playedUntil }: PlayedYear): readonly string[] {
  return [...log.lives].flatMap(([reference, { last, erasedAt }]) => {
    const kept = keptUntil(last)
    if (kept === undefined || kept > playedUntil)
      return erasedAt === undefined ? [] : [`${reference} was erased before its time`]
    if (erasedAt === undefined) return [`${reference} was not erased`]
    if (erasedAt < kept) return [`${reference} was erased at ${erasedAt}, before ${kept}`]
    return erasedAt > later(kept, 86_400_000) ? [`${reference} was erased late, at ${erasedAt}`] : []
  })
}

const { manager } = yearOrganisation.lastResort

function toOfficers(mails: readonly SentMail[]): readonly SentMail[] {
  return mails.filter(({ to }) => to !== 'enquirer')
}

function say({ purpose, item, to, at }: SentMail): string {
  return `${purpose} of ${item} to ${to} at ${at}`
}

function isExcused(enquiry: Enquiry): boolean {
  if (enquiry.stage !== 'assigned' || enquiry.acknowledgementWithheld === true) return true
  const [mail] = mailsFor(enquiry, 'acknowledgement')
  if (mail !== undefined) return mail.state === 'unknown'
  return isDisowned(enquiry) || isOver(standingOf(enquiry).state)
}

function isDisowned({ updates = [] }: Enquiry): boolean {
  return updates.some(({ type }) => type === 'not-me')
}

/** By what is kept of it alone. */
function keptUntil(enquiry: Enquiry): string | undefined {
  const closedAt = closingOf(enquiry)
  return closedAt === undefined ? undefined : addMonths(closedAt, yearOrganisation.keepMonths)
}

function closingOf(enquiry: Enquiry): string | undefined {
  if (enquiry.stage === 'received') return undefined
  if (enquiry.stage === 'quarantined') return enquiry.quarantine.at
  const acts = (enquiry.acts ?? []).filter(({ undoneAt }) => undoneAt === undefined)
  const end = acts.find(({ act }) => act === 'close' || act === 'spam')
  const isAnswered = enquiry.stage === 'assigned' && standingOf(enquiry).state === 'answered'
  const isSettled = isAnswered || isDisowned(enquiry) || standingOf(enquiry).withdrawnAt !== undefined
  if (end !== undefined || !isSettled) return end?.at
  const last = [...(enquiry.updates ?? []), ...acts]
    .map(({ at }) => at)
    .sort()
    .at(-1)
  return last === undefined ? undefined : later(last, settledDays * 86_400_000)
}

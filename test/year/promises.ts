import { type Enquiry, mailsFor } from '../../lib/core/enquiry/enquiry.ts'
import { settledDays } from '../../lib/core/enquiry/retention.ts'
import { standingOf } from '../../lib/core/enquiry/standing.ts'
import { isOver } from '../../lib/core/enquiry/state.ts'
import { addMonths, later } from '../../lib/core/time/instant.ts'
import type { PlayedYear } from './play-year.ts'
import { isOfficeTime, wallClock } from './wall-clock.ts'
import { type SentMail, timesOfWaiting } from './year-log.ts'
import { closedDates, openDays, yearOrganisation } from './year-organisation.ts'

/** What must hold over the whole of a year: each function answers what broke it, a sentence for each. */
export const promises = {
  nothingWasThrown,
  nothingIsStranded,
  officersAreLeftInPeace,
  oneDigestADay,
  morningsListWhatWaits,
  emailsSayWhatTheBoardShows,
  neverAWeekOfSilence,
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
 * Mornings list what waits for an answer, suspected spam, and what is answered when the day has come until which somebody
 * put it off: nothing else that was answered, closed or taken back.
 */
export function morningsListWhatWaits({ log }: PlayedYear): readonly string[] {
  const waiting = ['received', 'open', 'accepted', 'quarantined']
  return log.mails.flatMap((mail) =>
    mail.listed.flatMap(({ reference, state, isWithdrawn, isBack }) =>
      !isWithdrawn && (waiting.includes(state) || (isBack && state === 'answered'))
        ? []
        : [`${say(mail)} lists ${reference}, which was ${state}`],
    ),
  )
}

/**
 * Every total of a morning's email is the board's at that moment, what the board has first, the email has a line of, and its
 * lines and what it says that it leaves out are all that it counts.
 */
export function emailsSayWhatTheBoardShows({ log }: PlayedYear): readonly string[] {
  return log.mails.flatMap((mail) => {
    if (mail.morning === undefined) return []
    const { says, board } = mail.morning
    const { waiting, late, today } = board.counts
    const shown = {
      waiting,
      late,
      today,
      help: says.help && board.counts.help,
      held: says.held && board.counts.held,
    }
    const isSame = Object.entries(shown).every(([what, count]) => says[what as keyof typeof says] === count)
    const lines = new Set(mail.listed.map(({ reference }) => reference))
    const isListed = board.waiting.slice(0, sureLines).every((reference) => lines.has(reference))
    const putOff = says.tellsPutOff ? board.putOff : 0
    const isWhole = mail.listed.length + says.more === waiting + says.deputy + says.help + says.held + putOff
    const isLinked = waiting === 0 || says.seeAll === waiting
    return isSame && isListed && isWhole && isLinked && board.waiting.length === waiting
      ? []
      : [
          `${say(mail)} says ${JSON.stringify(says)} in ${mail.listed.length} lines, and the board ${JSON.stringify({ ...board.counts, putOff })}`,
        ]
  })
}

/**
 * Nothing waits for seven days, plus the closed ones among them, without an email about it that came to somebody of ours.
 * What is put off waits again from the day on that was named.
 */
export function neverAWeekOfSilence({ log, endedAt }: PlayedYear): readonly string[] {
  const about = new Map<string, string[]>()
  const tell = (reference: string, at: string) => about.set(reference, [...(about.get(reference) ?? []), at])
  for (const { to, purpose, item, at, listed, morning, isBounced } of log.mails) {
    if (to === 'enquirer' || isBounced) continue
    if (['handover', 'nudge', 'update'].includes(purpose)) tell(item, at)
    for (const reference of new Set([
      ...listed.map((one) => one.reference),
      ...(morning?.board.waiting ?? []),
    ]))
      tell(reference, at)
  }
  return [...log.lives].flatMap(([reference, { stands }]) => {
    const told = about.get(reference) ?? []
    return timesOfWaiting(stands, endedAt).flatMap(([from, until]) => {
      const moments = [from, ...told.filter((at) => at > from && at < until).sort(), until]
      return moments.slice(1).flatMap((at, index) => {
        const last = moments[index] ?? from
        return openDays(last, at) <= 7 ? [] : [`nobody was told of ${reference} from ${last} to ${at}`]
      })
    })
  })
}

/**
 * Five weeks after the last of them, every enquiry is answered, or the manager has it or was told of it; what is not, was
 * taken back or disowned, of which whoever has it was told at once, or is suspected spam that the desk was told of.
 */
export function everyEnquiryEndsWithSomebody({ log, atEnd }: PlayedYear): readonly string[] {
  const toManager = log.mails.filter(({ to }) => to === manager)
  const toldOf = (reference: string) =>
    toManager.some(({ listed, morning }) => {
      const counted = (morning?.says.help ?? 0) > listed.length
      return counted || listed.some((one) => one.reference === reference)
    })
  const desksLists = log.mails.flatMap(({ purpose, listed }) => (purpose === 'digest' ? listed : []))
  const listedAsSpam = new Set(
    desksLists.flatMap(({ reference, state }) => (state === 'quarantined' ? reference : [])),
  )
  return [...atEnd].flatMap(([reference, { last, erasedAt }]) => {
    if (erasedAt !== undefined || standingOf(last).withdrawnAt !== undefined || isDisowned(last)) return []
    if (last.stage === 'received') return [`${reference} was never given to anybody`]
    if (last.stage === 'quarantined')
      return listedAsSpam.has(reference) ? [] : [`${reference} was hidden as spam`]
    const { state, owner } = standingOf(last)
    if (state !== 'open' && state !== 'accepted') return []
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

/** So many lines are its reader's own, however much else there is to tell. */
const sureLines = 16

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
  const { putOffUntil = '' } = standingOf(enquiry)
  const last = [...[...(enquiry.updates ?? []), ...acts].map(({ at }) => at), putOffUntil].sort().at(-1)
  return last === undefined || last === '' ? undefined : later(last, settledDays * 86_400_000)
}

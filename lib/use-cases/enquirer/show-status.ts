import { routeEnquiry } from '../../core/directory/routing.ts'
import { activeActs, enquirerActor } from '../../core/enquiry/act.ts'
import { categoryOf } from '../../core/enquiry/category.ts'
import { correctedAnswers, mailableAddress, mayCorrectAddress } from '../../core/enquiry/enquirer-address.ts'
import { type Enquiry, isRestricted, mailsFor } from '../../core/enquiry/enquiry.ts'
import { maxNotes, mayAddNote } from '../../core/enquiry/lifecycle/decide.ts'
import { mayTellIfHeard } from '../../core/enquiry/lifecycle/heard.ts'
import { asksIfHelpIsNeeded, mayReopenByNote } from '../../core/enquiry/lifecycle/reopening.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { type Standing, standingOf, whoHasIt } from '../../core/enquiry/standing.ts'
import { answerByNow, reopenedTarget } from '../../core/enquiry/target.ts'
import { type UpdateType, type WordOnAnswer, wordsOnAnswer } from '../../core/enquiry/update.ts'
import type { Answers } from '../../core/kind/answers.ts'
import type { Kind } from '../../core/kind/kind.ts'
import { type ShownOfficer, shownOfficer } from '../../core/organisation/officer-name.ts'
import { findOfficer, type Organisation } from '../../core/organisation/organisation.ts'
import { maskedAddress } from '../../core/text/email-address.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { LocalDate } from '../../core/time/local-date.ts'
import type { AnswerBy } from '../../core/time/target-time.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { Clock } from '../../ports/clock.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import type { StatusLinks } from '../../ports/secrets.ts'
import { linkedEnquiry } from './linked-enquiry.ts'

/** What an enquirer may know about an enquiry. The answers are only for choosing words, never to be shown. */
export interface EnquiryStatus {
  readonly reference: Reference
  readonly kind: string
  readonly answers: Answers
  readonly urgent: boolean
  readonly receivedAt: Instant
  readonly answerBy: AnswerBy
  /** The day it is read on. */
  readonly today: LocalDate
  /** Absent until assigned, and for suspected spam, which must look like an enquiry being passed on. */
  readonly heldBy?: ShownOfficer
  /** Told only to whoever sent the enquiry: the email address that counts, masked, and whether it can be corrected. */
  readonly address?: { readonly masked: string; readonly mayCorrect: boolean }
  /** Whether emails to the enquirer have somewhere to go. */
  readonly hasAddress: boolean
  /** As officers have said, or the enquirer; closed as spam shows as waiting. */
  readonly state: 'waiting' | 'answered' | 'closed'
  /** Whether it waits although the day that was promised is over. */
  readonly isLate: boolean
  /** Whether the enquirer may tell if they have heard. */
  readonly mayTellIfHeard: boolean
  /** What they said last of an answer, since it was last opened again. */
  readonly word?: { readonly type: WordOnAnswer; readonly at: Instant }
  /** It is answered on the enquirer's word. */
  readonly answeredOnWord?: true
  /** The present or future owner. */
  readonly goesTo: ShownOfficer
  /** Oldest first. */
  readonly happened: readonly StatusEvent[]
  readonly withdrawnAt?: Instant
  /** Its sender asked us to keep it and not to use it: nothing can be done with it. */
  readonly isRestricted?: true
  readonly notesLeft: number
  /**
   * Of what is answered or closed: what a note does by which they say that they still need help. `answerBy`: it opens the
   * enquiry again, to be answered by then; without: whoever has it is told.
   */
  readonly stillNeedHelp?: { readonly answerBy?: AnswerBy }
}

type StatusEvent =
  | {
      readonly at: Instant
      readonly what:
        | ('received' | 'acknowledged' | 'answered' | 'closed' | 'reopened' | UpdateType)
        /** By the enquirer, or by an officer. */
        | ('new-address' | 'address-changed')
    }
  | { readonly at: Instant; readonly what: 'passed'; readonly to: ShownOfficer }

interface ShowStatusDependencies {
  readonly store: EnquiryStore
  readonly statusLinks: StatusLinks
  readonly organisation: Organisation
  readonly kinds: readonly Kind[]
  readonly clock: Clock
  /** The language in which a moved answer-by date is explained. */
  readonly words: CoreWords
}

/**
 * The status behind a token; undefined for every token that is not ours or whose enquiry is gone. Throws `StoreFailed`
 * when the table does not answer.
 */
export function createShowStatus(
  dependencies: ShowStatusDependencies,
): (token: string) => Promise<EnquiryStatus | undefined> {
  const { store, statusLinks } = dependencies

  return async function showStatus(token) {
    const linked = await linkedEnquiry({ store, links: statusLinks }, token)
    if (linked === undefined) return undefined
    const { enquiry, link } = linked
    const status = statusOf(enquiry, dependencies)
    const { email } = correctedAnswers(enquiry)
    if (link.madeFor !== 'sender' || email === undefined) return status
    const mayCorrect = mayCorrectAddress(enquiry, dependencies.clock.now())
    return { ...status, address: { masked: maskedAddress(String(email)), mayCorrect } }
  }
}

/** An enquiry as its enquirer may see it. */
export function statusOf(
  enquiry: Enquiry,
  { organisation, kinds, clock, words }: Omit<ShowStatusDependencies, 'store' | 'statusLinks'>,
): EnquiryStatus {
  const { reference, kind, answers, receivedAt, updates = [] } = enquiry
  const answerBy = answerByNow(enquiry, { organisation, words })
  const standing = standingOf(enquiry)
  const { withdrawnAt, answeredOnWord } = standing
  const now = clock.now()
  const state = standing.state === 'answered' || standing.state === 'closed' ? standing.state : 'waiting'
  const word = wordsOnAnswer(enquiry, standing.reopenedAt).at(-1)
  const isWaitedFor = withdrawnAt === undefined && standing.disownedAt === undefined && state === 'waiting'
  const officer =
    enquiry.stage === 'assigned'
      ? whoHasIt(enquiry, organisation)
      : routeEnquiry({ kind, answers, organisation, kinds, words, today: londonDate(now) }).officer
  const goesTo = shownOfficer(officer, organisation)
  const notes = updates.filter(({ type }) => type === 'note').length
  return {
    ...{ reference, kind, answers, receivedAt, answerBy, today: londonDate(now) },
    urgent: enquiry.urgent !== undefined,
    hasAddress: mailableAddress(enquiry, organisation) !== undefined,
    ...(enquiry.stage === 'assigned' ? { heldBy: goesTo } : {}),
    ...{ state, goesTo },
    isLate: state === 'waiting' && answerBy.at <= now,
    ...(isRestricted(enquiry) ? { isRestricted: true } : {}),
    mayTellIfHeard: isWaitedFor && !isRestricted(enquiry) && mayTellIfHeard(enquiry, answerBy, now),
    ...(word === undefined ? {} : { word: { type: word.type, at: word.at } }),
    ...(state !== 'answered' || answeredOnWord === undefined ? {} : { answeredOnWord }),
    happened: happenedTo(enquiry, standing, organisation),
    ...(withdrawnAt === undefined ? {} : { withdrawnAt }),
    notesLeft: mayAddNote(enquiry) && !isRestricted(enquiry) ? maxNotes - notes : 0,
    ...(asksIfHelpIsNeeded(enquiry) ? { stillNeedHelp: reopening() } : {}),
  }

  function reopening(): { readonly answerBy?: AnswerBy } {
    const now = clock.now()
    if (!mayReopenByNote(enquiry, now)) return {}
    const { kind: name } = categoryOf(enquiry)
    const given = { kind: kinds.find((one) => one.name === name), at: now, words }
    return { answerBy: reopenedTarget(given, organisation) }
  }
}

function happenedTo(
  enquiry: Enquiry,
  standing: Standing,
  organisation: Organisation,
): readonly StatusEvent[] {
  const passed = mailsFor(enquiry, 'handover').flatMap((mail): StatusEvent[] => {
    const officer = mail.state === 'accepted' ? findOfficer(organisation, mail.to.id) : undefined
    if (officer === undefined) return []
    return [{ at: mail.claimedAt, what: 'passed', to: shownOfficer(officer, organisation) }]
  })
  const acknowledged = mailsFor(enquiry, 'acknowledgement').flatMap((mail): StatusEvent[] =>
    mail.state === 'accepted' ? [{ at: mail.claimedAt, what: 'acknowledged' }] : [],
  )
  const updates = (enquiry.updates ?? []).map(
    ({ at, type, reopened }): StatusEvent => ({ at, what: reopened === true ? 'reopened' : type }),
  )
  const { newAddress } = enquiry
  const corrected: readonly StatusEvent[] =
    newAddress === undefined
      ? []
      : [{ at: newAddress.at, what: newAddress.by === undefined ? 'new-address' : 'address-changed' }]
  const received: StatusEvent = { at: enquiry.receivedAt, what: 'received' }
  return [
    received,
    ...[
      ...passed,
      ...acknowledged,
      ...updates,
      ...corrected,
      ...reopenedBy(enquiry),
      ...saidOf(standing, enquiry),
    ].sort(byTime),
  ]
}

/** What officers said and did not undo, without who said it and with what outcome. */
function saidOf(
  { state, answeredAt, answeredBefore, closedAt }: Standing,
  enquiry: Enquiry,
): readonly StatusEvent[] {
  // What the enquirer said stands there already.
  const words = wordsOnAnswer(enquiry).map(({ at }) => at)
  const answered = [answeredBefore, answeredAt]
    .filter((at) => at !== undefined)
    .filter((at) => !words.includes(at))
  return [
    ...answered.map((at) => ({ at, what: 'answered' }) as const),
    ...(state !== 'closed' || closedAt === undefined ? [] : [{ at: closedAt, what: 'closed' } as const]),
  ]
}

/** That an officer opened it again; what the enquirer's own note did stands with that. */
function reopenedBy(enquiry: Enquiry): readonly StatusEvent[] {
  return activeActs(enquiry).flatMap(({ act, at, by }) =>
    act === 'reopen' && by !== enquirerActor ? [{ at, what: 'reopened' as const }] : [],
  )
}

function byTime(one: StatusEvent, other: StatusEvent): number {
  return one.at < other.at ? -1 : one.at > other.at ? 1 : 0
}

import { findOfficer, type Officer, type Organisation } from '../organisation/organisation.ts'
import { quarantinedHolder, unassignedHolder } from '../organisation/reserved-names.ts'
import { foldedMailbox } from '../text/folded-mailbox.ts'
import type { Instant } from '../time/instant.ts'
import { activeActs, type RecordedAct } from './act.ts'
import { type AssignedEnquiry, type Enquiry, isRestricted, mailsFor } from './enquiry.ts'
import { type NamedDate, putOffBy } from './put-off.ts'
import { type AssignedState, isOver, isToDo, type Progress, type State } from './state.ts'
import { type Update, wordsOnAnswer } from './update.ts'

/** Who has an enquiry, and how it stands. What may be done with it follows from `state`: see `actsIn`. */
export interface Standing {
  readonly state: State
  /** The directory entry that has it; absent while nobody has. */
  readonly owner?: string
  /** Who at the owner's desk said "I'll deal with it". */
  readonly ownerName?: string
  /** When it was first said to be answered, since it was last opened again. */
  readonly answeredAt?: Instant
  /** It was its enquirer who first said so. */
  readonly answeredOnWord?: true
  /** When its enquirer told us that they had not heard; absent where they have since, or an officer says so. */
  readonly notHeardAt?: Instant
  /** When it was last opened again, and when it was first said to be answered before that: the figure. */
  readonly reopenedAt?: Instant
  readonly answeredBefore?: Instant
  /** The day that it was put off to, if nothing was done with it since; and when that day comes. It may have come. */
  readonly date?: NamedDate
  readonly putOffUntil?: Instant
  /** Set when it is closed or spam. */
  readonly closedAt?: Instant
  readonly outcome?: string
  /** When its enquirer withdrew it, even after it was closed. */
  readonly withdrawnAt?: Instant
  /** When somebody at that address said "this wasn't me", even after it was closed: nothing is mailed there any more. */
  readonly disownedAt?: Instant
}

/** The standing of an enquiry that somebody has. */
export interface AssignedStanding extends Standing {
  readonly state: AssignedState
  readonly owner: string
  readonly progress: Progress
  readonly round: HandoverRound
}

/** The current handover: the first, or that of the last act by which somebody else got the enquiry. */
export interface HandoverRound {
  /** Whom its chain of addresses begins with. */
  readonly first: string
  /** The act that named the owner; absent for the first handover. */
  readonly about?: string
  /** They took it on themselves, so it goes to nobody else, and not to them if they have had one. */
  readonly isTakenOn?: true
}

/**
 * The one answer to who has an enquiry and how it stands, which every page, list, index, mail, reminder and step is made
 * of. It follows from the stage, from what officers and the enquirer said (what was undone does not count), and from who
 * took the handovers.
 */
export function standingOf(enquiry: AssignedEnquiry): AssignedStanding
export function standingOf(enquiry: Enquiry): Standing
export function standingOf(enquiry: Enquiry): Standing {
  if (enquiry.stage !== 'assigned') {
    const said = saidByEnquirer(enquiry)
    const spamSince = enquiry.stage === 'quarantined' ? enquiry.quarantine.confirmedAt : undefined
    // What its sender has taken back since is withdrawn: there is nothing to send on.
    if (spamSince !== undefined && said.withdrawnAt === undefined)
      return { ...said, state: 'spam', closedAt: spamSince }
    return { ...said, state: stateOf(enquiry.stage, said) }
  }
  const dealings = dealingsOf(enquiry)
  const said = saidByEnquirer(enquiry, dealings.reopenedAt)
  return { ...said, ...dealings, state: stateOf(dealings.progress, { ...said, ...dealings }) }
}

/** How an enquiry stood just before an act. */
export function standingBefore(enquiry: AssignedEnquiry, id: string): AssignedStanding {
  const { acts = [], updates = [] } = enquiry
  const [place, act] = [...acts.entries()].find(([, one]) => one.id === id) ?? []
  if (act === undefined) return standingOf(enquiry)
  const before = { acts: acts.slice(0, place), updates: updates.filter(({ at }) => at <= act.at) }
  return standingOf({ ...enquiry, ...before })
}

/** The owner that people are told of: the last resort where the directory no longer has the owner. */
export function whoHasIt(enquiry: AssignedEnquiry, organisation: Organisation): Officer {
  const { desk, manager } = organisation.lastResort
  for (const id of [standingOf(enquiry).owner, desk, manager]) {
    const officer = findOfficer(organisation, id)
    if (officer !== undefined) return officer
  }
  throw new NobodyThere()
}

/** Under whose name the index lists an enquiry; undefined: there is nothing left to do about it, or it is only kept. */
export function holderOf(enquiry: Enquiry): string | undefined {
  const { state, owner } = standingOf(enquiry)
  if (isRestricted(enquiry)) return undefined
  if (state === 'received') return unassignedHolder
  if (state === 'quarantined') return quarantinedHolder
  return isToDo(state) ? owner : undefined
}

type Dealings = Omit<AssignedStanding, 'state' | 'withdrawnAt' | 'disownedAt'>

/**
 * A withdrawal leaves nothing to answer; after a "not me" nobody waits, but an answer by telephone is still one, and an
 * officer who opens the enquiry again means to find them.
 */
function stateOf<Dealt extends State>(
  dealt: Dealt,
  { withdrawnAt, disownedAt, reopenedAt = '' }: Pick<Standing, 'withdrawnAt' | 'disownedAt' | 'reopenedAt'>,
): Dealt | 'withdrawn' | 'disowned' {
  if (isOver(dealt)) return dealt
  if (withdrawnAt !== undefined) return 'withdrawn'
  const isDisowned = disownedAt !== undefined && disownedAt > reopenedAt
  return isDisowned && (dealt === 'open' || dealt === 'accepted') ? 'disowned' : dealt
}

function dealingsOf(enquiry: AssignedEnquiry): Dealings {
  return dealingsInOrder(enquiry).reduce(
    (before, one) => ('act' in one ? after(before, one, enquiry) : afterWord(before, one)),
    unacted(enquiry),
  )
}

/**
 * What officers did, and what the enquirer said of an answer, oldest first. What was said before it was opened again is
 * part of how it stood then.
 */
function dealingsInOrder(enquiry: AssignedEnquiry): readonly (RecordedAct | Update)[] {
  const acts = activeActs(enquiry)
  const since = enquiry.reopened === undefined ? '' : acts[0]?.at
  const said = since === undefined ? [] : wordsOnAnswer(enquiry, since)
  if (said.length === 0) return acts
  return [...acts, ...said].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

/** The enquirer knows best whether they were answered; that they were not says nothing new once it is answered again. */
function afterWord(before: Dealings, { type, at }: Update): Dealings {
  if (before.progress !== 'open' && before.progress !== 'accepted') return before
  return type === 'heard'
    ? answered(before, { answeredAt: at, answeredOnWord: true })
    : { ...before, notHeardAt: at }
}

/** Nothing is left to be reminded of, whoever says so. */
function answered(
  { notHeardAt: _, date: __, putOffUntil: ___, ...before }: Dealings,
  first: Pick<Dealings, 'answeredAt' | 'answeredOnWord'>,
): Dealings {
  return { ...before, ...(before.answeredAt === undefined ? first : {}), progress: 'answered' }
}

/** How it stood before the first of the acts that are kept. */
function unacted(enquiry: AssignedEnquiry): Dealings {
  const { reopened, assignment } = enquiry
  const round = { first: assignment.officer }
  if (reopened === undefined) return { progress: 'open', owner: takerOf(enquiry, round), round }
  const { from: progress, owner, answeredAt } = reopened
  const answered = answeredAt === undefined ? {} : { answeredBefore: answeredAt }
  return { progress, owner, round: reopened.round, ...answered }
}

/** Whatever is done ends a putting off. */
function after(
  { date: _, putOffUntil: __, ...before }: Dealings,
  act: RecordedAct,
  enquiry: AssignedEnquiry,
): Dealings {
  if (act.act === 'reopen') return openedAgain(before, act, enquiry)
  if (isOver(before.progress)) return before
  switch (act.act) {
    case 'called':
    case 'remind':
      return { ...before, ...putOffBy(act) }
    case 'accept':
      return before.progress === 'open' ? accepted(before, act) : before
    case 'answered':
      return answered(before, { answeredAt: act.at })
    case 'pass-on':
      return handedOver(before, { first: act.to, about: act.id }, enquiry)
    case 'recategorise':
      return act.to === undefined ? before : handedOver(before, { first: act.to, about: act.id }, enquiry)
    case 'cover':
      return act.for === before.owner ? handedOver(before, { first: act.to, about: act.id }, enquiry) : before
    case 'close':
      return { ...before, progress: 'closed', closedAt: act.at, outcome: act.outcome }
    case 'spam':
      return { ...before, progress: 'spam', closedAt: act.at }
  }
}

/** It is the first of the acts that are kept: `reopened` says how the enquiry stood before. */
function openedAgain(
  before: Dealings,
  { at, to, id }: Extract<RecordedAct, { act: 'reopen' }>,
  enquiry: AssignedEnquiry,
): Dealings {
  const open = { ...before, reopenedAt: at }
  return to === undefined
    ? { ...open, progress: 'open' }
    : handedOver(open, { first: to, about: id }, enquiry)
}

function accepted({ ownerName: _, ...before }: Dealings, { id, by, name }: RecordedAct): Dealings {
  const round = by === before.owner ? before.round : ({ first: by, about: id, isTakenOn: true } as const)
  return {
    ...{ ...before, progress: 'accepted', owner: by, round },
    ...(name === undefined ? {} : { ownerName: name }),
  }
}

function handedOver(
  { ownerName: _, ...before }: Dealings,
  round: HandoverRound,
  enquiry: AssignedEnquiry,
): Dealings {
  return { ...before, progress: 'open', owner: takerOf(enquiry, round), round }
}

/** Whoever took the handover in place of the one it began with. */
function takerOf(enquiry: AssignedEnquiry, { first, about }: HandoverRound): string {
  return mailsFor(enquiry, 'handover', about).findLast((mail) => mail.state === 'accepted')?.to.id ?? first
}

/**
 * A "this wasn't me" counts for the mailbox that it came from, not for another that was corrected to since; a withdrawal
 * until an officer opens the enquiry again.
 */
function saidByEnquirer(
  { updates = [], newAddress, answers }: Enquiry,
  reopenedAt: Instant = '',
): Pick<Standing, 'withdrawnAt' | 'disownedAt'> {
  const withdrawal = updates.find(({ type, at }) => type === 'withdrawal' && at > reopenedAt)
  const since = newAddress !== undefined && isAnother(newAddress.email, answers['email']) ? newAddress.at : ''
  const notMe = updates.find(({ type, at }) => type === 'not-me' && at > since)
  return { ...(withdrawal && { withdrawnAt: withdrawal.at }), ...(notMe && { disownedAt: notMe.at }) }
}

function isAnother(email: string, first: unknown): boolean {
  return foldedMailbox(email) !== foldedMailbox(String(first))
}

class NobodyThere extends Error {
  override readonly name = 'NobodyThere'
}

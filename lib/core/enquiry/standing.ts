import { findOfficer, type Officer, type Organisation } from '../organisation/organisation.ts'
import { quarantinedHolder, unassignedHolder } from '../organisation/reserved-names.ts'
import { foldedMailbox } from '../text/folded-mailbox.ts'
import type { Instant } from '../time/instant.ts'
import { activeActs, type RecordedAct } from './act.ts'
import { type AssignedEnquiry, type Enquiry, mailsFor } from './enquiry.ts'
import { type AssignedState, isOver, isToDo, type Progress, type State } from './state.ts'
import { type Update, wordsOnAnswer } from './update.ts'

/** Who has an enquiry, and how it stands. What may be done with it follows from `state`: see `actsIn`. */
export interface Standing {
  readonly state: State
  /** The directory entry that has it; absent while nobody has. */
  readonly owner?: string
  /** Who at the owner's desk said "I'll deal with it". */
  readonly ownerName?: string
  /** When it was first said to be answered. */
  readonly answeredAt?: Instant
  /** It was its enquirer who first said so. */
  readonly answeredOnWord?: true
  /** When its enquirer told us that they had not heard; absent where they have since, or an officer says so. */
  readonly notHeardAt?: Instant
  /** Set when it is closed or spam. */
  readonly closedAt?: Instant
  readonly outcome?: string
  /** When its enquirer withdrew it, even after it was closed. */
  readonly withdrawnAt?: Instant
  /** When somebody at that address said "this wasn't me", even after it was closed: nothing is mailed there any more. */
  readonly disownedAt?: Instant
  /** Until when whoever has it put it off; nobody has, where it is absent. */
  readonly putOffUntil?: Instant
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
  const said = saidByEnquirer(enquiry)
  if (enquiry.stage === 'quarantined' && enquiry.quarantine.confirmedAt !== undefined)
    return { ...said, state: 'spam', closedAt: enquiry.quarantine.confirmedAt }
  if (enquiry.stage !== 'assigned') return { ...said, state: stateOf(enquiry.stage, said) }
  const dealings = dealingsOf(enquiry)
  return { ...said, ...dealings, state: stateOf(dealings.progress, said) }
}

/** How an enquiry stood just before an act. */
export function standingBefore(enquiry: AssignedEnquiry, id: string): AssignedStanding {
  const { acts = [], updates = [] } = enquiry
  const place = acts.findIndex((act) => act.id === id)
  const act = acts[place]
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

/** Under whose name the index lists an enquiry; undefined: there is nothing left to do about it. */
export function holderOf(enquiry: Enquiry): string | undefined {
  const { state, owner } = standingOf(enquiry)
  if (state === 'received') return unassignedHolder
  if (state === 'quarantined') return quarantinedHolder
  return isToDo(state) ? owner : undefined
}

type Dealings = Omit<AssignedStanding, 'state' | 'withdrawnAt' | 'disownedAt'>

/** A withdrawal leaves nothing to answer; after a "not me" nobody waits, but an answer by telephone is still one. */
function stateOf<Dealt extends State>(
  dealt: Dealt,
  { withdrawnAt, disownedAt }: Pick<Standing, 'withdrawnAt' | 'disownedAt'>,
): Dealt | 'withdrawn' | 'disowned' {
  if (isOver(dealt)) return dealt
  if (withdrawnAt !== undefined) return 'withdrawn'
  return disownedAt !== undefined && (dealt === 'open' || dealt === 'accepted') ? 'disowned' : dealt
}

function dealingsOf(enquiry: AssignedEnquiry): Dealings {
  const round = { first: enquiry.assignment.officer }
  const unacted: Dealings = { progress: 'open', owner: takerOf(enquiry, round), round }
  return dealingsInOrder(enquiry).reduce(
    (before, one) => ('act' in one ? after(before, one, enquiry) : afterWord(before, one)),
    unacted,
  )
}

/** What officers did, and what the enquirer said of an answer, oldest first. */
function dealingsInOrder(enquiry: AssignedEnquiry): readonly (RecordedAct | Update)[] {
  const said = wordsOnAnswer(enquiry)
  const acts = activeActs(enquiry)
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

function answered(
  { notHeardAt: _, ...before }: Dealings,
  first: Pick<Dealings, 'answeredAt' | 'answeredOnWord'>,
): Dealings {
  return { ...before, ...(before.answeredAt === undefined ? first : {}), progress: 'answered' }
}

function after(before: Dealings, act: RecordedAct, enquiry: AssignedEnquiry): Dealings {
  if (isOver(before.progress)) return before
  switch (act.act) {
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

/** A "this wasn't me" counts for the mailbox that it came from, not for another that was corrected to since. */
function saidByEnquirer({
  updates = [],
  newAddress,
  answers,
}: Enquiry): Pick<Standing, 'withdrawnAt' | 'disownedAt'> {
  const withdrawal = updates.find(({ type }) => type === 'withdrawal')
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

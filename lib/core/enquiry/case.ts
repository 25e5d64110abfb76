import type { Instant } from '../time/instant.ts'
import type { RecordedAct } from './act.ts'
import { type AssignedEnquiry, mailsFor } from './enquiry.ts'

/** How an enquiry stands by what officers have said of it. */
export interface Case {
  readonly state: CaseState
  /** The directory entry that has it. */
  readonly owner: string
  /** Who at the owner's desk said "I'll deal with it". */
  readonly ownerName?: string
  /** When it was first said to be answered. */
  readonly answeredAt?: Instant
  /** Set when it is closed or spam. */
  readonly closedAt?: Instant
  readonly outcome?: string
}

export type CaseState = 'open' | 'accepted' | 'answered' | 'closed' | 'spam'

/** The handover that counts: the first, or that of the last act that gave it to somebody else. */
export interface HandoverRound {
  /** Whom it begins with. */
  readonly first: string
  /** The act that it is about. */
  readonly about?: string
}

/** How an enquiry stands. It follows from its acts alone; what was undone does not count. */
export function caseOf(enquiry: AssignedEnquiry): Case {
  const { round: _, ...present } = standing(enquiry)
  return present
}

/** How it stood when somebody did that. */
export function caseBefore(enquiry: AssignedEnquiry, id: string): Case {
  const acts = enquiry.acts ?? []
  const place = acts.findIndex((act) => act.id === id)
  return caseOf({ ...enquiry, acts: place === -1 ? acts : acts.slice(0, place) })
}

/** Whether nothing more is to be done about it but to keep it for its time. */
export function isOver({ state }: Case): boolean {
  return state === 'closed' || state === 'spam'
}

/** Whose turn it is to be handed the enquiry. */
export function handoverRound(enquiry: AssignedEnquiry): HandoverRound {
  return standing(enquiry).round
}

/** The acts that count, oldest first. */
export function activeActs({ acts = [] }: AssignedEnquiry): readonly RecordedAct[] {
  return acts.filter((act) => act.undoneAt === undefined)
}

/** How it stands, and by which handover. */
interface Standing extends Case {
  readonly round: HandoverRound
}

function standing(enquiry: AssignedEnquiry): Standing {
  const round = { first: enquiry.assignment.officer }
  const unacted: Standing = { state: 'open', owner: takerOf(enquiry, round), round }
  return activeActs(enquiry).reduce((before, act) => after(before, act, enquiry), unacted)
}

function after(before: Standing, act: RecordedAct, enquiry: AssignedEnquiry): Standing {
  if (isOver(before)) return before
  switch (act.act) {
    case 'accept':
      return before.state === 'open' ? accepted(before, act) : before
    case 'answered':
      return { ...before, state: 'answered', answeredAt: before.answeredAt ?? act.at }
    case 'pass-on':
      return handedOver(before, { first: act.to, about: act.id }, enquiry)
    case 'recategorise':
      return act.to === undefined ? before : handedOver(before, { first: act.to, about: act.id }, enquiry)
    case 'cover':
      return act.for === before.owner ? handedOver(before, { first: act.to, about: act.id }, enquiry) : before
    case 'close':
      return { ...before, state: 'closed', closedAt: act.at, outcome: act.outcome }
    case 'spam':
      return { ...before, state: 'spam', closedAt: act.at }
  }
}

function accepted({ ownerName: _, ...before }: Standing, { by, name }: RecordedAct): Standing {
  return { ...before, state: 'accepted', owner: by, ...(name === undefined ? {} : { ownerName: name }) }
}

function handedOver(
  { ownerName: _, ...before }: Standing,
  round: HandoverRound,
  enquiry: AssignedEnquiry,
): Standing {
  return { ...before, state: 'open', owner: takerOf(enquiry, round), round }
}

/** Whoever took the handover in place of the one it began with. */
function takerOf(enquiry: AssignedEnquiry, { first, about }: HandoverRound): string {
  return mailsFor(enquiry, 'handover', about).findLast((mail) => mail.state === 'accepted')?.to.id ?? first
}

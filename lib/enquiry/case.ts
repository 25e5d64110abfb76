import type { RecordedAct } from './act.ts'
import { type AssignedEnquiry, mailsFor } from './enquiry.ts'
import type { Instant } from './local-date.ts'

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

/** The handover that counts: the first, or that of the last pass-on. */
export interface HandoverRound {
  /** Whom it begins with. */
  readonly first: string
  /** The pass-on that it is about. */
  readonly about?: string
}

/** How an enquiry stands. It follows from its acts alone; what was undone does not count. */
export function caseOf(enquiry: AssignedEnquiry): Case {
  return activeActs(enquiry).reduce((before, act) => after(before, act, enquiry), unacted(enquiry))
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
  const passed = activeActs(enquiry).findLast((act) => act.act === 'pass-on')
  return passed === undefined ? { first: enquiry.assignment.officer } : { first: passed.to, about: passed.id }
}

/** The acts that count, oldest first. */
export function activeActs({ acts = [] }: AssignedEnquiry): readonly RecordedAct[] {
  return acts.filter((act) => act.undoneAt === undefined)
}

function unacted(enquiry: AssignedEnquiry): Case {
  return { state: 'open', owner: takerOf(enquiry, { first: enquiry.assignment.officer }) }
}

function after(before: Case, act: RecordedAct, enquiry: AssignedEnquiry): Case {
  if (isOver(before)) return before
  const { ownerName: _, ...rest } = before
  switch (act.act) {
    case 'accept':
      if (before.state !== 'open') return before
      return {
        ...rest,
        state: 'accepted',
        owner: act.by,
        ...(act.name === undefined ? {} : { ownerName: act.name }),
      }
    case 'answered':
      return { ...before, state: 'answered', answeredAt: before.answeredAt ?? act.at }
    case 'pass-on':
      return { ...rest, state: 'open', owner: takerOf(enquiry, { first: act.to, about: act.id }) }
    case 'close':
      return { ...before, state: 'closed', closedAt: act.at, outcome: act.outcome }
    case 'spam':
      return { ...before, state: 'spam', closedAt: act.at }
  }
}

/** Whoever took the handover in place of the one it began with. */
function takerOf(enquiry: AssignedEnquiry, { first, about }: HandoverRound): string {
  return mailsFor(enquiry, 'handover', about).findLast((mail) => mail.state === 'accepted')?.to.id ?? first
}

import { nothingMore, silenceStep, stepBefore } from '../delivery/mailed-item.ts'
import { type AssignedEnquiry, type Enquiry, isRestricted, mailsFor } from '../enquiry/enquiry.ts'
import { closesItselfAt, keptUntil, mayErase } from '../enquiry/retention.ts'
import { type AssignedStanding, type HandoverRound, standingOf } from '../enquiry/standing.ts'
import { isAwaited, isOver } from '../enquiry/state.ts'
import { movedTarget } from '../enquiry/target.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { earliest, type Instant, later } from '../time/instant.ts'
import { closingSteps, codeSteps, linkSteps, noticeSteps } from './act-steps.ts'
import { addressSteps } from './address-steps.ts'
import { coverSteps } from './cover-steps.ts'
import { heardSteps } from './heard-steps.ts'
import { acknowledgementStep, enquirerMailStep, officerMailStep, takenOnStep } from './mail-steps.ts'
import { nudgeSteps } from './nudge-steps.ts'
import type { NextStep } from './step.ts'

/** Says what to do next. Pure and total: whatever the state, there is an answer, and doing it changes the state. */
export function nextStep(enquiry: Enquiry, organisation: Organisation, now: Instant): NextStep {
  const before = stepBefore(enquiry, now)
  if (before !== undefined) return before
  if (isRestricted(enquiry)) return nothingMore
  if (enquiry.stage === 'received') return { type: 'assign' }
  const step = enquiry.stage === 'quarantined' ? nothingMore : assignedStep(enquiry, organisation, now)
  return step.type === 'wait' ? restStep(enquiry, organisation, { now, until: step.until }) : step
}

/** How many days past its time an enquiry is kept for what is still to be told. */
const maxOverstayDays = 30

/** Erases last of all: a note that came on the last day is told before the enquiry goes. */
function restStep(
  enquiry: Enquiry,
  organisation: Organisation,
  { now, until }: { readonly now: Instant; readonly until: Instant | undefined },
): NextStep {
  const kept = keptUntil(enquiry, organisation)
  if (kept === undefined || kept > now) return { type: 'wait', until: earliest([until, kept]) }
  const latest = later(kept, maxOverstayDays * 86_400_000)
  const isAwaited = until !== undefined && now < latest
  return !isAwaited && mayErase(enquiry, organisation, now)
    ? { type: 'erase' }
    : { type: 'wait', until: earliest([until, latest]) }
}

/** The first step that is not a wait; else the earliest wait. */
function assignedStep(enquiry: AssignedEnquiry, organisation: Organisation, now: Instant): NextStep {
  const waits: (Instant | undefined)[] = []
  for (const step of stepsOf(enquiry, organisation, now)) {
    if (step.type !== 'wait') return step
    waits.push(step.until)
  }
  const silence = silenceStep(enquiry.mails, now)
  return silence.type === 'wait' ? { type: 'wait', until: earliest([...waits, silence.until]) } : silence
}

/**
 * In this order: a code, because somebody waits for it; the handover; acts and updates to the owner; the enquirer's
 * mails.
 */
function* stepsOf(enquiry: AssignedEnquiry, organisation: Organisation, now: Instant): Generator<NextStep> {
  yield* codeSteps(enquiry, organisation, now)
  yield* linkSteps(enquiry, organisation, now)
  const standing = standingOf(enquiry)
  const { state, progress, owner, round } = standing
  if (!isOver(state)) {
    yield* quietSteps(enquiry, now)
    yield* retargetSteps(enquiry, organisation)
    yield* coverSteps(enquiry, organisation, now)
    const due = { now, purpose: 'handover', ...round } as const
    const handover = (round.isTakenOn ? takenOnStep : officerMailStep)(enquiry, organisation, due)
    if (isWanted(handover, standing)) yield handover
    if (progress === 'open' && handoverWaits(enquiry, round)) return
  }
  yield* noticeSteps(enquiry, organisation, now)
  if (state === 'spam') return
  const updates = enquiry.updates ?? []
  const told = { now, purpose: 'update', first: owner } as const
  for (const { id, type, reopened } of updates) {
    // A note that opened it again stands in the handover of that.
    if (type !== 'link-request' && type !== 'heard' && reopened !== true)
      yield officerMailStep(enquiry, organisation, { ...told, about: id })
  }
  yield* addressSteps(enquiry, organisation, now)
  if (standing.disownedAt !== undefined) return
  if (!isOver(state)) yield acknowledgementStep(enquiry, organisation, now)
  for (const { id, type } of updates) {
    if (type === 'link-request')
      yield enquirerMailStep(enquiry, organisation, { now, purpose: 'status-link', about: id })
  }
  yield* closingSteps(enquiry, organisation, now)
  yield* heardSteps(enquiry, organisation, now)
  yield* nudgeSteps(enquiry, organisation, now)
  yield* watchSteps(enquiry, now)
}

/** What somebody deals with already goes to nobody else in their place; the owner's own handover may still be sent. */
function isWanted(handover: NextStep, { progress, owner }: AssignedStanding): boolean {
  if (progress === 'open' || handover.type === 'wait') return true
  return progress === 'accepted' && handover.type === 'send' && handover.to.id === owner
}

/** While the handover waits for a retry, nothing else of this enquiry is sent but codes and fresh links. */
function handoverWaits(enquiry: AssignedEnquiry, { about }: HandoverRound): boolean {
  const handovers = mailsFor(enquiry, 'handover', about)
  return (
    handovers.some((mail) => mail.state === 'waiting') && !handovers.some((mail) => mail.state === 'accepted')
  )
}

/** Closes what was answered once nothing has happened for long. */
function* quietSteps(enquiry: AssignedEnquiry, now: Instant): Generator<NextStep> {
  const until = closesItselfAt(enquiry)
  if (until !== undefined) yield until <= now ? { type: 'close-itself' } : { type: 'wait', until }
}

/** Moves the target of an open enquiry to what today's calendar gives: see `answerByNow`. */
function* retargetSteps(enquiry: AssignedEnquiry, organisation: Organisation): Generator<NextStep> {
  if (movedTarget(enquiry, organisation) !== undefined) yield { type: 'retarget' }
}

/**
 * Has what waits for an answer looked at when its target passes, so that a day closed meanwhile moves the target before
 * anybody is told that it is late; and once a week whatever happens, so that what nothing else would ever bring up (its
 * owner has left the organisation file) is not forgotten.
 */
function* watchSteps(enquiry: AssignedEnquiry, now: Instant): Generator<NextStep> {
  const { receivedAt, answerBy } = enquiry
  if (!isAwaited(standingOf(enquiry).state)) return
  const weeks = Math.floor((Date.parse(now) - Date.parse(receivedAt)) / week) + 1
  const inAWeek = later(receivedAt, weeks * week)
  yield { type: 'wait', until: now < answerBy.at ? earliest([answerBy.at, inAWeek]) : inAWeek }
}

const week = 7 * 86_400_000

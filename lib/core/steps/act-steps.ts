import type { MailPurpose } from '../delivery/mail.ts'
import { addresseeOf } from '../directory/handover-chain.ts'
import {
  activeActs,
  codeMinutes,
  isByStranger,
  isHarmless,
  newOwnerOf,
  pipelineActor,
  type RecordedAct,
  type RecordedOfficerAct,
  undoMinutes,
} from '../enquiry/act.ts'
import { type AssignedEnquiry, mailsFor } from '../enquiry/enquiry.ts'
import { standingBefore } from '../enquiry/standing.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { type Instant, later } from '../time/instant.ts'
import { londonDate } from '../time/working-calendar.ts'
import { enquirerMailStep, noticeStep, onceStep } from './mail-steps.ts'
import type { NextStep } from './step.ts'

/** What a notice tells of: the act, that it was undone, or that what it passed on was taken back. */
export interface NoticeSubject {
  readonly what: 'act' | 'undone' | 'taken-back'
  readonly act: RecordedOfficerAct
}

/** Mails each code that has not expired to the officer who asked for it, and to nobody else. */
export function* codeSteps(
  enquiry: AssignedEnquiry,
  organisation: Organisation,
  now: Instant,
): Generator<NextStep> {
  for (const { id, officer, at } of enquiry.codeRequests ?? []) {
    const to = addresseeOf(organisation, officer, londonDate(now))
    const hasExpired = later(at, codeMinutes * 60_000) <= now
    if (to !== undefined && !hasExpired) yield onceStep(enquiry, { now, purpose: 'code', about: id }, to)
  }
}

/** Mails the fresh links of today to the officers who asked for them, and to nobody else. */
export function* linkSteps(
  enquiry: AssignedEnquiry,
  organisation: Organisation,
  now: Instant,
): Generator<NextStep> {
  for (const { id, officer, at } of enquiry.linkRequests ?? []) {
    const to = addresseeOf(organisation, officer, londonDate(now))
    if (to !== undefined && now < later(at, 86_400_000))
      yield onceStep(enquiry, { now, purpose: 'officer-link', about: id }, to)
  }
}

/**
 * Tells whoever had the enquiry what was done with it, and what was undone. What a stranger may repeat for ever is told
 * once, and again only after somebody known has acted: the mailbox is its owner's, and nothing a stranger says stands
 * without its owner having been told.
 */
export function* noticeSteps(
  enquiry: AssignedEnquiry,
  organisation: Organisation,
  now: Instant,
): Generator<NextStep> {
  const notice = (about: string, first: string) =>
    noticeStep(enquiry, organisation, { now, purpose: 'act-notice', about, first })
  for (const act of enquiry.acts ?? []) {
    if (act.act === 'cover' || isToldOtherwise(act)) continue
    const { owner } = standingBefore(enquiry, act.id)
    if (act.undoneAt === undefined) {
      if (!isOwnDoing(act, owner) && !isOfEntering(enquiry, act) && !isRepeatedByStranger(enquiry, act))
        yield notice(act.id, owner)
      continue
    }
    if (!isTakenBackByStranger(act) && act.undoneBy !== 'before') yield notice(undoneOf(act.id), owner)
    const to = newOwnerOf(act)
    const isTheirs = wasSent(enquiry, 'handover', act.id) || (hasTakenOver(act, owner) && !isByStranger(act))
    if (to !== undefined && act.undoneBy !== 'after' && isTheirs) yield notice(takenBackOf(act.id), to)
  }
}

/** Tells the enquirer that the enquiry is closed, if the officer chose that, once closing can no longer be undone. */
export function* closingSteps(
  enquiry: AssignedEnquiry,
  organisation: Organisation,
  now: Instant,
): Generator<NextStep> {
  for (const act of activeActs(enquiry)) {
    if (act.act !== 'close' || !act.tellEnquirer) continue
    const due = later(act.at, undoMinutes * 60_000)
    yield now < due
      ? { type: 'wait', until: due }
      : enquirerMailStep(enquiry, organisation, { now, purpose: 'closing', about: act.id })
  }
}

/** What a notice tells of, by its `about`; undefined for no notice of this enquiry. */
export function noticeSubject({ acts = [] }: AssignedEnquiry, about: string): NoticeSubject | undefined {
  for (const act of acts) {
    if (act.act === 'cover') continue
    if (about === act.id) return { what: 'act', act }
    if (about === undoneOf(act.id)) return { what: 'undone', act }
    if (about === takenBackOf(act.id)) return { what: 'taken-back', act }
  }
  return undefined
}

/** By a handover; of what closed itself, nobody is told. */
function isToldOtherwise(act: RecordedOfficerAct): boolean {
  return act.by === pipelineActor || (act.act === 'reopen' && act.undoneAt === undefined)
}

/**
 * Nobody needs a mail about what they did themselves. Only a known browser says for sure that they did; at a desk, whose
 * mailbox others read too, they are told.
 */
function isOwnDoing(act: RecordedAct, owner: string): boolean {
  return act.known === true && act.by === owner && act.name === undefined
}

/** What was dealt with before it was written down: there is nothing in it for anybody to do. */
function isOfEntering({ entered, receivedAt }: AssignedEnquiry, { at }: RecordedAct): boolean {
  return entered !== undefined && at === receivedAt
}

/** By hand, so that they know without a handover, which they may have had before. */
function hasTakenOver({ act, by }: RecordedAct, owner: string): boolean {
  return act === 'accept' && by !== owner
}

/** The last that was told of strangers' acts, since somebody known acted, is the very same. */
function isRepeatedByStranger(enquiry: AssignedEnquiry, act: RecordedAct): boolean {
  if (!isByStranger(act)) return false
  const acts = enquiry.acts ?? []
  const since = lastKnownBefore(acts, act)
  const told = acts
    .slice(0, acts.indexOf(act))
    .findLast((one) => isByStranger(one) && one.at > since && wasSent(enquiry, 'act-notice', one.id))
  return told !== undefined && told.act === act.act && told.by === act.by && told.name === act.name
}

/** When somebody known last did or undid something before an act, or the enquiry was covered; empty for never. */
function lastKnownBefore(acts: readonly RecordedAct[], { at }: RecordedAct): Instant {
  return acts
    .flatMap((act) => [
      ...(isByStranger(act) ? [] : [act.at]),
      ...(act.undoneByKnown === true && act.undoneAt !== undefined ? [act.undoneAt] : []),
    ])
    .reduce((last, one) => (one <= at && one > last ? one : last), '')
}

/** The enquiry then waits again, and its owner hears so in the morning. */
function isTakenBackByStranger(act: RecordedAct): boolean {
  return isByStranger(act) && isHarmless(act) && act.undoneByKnown !== true
}

function wasSent(enquiry: AssignedEnquiry, purpose: MailPurpose, id: string): boolean {
  return mailsFor(enquiry, purpose, id).some(({ state }) => state === 'accepted' || state === 'unknown')
}

// One-time keys are letters, digits, `-` and `_`, so that these are never the id of an act.
function undoneOf(id: string): string {
  return `${id}:undone`
}

function takenBackOf(id: string): string {
  return `${id}:taken-back`
}

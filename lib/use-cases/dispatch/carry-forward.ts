import type { MailStep, SendStep } from '../../core/delivery/mailed-item.ts'
import { categoryOf } from '../../core/enquiry/category.ts'
import { enquirerAddress } from '../../core/enquiry/enquirer-address.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { WithheldReason } from '../../core/enquiry/form-mail.ts'
import type { Command } from '../../core/enquiry/lifecycle/decide.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { mayErase } from '../../core/enquiry/retention.ts'
import { answerByNow } from '../../core/enquiry/target.ts'
import { versionsOf } from '../../core/organisation/organisation.ts'
import { nextStep } from '../../core/steps/next-step.ts'
import type { NextStep } from '../../core/steps/step.ts'
import { type ComposeDependencies, composeMail, type MailToCompose } from '../compose/compose-mail.ts'
import { reroute } from '../directory/reroute.ts'
import { eraseEnquiry } from '../item-changes/erase-enquiry.ts'
import { type EnquiryDependencies, enquiriesIn } from '../item-changes/mailed-items.ts'
import { fromStore, StoreFailed } from '../item-changes/store-failed.ts'
import { createOtherEnquiries, maxOthers } from '../lookups/other-enquiries.ts'
import { type AssessDependencies, createAssess } from './assess-enquiry.ts'
import { createJudgeFormMail, isSuspected, tellWithheld } from './judge-form-mail.ts'
import { createTakeSteps, type NextAction, type TakeStepsDependencies } from './take-steps.ts'

export interface CarryForwardDependencies
  extends EnquiryDependencies,
    ComposeDependencies,
    AssessDependencies,
    TakeStepsDependencies {}

/**
 * Looks at one enquiry and does everything that is due now: assigns it, sends its mails by the claim protocol, settles
 * mails that may or may not have been sent. Safe to call at any time, any number of times, also concurrently.
 * Returns when nothing is left to do now; throws only for a table that cannot be read or written, and for a bug (the
 * enquiry is then parked for an hour).
 */
export function createCarryForward(
  dependencies: CarryForwardDependencies,
): (reference: Reference) => Promise<void> {
  const { store, organisation, clock, observe } = dependencies
  const assess = createAssess(dependencies)
  const judgeFormMail = createJudgeFormMail(dependencies)
  const { takeSteps, send, doMailStep } = createTakeSteps(dependencies)
  const items = enquiriesIn(dependencies)
  const otherEnquiries = createOtherEnquiries(dependencies)

  return (reference) => takeSteps(reference, { items, next, erase, parked: 'enquiry-parked' })

  async function erase(kept: Enquiry): Promise<'erased' | 'conflict'> {
    if (!mayErase(kept, organisation, clock.now())) throw new TypeError('not to be erased')
    const answer = await eraseEnquiry({ store }, kept)
    if (answer === 'erased') observe({ type: 'enquiry-erased', reference: kept.reference })
    return answer
  }

  async function next(enquiry: Enquiry): Promise<NextAction<Command>> {
    const now = clock.now()
    const step = nextStep(enquiry, organisation, now)
    switch (step.type) {
      case 'send': {
        if (enquiry.stage !== 'assigned') throw new TypeError('mails are sent of what somebody has')
        const judgement = await judgeFormMail(enquiry, step)
        if (judgement !== undefined) return { type: 'change', command: judgement }
        const mail = { ...step, enquiry, now, ...(await othersFor(enquiry, step)) }
        return send(enquiry.reference, step, await composeMail(dependencies, mail))
      }
      case 'erase':
        return step
      case 'wait':
      case 'settle':
      case 'note-silence':
        return doMailStep(enquiry.reference, step)
      default:
        return { type: 'change', command: await commandFor(enquiry, step) }
    }
  }

  /** A handover says how many others came from the same address; it never waits for that, nor fails with it. */
  async function othersFor(enquiry: Enquiry, { purpose }: SendStep): Promise<Pick<MailToCompose, 'others'>> {
    if (purpose !== 'handover' && purpose !== 'nudge') return {}
    try {
      const count = await otherEnquiries.countOf(enquiry)
      return { others: { count, isAtLeast: count >= maxOthers } }
    } catch (error) {
      if (error instanceof StoreFailed) return {}
      throw error
    }
  }

  async function commandFor(
    enquiry: Enquiry,
    step: Exclude<NextStep, MailStep | { type: 'erase' }>,
  ): Promise<Command> {
    const { reference } = enquiry
    switch (step.type) {
      case 'assign':
        return assignCommand(enquiry)
      case 'note-stranded':
        observe({ type: 'enquiry-stranded', reference })
        return step
      case 'cover':
        observe({ type: 'enquiry-covered', reference })
        return step
      case 'close-itself':
        return step
      case 'retarget':
        return { ...step, answerBy: answerByNow(enquiry, dependencies) }
    }
  }

  /** What the desk has let out of quarantine is not judged again, only marked. */
  async function assignCommand(enquiry: Enquiry): Promise<Command> {
    const { verdict, score, reasons, isNetworkFull } = await fromStore(() => assess(enquiry))
    const spam = { score, reasons }
    if (verdict === 'quarantine' && enquiry.releasedAt === undefined) {
      observe({ type: 'enquiry-quarantined', reference: enquiry.reference, score })
      return { type: 'quarantine', spam }
    }
    const { officer, reason } = await reroute(dependencies, enquiry, categoryOf(enquiry))
    observe({ type: 'enquiry-assigned', reference: enquiry.reference })
    const marked = verdict === 'deliver' ? {} : { spam }
    const because = withheldFrom({ ...enquiry, ...marked }, isNetworkFull)
    if (because !== undefined) tellWithheld(observe, { reference: enquiry.reference, because })
    return {
      type: 'assign',
      assignment: { officer: officer.id, reason, organisationVersion: versionsOf(organisation) },
      ...marked,
      ...(because === undefined ? {} : { withhold: because }),
    }
  }
}

/** Why an enquiry gets no acknowledgement, as far as it is known when somebody is given it. */
function withheldFrom(
  enquiry: Enquiry,
  isNetworkFull: boolean,
): Extract<WithheldReason, 'spam' | 'network'> | undefined {
  if (enquirerAddress(enquiry) === undefined) return undefined
  if (isSuspected(enquiry)) return 'spam'
  return isNetworkFull ? 'network' : undefined
}

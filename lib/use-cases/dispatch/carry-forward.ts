import { categoryOf } from '../../core/enquiry/category.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Command } from '../../core/enquiry/lifecycle/decide.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { mayErase } from '../../core/enquiry/retention.ts'
import { answerByNow } from '../../core/enquiry/target.ts'
import { versionsOf } from '../../core/organisation/organisation.ts'
import { nextStep } from '../../core/steps/next-step.ts'
import type { NextStep } from '../../core/steps/step.ts'
import type { Random } from '../../ports/clock.ts'
import type { Mailer } from '../../ports/mailer.ts'
import type { MorningList } from '../../ports/morning-list.ts'
import type { Observe } from '../../ports/observer.ts'
import type { MailEventBacklog } from '../../ports/work-queue.ts'
import { composeMail } from '../compose/compose-mail.ts'
import type { ComposeDependencies } from '../compose/mail-to-compose.ts'
import { reroute } from '../directory/reroute.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { apply, load, save, type Writing } from '../item-changes/write-enquiry.ts'
import { type AssessDependencies, createAssess } from './assess-enquiry.ts'
import { createSettleMail } from './settle-mail.ts'
import { createTakeSteps, type NextAction } from './take-steps.ts'

export interface CarryForwardDependencies extends Writing, ComposeDependencies, AssessDependencies {
  readonly mailer: Mailer
  readonly mailEvents: MailEventBacklog
  readonly morningList: MorningList
  readonly random: Random
  /** A text of letters, digits and hyphens, never the same twice: identifies a claim. */
  readonly createNonce: () => string
  readonly observe: Observe
}

/**
 * Looks at one enquiry and does everything that is due now: assigns it, sends its mails by the claim protocol, settles
 * mails that may or may not have been sent. Safe to call at any time, any number of times, also concurrently. Returns when nothing is left to do
 * now; throws only for a table that cannot be read or written, and for a bug (the enquiry is then parked for an hour).
 */
export function createCarryForward(
  dependencies: CarryForwardDependencies,
): (reference: Reference) => Promise<void> {
  const { store, clock, observe } = dependencies
  const assess = createAssess(dependencies)
  const takeSteps = createTakeSteps(dependencies)
  const settleMail = createSettleMail(dependencies)

  return function carryForward(reference) {
    return takeSteps<Enquiry, Command>({
      read: () => load(store, reference),
      async save(kept, enquiry) {
        const saved = await save(dependencies, { kept, enquiry })
        return saved.type === 'conflict' ? saved : { type: 'written', item: saved.enquiry }
      },
      async erase(kept) {
        if (!mayErase(kept, dependencies.organisation, clock.now())) throw new TypeError('not to be erased')
        const answer = await fromStore(() => store.erase(kept))
        if (answer === 'erased') observe({ type: 'enquiry-erased', reference })
        return answer
      },
      apply: (enquiry, command) => apply(enquiry, command, clock.now()),
      next,
      onParked: (reason) => observe({ type: 'enquiry-parked', reference, reason }),
    })
  }

  async function next(enquiry: Enquiry): Promise<NextAction<Command>> {
    const step = nextStep(enquiry, dependencies.organisation, clock.now())
    if (step.type === 'wait' || step.type === 'erase') return { type: step.type }
    if (step.type !== 'send' || enquiry.stage !== 'assigned')
      return { type: 'change', command: await commandFor(enquiry, step) }
    const mail = await composeMail(dependencies, { ...step, enquiry })
    const claim = `${step.purpose}-${dependencies.createNonce()}`
    const tags = { reference: enquiry.reference, claim }
    return { type: 'send', claim: { ...step, type: 'claim-mail', claim }, mail: { ...mail, tags } }
  }

  async function commandFor(
    enquiry: Enquiry,
    step: Exclude<NextStep, { type: 'wait' | 'erase' }>,
  ): Promise<Command> {
    const { reference } = enquiry
    switch (step.type) {
      case 'assign':
        return assignCommand(enquiry)
      case 'list':
        await fromStore(() => dependencies.morningList.add(step, reference))
        return { type: 'note-listed', date: step.date }
      case 'settle':
        return settleMail(step.mail, reference)
      case 'note-silence':
        observe({ type: 'mail-silent', reference, purpose: step.mail.purpose, claim: step.mail.claim })
        return { type: 'note-silence', claim: step.mail.claim }
      case 'note-stranded':
        observe({ type: 'enquiry-stranded', reference })
        return step
      case 'remind':
        await fromStore(() => dependencies.morningList.add(step, reference))
        observe({ type: 'officer-reminded', reference, level: step.level })
        return { ...step, type: 'note-reminded' }
      case 'cover':
        observe({ type: 'enquiry-covered', reference })
        return step
      case 'retarget':
        return { ...step, answerBy: answerByNow(enquiry, dependencies) }
      case 'send':
        throw new TypeError('a mail is sent by its claim, not by a command')
    }
  }

  /** What the desk has let out of quarantine is not judged again, only marked. */
  async function assignCommand(enquiry: Enquiry): Promise<Command> {
    const { organisation } = dependencies
    const { verdict, score, reasons, withholdAcknowledgement } = await fromStore(() => assess(enquiry))
    const spam = { score, reasons }
    if (verdict === 'quarantine' && enquiry.releasedAt === undefined) {
      observe({ type: 'enquiry-quarantined', reference: enquiry.reference, score })
      return { type: 'quarantine', spam }
    }
    const { officer, reason } = await reroute(dependencies, enquiry, categoryOf(enquiry))
    observe({ type: 'enquiry-assigned', reference: enquiry.reference })
    if (withholdAcknowledgement) observe({ type: 'acknowledgement-withheld', reference: enquiry.reference })
    return {
      type: 'assign',
      assignment: { officer: officer.id, reason, organisationVersion: versionsOf(organisation) },
      ...(verdict === 'deliver' ? {} : { spam }),
      withholdAcknowledgement,
    }
  }
}

import { type Enquiry, findMail, type Mail } from '../enquiry/enquiry.ts'
import type { Command } from '../enquiry/lifecycle.ts'
import { type Instant, later } from '../enquiry/local-date.ts'
import { longestHoldMinutes } from '../enquiry/mail-lease.ts'
import { type NextStep, nextStep } from '../enquiry/next-step.ts'
import type { Reference } from '../enquiry/reference.ts'
import { retryDelay } from '../enquiry/retry-delay.ts'
import { routeEnquiry } from '../enquiry/routing.ts'
import { english } from '../enquiry/words/english.ts'
import { londonDate } from '../enquiry/working-calendar.ts'
import type { Random } from '../ports/clock.ts'
import type { Mailer, OutgoingMail, SendOutcome } from '../ports/mailer.ts'
import type { Observe } from '../ports/observer.ts'
import type { QuarantineList } from '../ports/quarantine-list.ts'
import type { MailEventBacklog } from '../ports/work-queue.ts'
import { type AssessDependencies, createAssess } from './assess-enquiry.ts'
import { type ComposeDependencies, composeMail } from './compose-mail.ts'
import {
  apply,
  fromStore,
  load,
  StoreFailed,
  save,
  TooManyConflicts,
  untilWritten,
  type Writing,
} from './write-enquiry.ts'

export interface CarryForwardDependencies extends Writing, ComposeDependencies, AssessDependencies {
  readonly mailer: Mailer
  readonly mailEvents: MailEventBacklog
  readonly quarantineList: QuarantineList
  readonly random: Random
  /** Texts of letters, digits and hyphens, no two alike: what claims are told apart by. */
  readonly createNonce: () => string
  readonly observe: Observe
}

/**
 * Looks at one enquiry and does everything that is due now: assigns it, sends its mails by the claim protocol, settles
 * what stayed unclear. Safe to call at any time, any number of times, also at once. Returns when nothing is left to do
 * now; throws only for a table that cannot be read or written, and for a bug (the enquiry is then parked for an hour).
 */
export function createCarryForward(
  dependencies: CarryForwardDependencies,
): (reference: Reference) => Promise<void> {
  const { store, clock, observe } = dependencies
  const assess = createAssess(dependencies)

  return async function carryForward(reference) {
    try {
      // What SES told us survives a conflict; what we decided is decided again on what the other wrote.
      let facts: readonly Command[] = []
      await untilWritten(dependencies, async () => {
        const kept = await load(store, reference)
        if (kept === undefined) return 'done'
        const rest = await walk(kept, facts)
        facts = rest ?? []
        return rest === undefined ? 'done' : 'conflict'
      })
    } catch (error) {
      if (!(error instanceof StoreFailed || error instanceof TooManyConflicts)) await park(reference, error)
      throw error
    }
  }

  /** Step by step until there is nothing to do but wait; on a conflict, the facts that are not yet written. */
  async function walk(kept: Enquiry, facts: readonly Command[]): Promise<readonly Command[] | undefined> {
    let written = kept
    let unwritten = facts
    let enquiry = facts.reduce((before, fact) => apply(before, fact, clock.now()), kept)
    for (;;) {
      const step = nextStep(enquiry, dependencies.organisation, clock.now())
      if (step.type === 'wait') {
        const last = await save(dependencies, { kept: written, enquiry })
        return last.type === 'written' ? undefined : unwritten
      }
      if (step.type !== 'send' || enquiry.stage !== 'assigned') {
        enquiry = apply(enquiry, await commandFor(enquiry, step), clock.now())
        continue
      }
      const mail = await composeMail(dependencies, { ...step, enquiry })
      const claim = `${step.purpose}-${dependencies.createNonce()}`
      const claimed = apply(enquiry, { ...step, type: 'claim-mail', claim }, clock.now())
      const saved = await save(dependencies, { kept: written, enquiry: claimed })
      if (saved.type === 'conflict') return unwritten
      written = saved.enquiry
      const outcome = await sendInTime({ ...mail, tags: { reference: enquiry.reference, claim } }, written)
      unwritten = factsOf(outcome, { enquiry: claimed, claim })
      enquiry = unwritten.reduce((before, fact) => apply(before, fact, clock.now()), written)
    }
  }

  /** A process that was frozen after its claim may wake when the lease is over and another has sent: it must not send. */
  async function sendInTime(mail: OutgoingMail, enquiry: Enquiry): Promise<SendOutcome> {
    const leaseUntil = findMail(enquiry, mail.tags.claim)?.leaseUntil ?? ''
    if (clock.now() < leaseUntil) return await dependencies.mailer.send(mail)
    return { type: 'refused', fault: 'later', reason: 'LeaseOver' }
  }

  async function commandFor(enquiry: Enquiry, step: Exclude<NextStep, { type: 'wait' }>): Promise<Command> {
    const { reference } = enquiry
    switch (step.type) {
      case 'assign':
        return assignCommand(enquiry)
      case 'list':
        await fromStore(() => dependencies.quarantineList.add(step.date, reference))
        return { type: 'note-listed', date: step.date }
      case 'settle':
        return settleCommand(enquiry, step.mail)
      case 'note-silence':
        observe({ type: 'mail-silent', reference, purpose: step.mail.purpose, claim: step.mail.claim })
        return { type: 'note-silence', claim: step.mail.claim }
      case 'note-stranded':
        observe({ type: 'enquiry-stranded', reference })
        return step
      case 'send':
        throw new TypeError('a mail is sent by walk, not by a command')
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
    const { kinds, words = english } = dependencies
    const today = londonDate(clock.now())
    const { officer, reason } = routeEnquiry({ ...enquiry, organisation, kinds, words, today })
    observe({ type: 'enquiry-assigned', reference: enquiry.reference })
    if (withholdAcknowledgement) observe({ type: 'acknowledgement-withheld', reference: enquiry.reference })
    return {
      type: 'assign',
      assignment: { officer: officer.id, reason, organisationVersion: organisation.version },
      ...(verdict === 'deliver' ? {} : { spam }),
      withholdAcknowledgement,
    }
  }

  /** No answer and, by the end of the lease, no event. While events are still queued, one of them may be the proof. */
  async function settleCommand(enquiry: Enquiry, mail: Mail): Promise<Command> {
    const now = clock.now()
    const { claim, purpose } = mail
    if (now < later(mail.claimedAt, longestHoldMinutes * 60_000) && (await eventsAreBehind())) {
      return { type: 'extend-lease', claim, leaseUntil: later(now, 60_000) }
    }
    observe({ type: 'mail-unknown', reference: enquiry.reference, purpose, claim })
    return { type: 'give-up-waiting', claim }
  }

  async function eventsAreBehind(): Promise<boolean> {
    try {
      return (await dependencies.mailEvents.waiting()) > 0
    } catch {
      return true // who cannot ask must not conclude that nothing is on its way
    }
  }

  function factsOf(
    outcome: SendOutcome,
    { enquiry, claim }: { enquiry: Enquiry; claim: string },
  ): readonly Command[] {
    const mail = findMail(enquiry, claim)
    if (mail === undefined) return []
    const about = { reference: enquiry.reference, purpose: mail.purpose, claim }
    if (outcome.type === 'accepted') {
      observe({ type: 'mail-accepted', ...about })
      return [{ type: 'record-accepted', claim, messageId: outcome.messageId }]
    }
    if (outcome.type === 'unclear') {
      observe({ type: 'mail-unclear', ...about })
      return []
    }
    const { fault, reason } = outcome
    observe({ type: 'mail-refused', ...about, fault, reason })
    if (fault === 'address') return [{ type: 'record-refused', claim, reason }]
    return [{ type: 'record-held', claim, reason, retryAt: retryAtFor(fault, mail) }]
  }

  function retryAtFor(fault: 'ours' | 'later', mail: Mail): Instant {
    return later(clock.now(), retryDelay(fault, mail.attempts, dependencies.random()))
  }

  async function park(reference: Reference, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.name : 'unknown'
    observe({ type: 'enquiry-parked', reference, reason })
    await untilWritten(dependencies, async () => {
      const kept = await load(store, reference)
      if (kept === undefined) return 'done'
      const until = later(clock.now(), 3_600_000)
      const parked = apply(kept, { type: 'park', until, reason }, clock.now())
      return (await save(dependencies, { kept, enquiry: parked })).type === 'written' ? 'done' : 'conflict'
    })
  }
}

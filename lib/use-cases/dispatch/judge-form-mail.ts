import type { SendStep } from '../../core/delivery/mailed-item.ts'
import type { AssignedEnquiry } from '../../core/enquiry/enquiry.ts'
import { type FormMail, isSetOffByForm, type WithheldReason } from '../../core/enquiry/form-mail.ts'
import type { Command } from '../../core/enquiry/lifecycle/decide.ts'
import { toEmailAddress } from '../../core/text/email-address.ts'
import { type Instant, later } from '../../core/time/instant.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { Clock, Random } from '../../ports/clock.ts'
import type { Counter } from '../../ports/counter.ts'
import type { Observe } from '../../ports/observer.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { mailboxCounter, maxFormMailsADay } from '../keyed-hashes/form-mail-counters.ts'
import { toHex } from '../keyed-hashes/to-hex.ts'
import { countSent, triedAgainAt } from './form-mail-pause.ts'

type Judgement = Extract<Command, { type: 'withhold-mail' | 'hold-form-mails' }>

interface JudgeFormMailDependencies {
  readonly counter: Counter
  readonly identityKey: IdentityKey
  readonly clock: Clock
  readonly random: Random
  readonly observe: Observe
}

/**
 * Judges an email to an enquirer that is about to be sent: undefined if it may go, else what is to become of it. What forms
 * set off is counted before its claim, once however often it is tried, so that a crash can only mean one email fewer. The
 * question whether they have heard is owed, and counts nothing: an enquiry sets it off once, and only where its
 * acknowledgement was counted and went. But a mailbox whose owner said "this wasn't me" within the week is left alone.
 * Throws `StoreFailed`.
 */
export function createJudgeFormMail(dependencies: JudgeFormMailDependencies) {
  const { counter, identityKey, clock, random, observe } = dependencies

  return async function judgeFormMail(
    enquiry: AssignedEnquiry,
    step: SendStep,
  ): Promise<Judgement | undefined> {
    if (step.purpose === 'have-you-heard') return await judgeQuestion(enquiry, step)
    if (!isSetOffByForm(step, enquiry)) return undefined
    const { reference } = enquiry
    const { purpose, about } = step
    const mail = { purpose, ...(about === undefined ? {} : { about }) }
    if (isSuspected(enquiry)) return withhold(observe, { reference, mail, because: 'spam' })
    const address = toEmailAddress(step.to.address)
    if (address === undefined) return undefined
    const entry = toHex(identityKey.hash('form-mail', [reference, purpose, about ?? '']), 6)
    const now = clock.now()
    const mailbox = mailboxCounter(identityKey, address, londonDate(now))
    const had = await fromStore(() => counter.count(mailbox, { entry, limit: maxFormMailsADay }))
    if (had > maxFormMailsADay) return withhold(observe, { reference, mail, because: 'mailbox' })
    if (await countSent(dependencies, entry)) return undefined
    observe({ type: 'acknowledgements-paused' })
    return now < later(dueSince(enquiry, mail), maxPauseHours * 3_600_000)
      ? { type: 'hold-form-mails', until: triedAgainAt(now, random()) }
      : withhold(observe, { reference, mail, because: 'paused' })
  }

  async function judgeQuestion(
    { reference }: AssignedEnquiry,
    { to, about }: SendStep,
  ): Promise<Judgement | undefined> {
    const address = toEmailAddress(to.address)
    if (address === undefined) return undefined
    const mailbox = mailboxCounter(identityKey, address, londonDate(clock.now()))
    if (!(await fromStore(() => counter.isClosed(mailbox)))) return undefined
    observe({ type: 'acknowledgement-withheld', reference, reason: 'mailbox' })
    return {
      type: 'withhold-mail',
      purpose: 'have-you-heard',
      ...(about === undefined ? {} : { about }),
      because: 'mailbox',
    }
  }
}

/** For how many hours an email waits while such emails are paused. */
const maxPauseHours = 24

/** Since when an email could have gone. */
function dueSince(
  { assignment, newAddress, updates }: AssignedEnquiry,
  { purpose, about }: FormMail,
): Instant {
  if (purpose === 'status-link') return updates?.find(({ id }) => id === about)?.at ?? assignment.at
  return about === undefined ? assignment.at : (newAddress?.at ?? assignment.at)
}

/** Whether an enquiry is marked as possible spam. Whom the desk has let out of quarantine, a person has judged. */
export function isSuspected({ spam, releasedAt }: Pick<AssignedEnquiry, 'spam' | 'releasedAt'>): boolean {
  return spam !== undefined && releasedAt === undefined
}

/** The command that withholds an email, once it is told. */
function withhold(
  observe: Observe,
  { reference, mail, because }: { reference: string; mail: FormMail; because: WithheldReason },
): Judgement {
  tellWithheld(observe, { reference, because })
  return { type: 'withhold-mail', ...mail, because }
}

/** Tells that an email was withheld, and of a flood that one is going on. */
export function tellWithheld(
  observe: Observe,
  { reference, because }: { readonly reference: string; readonly because: WithheldReason },
): void {
  observe({ type: 'acknowledgement-withheld', reference, reason: because })
  if (because === 'mailbox' || because === 'network')
    observe({ type: 'security-event', event: 'mail-flood', reference })
}

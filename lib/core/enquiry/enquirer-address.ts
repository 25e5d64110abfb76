import type { Mail } from '../delivery/mail.ts'
import type { Answers } from '../kind/answers.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { type EmailAddress, sameAddress, sameMailbox, toEmailAddress } from '../text/email-address.ts'
import { type Instant, later } from '../time/instant.ts'
import type { Enquiry } from './enquiry.ts'
import { standingOf } from './standing.ts'
import { isOver } from './state.ts'

/** For how long after it came the sender of an enquiry may correct the address, in minutes. */
const correctionMinutes = 30

/** Whether the sender may correct the email address: once, soon, and while there is something to answer. */
export function mayCorrectAddress(enquiry: Enquiry, now: Instant): boolean {
  const { answers, newAddress, receivedAt } = enquiry
  if (answers['email'] === undefined || newAddress !== undefined) return false
  const { state, withdrawnAt } = standingOf(enquiry)
  const isSoon = now < later(receivedAt, correctionMinutes * 60_000)
  return isSoon && withdrawnAt === undefined && !isOver(state)
}

/** How many addresses an enquiry may have, the first one included: so many emails to strangers can be set off at most. */
const maxAddresses = 6

/** Whether an officer may correct the address, or add one: while there is something to answer or to tell. */
export function mayOfficerCorrect(enquiry: Enquiry): boolean {
  const { state } = standingOf(enquiry)
  const isTheirs = enquiry.stage === 'assigned' && state !== 'withdrawn' && !isOver(state)
  return isTheirs && addressEdition(enquiry) < maxAddresses - 1
}

/** Which of the enquirer's addresses counts: 0 for the first, 1 for the one after it. Links say which they went to. */
export function addressEdition({ newAddress }: Pick<Enquiry, 'newAddress'>): number {
  return newAddress === undefined ? 0 : (newAddress.edition ?? 1)
}

/** The answers with the email address as it was corrected, if it was. */
export function correctedAnswers({ answers, newAddress }: Pick<Enquiry, 'answers' | 'newAddress'>): Answers {
  return newAddress === undefined ? answers : { ...answers, email: newAddress.email }
}

/**
 * The enquirer's email address in the form that SES takes, the corrected one if there is one; undefined where they gave
 * none, or what they typed is none. The answer itself stays as it was typed.
 */
export function enquirerAddress(enquiry: Pick<Enquiry, 'answers' | 'newAddress'>): EmailAddress | undefined {
  const { email } = correctedAnswers(enquiry)
  return typeof email === 'string' ? toEmailAddress(email) : undefined
}

/** The keyed hash of that address; undefined where there is none, or an older release wrote the address. */
export function personHashOf({
  personHash,
  newAddress,
}: Pick<Enquiry, 'personHash' | 'newAddress'>): string | undefined {
  return newAddress === undefined ? personHash : newAddress.personHash
}

/**
 * The email by which it is known that none reaches the enquirer's present address: SES would not send it, or it came back
 * for good. A complaint is none: whoever complains reads what comes there.
 */
export function failedMail(enquiry: Pick<Enquiry, 'answers' | 'newAddress' | 'mails'>): Mail | undefined {
  const address = enquirerAddress(enquiry)
  return address === undefined ? undefined : failedMailTo(enquiry, address)
}

/** The same of any address. */
export function failedMailTo({ mails }: Pick<Enquiry, 'mails'>, address: EmailAddress): Mail | undefined {
  return mails.find(
    ({ to, state, events }) =>
      to.role === 'enquirer' &&
      state === 'refused' &&
      events.complaint === undefined &&
      sameAddress(to.address, address),
  )
}

/** The address that emails to the enquirer may go to, automatic ones and replies alike; undefined where none may. */
export function mailableAddress(enquiry: Enquiry, organisation: Organisation): EmailAddress | undefined {
  return unmailableBecause(enquiry, organisation) === undefined ? enquirerAddress(enquiry) : undefined
}

/**
 * Why no email may go to the enquirer: they gave no address; several came and nothing says which is theirs; what they typed
 * is none; whoever has it said "this wasn't me"; it is one of our own, where an automatic email could go round for ever;
 * or an email to it has failed. Undefined where emails may.
 */
export function unmailableBecause(
  enquiry: Enquiry,
  organisation: Organisation,
): 'none' | 'undecided' | 'unreadable' | 'disowned' | 'own' | 'failed' | undefined {
  const address = enquirerAddress(enquiry)
  if (address === undefined && enquiry.answers['email'] !== undefined) return 'unreadable'
  if (address === undefined) return isUndecided(enquiry) ? 'undecided' : 'none'
  if (standingOf(enquiry).disownedAt !== undefined) return 'disowned'
  if (isOwnAddress(address, organisation)) return 'own'
  return failedMailTo(enquiry, address) === undefined ? undefined : 'failed'
}

/** Whether addresses came under names of which none says that it is the enquirer's. */
function isUndecided({ arrival }: Enquiry): boolean {
  return arrival?.guesses?.some(({ field }) => field === 'email') === true
}

/** Whether an address is the organisation's: its sender's, its contact's, or that of an entry of the directory. */
export function isOwnAddress(address: string, { sender, contact, officers }: Organisation): boolean {
  const own = [sender.address, contact.email, ...officers.map(({ email }) => email)]
  return own.some((one) => sameMailbox(one, address))
}

import type { MailPurpose } from '../delivery/mail.ts'
import type { Instant } from '../time/instant.ts'
import { aboutNewAddress } from './new-address.ts'

/**
 * An email to the enquirer that a public form sets off, so that anybody could have it sent to anybody: such emails are
 * counted, and withheld beyond what one mailbox or network may cause. What an officer sets off never is.
 */
export interface FormMail {
  readonly purpose: FormMailPurpose
  /** As of any mail: the request for the private link, or the corrected address. */
  readonly about?: string
}

type FormMailPurpose = Extract<MailPurpose, 'acknowledgement' | 'status-link'>

/** An email that was not sent, and never will be: one that forms set off, or the question whether they have heard. */
export interface WithheldMail extends Omit<FormMail, 'purpose'> {
  readonly purpose: FormMailPurpose | 'have-you-heard'
  readonly at: Instant
  readonly because: WithheldReason
}

/**
 * `spam`: the enquiry is marked as possible spam, and nobody has released it · `network`: its network has caused as many
 * emails as it may in an hour · `mailbox`: its mailbox has had as many as it gets in a day, or its owner said "this wasn't
 * me" · `paused`: for a day, too many such emails came back.
 */
export const withheldReasons = ['spam', 'network', 'mailbox', 'paused'] as const

export type WithheldReason = (typeof withheldReasons)[number]

/** Whether a mail is one that forms set off. */
export function isFormMail<Mail extends { readonly purpose: MailPurpose }>(
  mail: Mail,
): mail is Mail & { readonly purpose: FormMailPurpose } {
  return mail.purpose === 'acknowledgement' || mail.purpose === 'status-link'
}

/** The same, but for the acknowledgement to an address that an officer has corrected: that nobody else can set off. */
export function isSetOffByForm<Mail extends { readonly purpose: MailPurpose; readonly about?: string }>(
  mail: Mail,
  { newAddress }: Pick<Withholding, 'newAddress'>,
): mail is Mail & { readonly purpose: FormMailPurpose } {
  return isFormMail(mail) && !(mail.about === aboutNewAddress && newAddress?.by !== undefined)
}

/** Why a mail was withheld; undefined if it was not. The release before kept no reason, and withheld for the mailbox only. */
export function withheldBecause(
  { withheldMails = [], acknowledgementWithheld, newAddress }: Withholding,
  { purpose, about }: { readonly purpose: MailPurpose; readonly about?: string },
): WithheldReason | undefined {
  const withheld = withheldMails.find((one) => one.purpose === purpose && one.about === about)
  if (withheld !== undefined || purpose !== 'acknowledgement') return withheld?.because
  const isWithheld = about === undefined ? acknowledgementWithheld : newAddress?.withheld
  return isWithheld === true ? 'mailbox' : undefined
}

/** What an enquiry keeps of it. */
interface Withholding {
  readonly withheldMails?: readonly WithheldMail[]
  readonly acknowledgementWithheld?: true
  readonly newAddress?: { readonly withheld?: true; readonly by?: string }
}

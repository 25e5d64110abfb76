import type { Addressee, MailPurpose } from '../../core/delivery/mail.ts'
import { freshLinkDays, newOwnerOf } from '../../core/enquiry/act.ts'
import { categoryOf } from '../../core/enquiry/category.ts'
import { addressEdition, mailableAddress } from '../../core/enquiry/enquirer-address.ts'
import type { AssignedEnquiry } from '../../core/enquiry/enquiry.ts'
import { headerName } from '../../core/enquiry/header-name.ts'
import { aboutFailedAddress, aboutNewAddress } from '../../core/enquiry/new-address.ts'
import { standingBefore, whoHasIt } from '../../core/enquiry/standing.ts'
import { answerByNow } from '../../core/enquiry/target.ts'
import type { Kind } from '../../core/kind/kind.ts'
import { composeAcknowledgement } from '../../core/mails/acknowledgement.ts'
import { composeActNotice } from '../../core/mails/act-notice.ts'
import { composeClosing } from '../../core/mails/closing.ts'
import { composeCode } from '../../core/mails/code.ts'
import { composeFailedAddress } from '../../core/mails/failed-address.ts'
import { composeHandover, type OthersCount } from '../../core/mails/handover.ts'
import { composeHaveYouHeard } from '../../core/mails/have-you-heard.ts'
import type { MailContent } from '../../core/mails/layout/mail-content.ts'
import { composeOfficerLink } from '../../core/mails/officer-link.ts'
import { composeStatusLink } from '../../core/mails/status-link.ts'
import { composeUpdate, type Told } from '../../core/mails/update.ts'
import { findOfficer, type Organisation } from '../../core/organisation/organisation.ts'
import { noticeSubject } from '../../core/steps/act-steps.ts'
import type { Instant } from '../../core/time/instant.ts'
import { addDays } from '../../core/time/local-date.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { OutgoingMail } from '../../ports/mailer.ts'
import type { EnquirerLinks, IdentityKey, OfficerLinks, RotatingKey } from '../../ports/secrets.ts'
import { formerOfficerCode, officerCode } from '../keyed-hashes/officer-code.ts'

export interface ComposeDependencies {
  readonly organisation: Organisation
  readonly kinds: readonly Kind[]
  readonly statusLinks: EnquirerLinks
  /** Links to "this wasn't me". */
  readonly notMeLinks: EnquirerLinks
  readonly officerLinks: OfficerLinks
  /** What codes are derived from. */
  readonly rotatingKey: RotatingKey
  readonly identityKey: IdentityKey
  readonly publicUrl: string
  readonly words: CoreWords
}

export interface MailToCompose {
  readonly enquiry: AssignedEnquiry
  readonly purpose: MailPurpose
  /** The id of the update, act or code that the mail is about. */
  readonly about?: string
  readonly to: Addressee
  readonly mayRepeat: boolean
  /** When it is written. */
  readonly now: Instant
  /** Of a handover: how many other enquiries the same address has sent. */
  readonly others?: OthersCount
}

export type Composed = Omit<OutgoingMail, 'tags'>

/** The mail of one purpose, complete but for its claim. Throws when the kind of an enquiry no longer exists. */
export async function composeMail(
  dependencies: ComposeDependencies,
  { enquiry, ...rest }: MailToCompose,
): Promise<Composed> {
  const kind = dependencies.kinds.find((one) => one.name === enquiry.kind)
  if (kind === undefined) throw new UnknownKind(enquiry.kind)
  const mail = { ...rest, enquiry: { ...enquiry, answerBy: answerByNow(enquiry, dependencies) } }
  return mail.to.role === 'enquirer'
    ? await toEnquirer(dependencies, mail, kind)
    : await toOfficer(dependencies, mail, kind)
}

async function toEnquirer(
  dependencies: ComposeDependencies,
  mail: MailToCompose,
  kind: Kind,
): Promise<Composed> {
  const { organisation } = dependencies
  return {
    ...(await contentForEnquirer(dependencies, mail, kind)),
    from: organisation.sender,
    to: { address: mail.to.address },
    replyTo: { name: organisation.title, address: organisation.contact.email },
    audience: 'enquirer',
  }
}

async function contentForEnquirer(
  { organisation, statusLinks, notMeLinks, publicUrl, words }: ComposeDependencies,
  { enquiry, purpose, now }: MailToCompose,
  kind: Kind,
) {
  const link = { reference: enquiry.reference, madeFor: addressEdition(enquiry) }
  const statusUrl = `${publicUrl}/status/${await statusLinks.sign(link)}`
  const shared = { enquiry, kind, organisation, statusUrl, words }
  if (purpose === 'status-link') return composeStatusLink(shared)
  if (purpose === 'closing') return composeClosing(shared)
  const notMeUrl = `${publicUrl}/not-me/${await notMeLinks.sign(link)}`
  const asked = { ...shared, notMeUrl, now, officer: whoHasIt(enquiry, organisation) }
  return purpose === 'have-you-heard'
    ? composeHaveYouHeard({ ...asked, heardUrl: `${statusUrl}/heard` })
    : composeAcknowledgement(asked)
}

/** A mail to somebody of the directory, complete but for its claim. */
async function toOfficer(
  dependencies: ComposeDependencies,
  mail: MailToCompose,
  kind: Kind,
): Promise<Composed> {
  const { organisation } = dependencies
  const { to } = mail
  return {
    ...(await contentForOfficer(dependencies, mail, putNow(dependencies, mail, kind))),
    from: organisation.sender,
    to: { name: findOfficer(organisation, to.id)?.name ?? to.id, address: to.address },
    replyTo: replyTo(mail, organisation),
    audience: 'officer',
  }
}

/** The kind whose questions were answered, under the title of the kind that the enquiry has now. */
function putNow({ kinds }: ComposeDependencies, { enquiry }: MailToCompose, kind: Kind): Kind {
  const { title = kind.title } = kinds.find(({ name }) => name === categoryOf(enquiry).kind) ?? {}
  return { ...kind, title }
}

async function contentForOfficer(
  dependencies: ComposeDependencies,
  mail: MailToCompose,
  kind: Kind,
): Promise<MailContent> {
  const { organisation, kinds, identityKey, rotatingKey, officerLinks, publicUrl, words } = dependencies
  const { enquiry, purpose, about = '', to, mayRepeat, now } = mail
  const { reference } = enquiry
  if (purpose === 'code') {
    const asked = enquiry.codeRequests?.find(({ id }) => id === about)
    const code = asked && (await officerCode(rotatingKey, { reference, request: asked }))
    const former = formerOfficerCode(identityKey, { reference, request: about })
    return composeCode({
      ...{ enquiry, kind, organisation, kinds, words, code: code ?? former },
      asked: asked ?? { id: about, officer: to.id, at: enquiry.receivedAt },
    })
  }
  if (purpose === 'officer-link') {
    // From the moment of the request, so that the same mail sent again has the same link.
    const askedAt = enquiry.linkRequests?.find(({ id }) => id === about)?.at ?? enquiry.receivedAt
    const until = addDays(londonDate(askedAt), freshLinkDays)
    const officerUrl = `${publicUrl}/officer/${await officerLinks.sign({ reference, officer: to.id, until })}`
    return composeOfficerLink({ enquiry, kind, organisation, words, officerUrl, days: freshLinkDays })
  }
  const officerUrl = `${publicUrl}/officer/${await officerLinks.sign({ reference, officer: to.id })}`
  const boardUrl = `${publicUrl}/officer/enquiries/${reference}`
  const shared = { enquiry, kind, organisation, to, mayRepeat, officerUrl, boardUrl, now, words }
  const update = toldOf(enquiry, about)
  if (purpose === 'update' && update !== undefined)
    return composeUpdate({ ...shared, update, holder: whoHasIt(enquiry, organisation).id })
  if (purpose === 'update' && about === aboutFailedAddress)
    return composeFailedAddress({ ...shared, holder: whoHasIt(enquiry, organisation).id })
  const subject = purpose === 'act-notice' ? noticeSubject(enquiry, about) : undefined
  if (subject !== undefined) {
    const { what, act } = subject
    const newOwner = what === 'taken-back' ? newOwnerOf(act) : undefined
    const holder = newOwner ?? standingBefore(enquiry, act.id).owner
    return composeActNotice({ ...shared, subject, holder })
  }
  const sentAs = dependencies.kinds.find(({ name }) => name === enquiry.kind)?.title ?? kind.title
  const others = mail.others === undefined ? {} : { others: mail.others }
  return composeHandover({ ...shared, sentAs, isNudge: purpose === 'nudge', ...others })
}

/** What a mail of the purpose `update` tells of. */
function toldOf({ updates, newAddress }: AssignedEnquiry, about: string): Told | undefined {
  return newAddress !== undefined && about === aboutNewAddress
    ? { id: about, at: newAddress.at, type: about }
    : updates?.find(({ id }) => id === about)
}

/** The enquirer, if there is something to reply to and an email may go there; else the organisation, where people read it. */
function replyTo({ enquiry, purpose }: MailToCompose, organisation: Organisation): OutgoingMail['replyTo'] {
  const isToAnswer = purpose === 'handover' || purpose === 'nudge' || purpose === 'update'
  const address = isToAnswer ? mailableAddress(enquiry, organisation) : undefined
  if (address === undefined) return { name: organisation.title, address: organisation.contact.email }
  const name = headerName(enquiry, organisation)
  return name === undefined ? { address } : { name, address }
}

class UnknownKind extends Error {
  override readonly name = 'UnknownKind'
}

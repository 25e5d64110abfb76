import { freshLinkDays, newOwnerOf } from '../../core/enquiry/act.ts'
import { categoryOf } from '../../core/enquiry/category.ts'
import { standingBefore, standingOf, whoHasIt } from '../../core/enquiry/standing.ts'
import type { Kind } from '../../core/kind/kind.ts'
import { composeActNotice } from '../../core/mails/act-notice.ts'
import { composeCode } from '../../core/mails/code.ts'
import { composeHandover } from '../../core/mails/handover.ts'
import type { MailContent } from '../../core/mails/layout/mail-content.ts'
import { composeOfficerLink } from '../../core/mails/officer-link.ts'
import { composeUpdate } from '../../core/mails/update.ts'
import { findOfficer, type Organisation } from '../../core/organisation/organisation.ts'
import { noticeSubject } from '../../core/steps/act-steps.ts'
import type { OutgoingMail } from '../../ports/mailer.ts'
import { officerCode } from '../keyed-hashes/officer-code.ts'
import type { ComposeDependencies, Composed, MailToCompose } from './mail-to-compose.ts'

/** A mail to somebody of the directory, complete but for its claim. */
export async function toOfficer(
  dependencies: ComposeDependencies,
  mail: MailToCompose,
  kind: Kind,
): Promise<Composed> {
  const { organisation } = dependencies
  const { to } = mail
  return {
    ...(await contentFor(dependencies, mail, putNow(dependencies, mail, kind))),
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

async function contentFor(
  dependencies: ComposeDependencies,
  mail: MailToCompose,
  kind: Kind,
): Promise<MailContent> {
  const { organisation, identityKey, officerLinks, publicUrl, words } = dependencies
  const { enquiry, purpose, about = '', to, mayRepeat } = mail
  const { reference } = enquiry
  if (purpose === 'code') {
    const code = officerCode(identityKey, { reference, request: about })
    return composeCode({ enquiry, organisation, words, code })
  }
  if (purpose === 'officer-link') {
    // The moment of the request, so that the same mail sent again has the same link.
    const issuedAt = enquiry.linkRequests?.find(({ id }) => id === about)?.at ?? ''
    const officerUrl = `${publicUrl}/officer/${await officerLinks.sign({ reference, officer: to.id, issuedAt })}`
    return composeOfficerLink({ enquiry, organisation, words, officerUrl, days: freshLinkDays })
  }
  const shared = { enquiry, kind, organisation, to, mayRepeat, words }
  const update = enquiry.updates?.find(({ id }) => id === about)
  if (purpose === 'update' && update !== undefined)
    return composeUpdate({ ...shared, update, holder: whoHasIt(enquiry, organisation).id })
  const officerUrl = `${publicUrl}/officer/${await officerLinks.sign({ reference, officer: to.id })}`
  const subject = purpose === 'act-notice' ? noticeSubject(enquiry, about) : undefined
  if (subject !== undefined) {
    const { what, act } = subject
    const newOwner = what === 'taken-back' ? newOwnerOf(act) : undefined
    const holder = newOwner ?? standingBefore(enquiry, act.id).owner
    return composeActNotice({ ...shared, subject, holder, officerUrl })
  }
  const officer = findOfficer(organisation, to.id)
  const sentAs = dependencies.kinds.find(({ name }) => name === enquiry.kind)?.title ?? kind.title
  const isNudge = purpose === 'nudge'
  return composeHandover({
    ...shared,
    sentAs,
    officerUrl,
    isNudge,
    ...(officer === undefined ? {} : { officer }),
  })
}

/** The enquirer, if there is something to reply to; never an address whose owner said that it wasn't them. */
function replyTo({ enquiry, purpose }: MailToCompose, organisation: Organisation): OutgoingMail['replyTo'] {
  const isToAnswer = purpose === 'handover' || purpose === 'nudge' || purpose === 'update'
  return isToAnswer && standingOf(enquiry).disownedAt === undefined
    ? { name: String(enquiry.answers['name']), address: String(enquiry.answers['email']) }
    : { name: organisation.title, address: organisation.contact.email }
}

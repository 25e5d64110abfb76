import { whoHasIt } from '../../core/enquiry/standing.ts'
import { answerByNow } from '../../core/enquiry/target.ts'
import type { Kind } from '../../core/kind/kind.ts'
import { composeAcknowledgement } from '../../core/mails/acknowledgement.ts'
import { composeClosing } from '../../core/mails/closing.ts'
import { composeStatusLink } from '../../core/mails/status-link.ts'
import { toOfficer } from './compose-officer-mail.ts'
import type { ComposeDependencies, Composed, MailToCompose } from './mail-to-compose.ts'

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
    ...(await contentFor(dependencies, mail, kind)),
    from: organisation.sender,
    to: { address: mail.to.address },
    replyTo: { name: organisation.title, address: organisation.contact.email },
    audience: 'enquirer',
  }
}

async function contentFor(
  { organisation, statusLinks, notMeLinks, publicUrl, words }: ComposeDependencies,
  { enquiry, purpose, about }: MailToCompose,
  kind: Kind,
) {
  const statusUrl = `${publicUrl}/status/${await statusLinks.sign(enquiry.reference)}`
  const shared = { enquiry, organisation, statusUrl, words }
  if (purpose === 'status-link') return composeStatusLink(shared)
  if (purpose === 'closing') {
    const act = enquiry.acts?.find(({ id }) => id === about)
    return composeClosing({ ...shared, kind, outcome: act?.act === 'close' ? act.outcome : '' })
  }
  const notMeUrl = `${publicUrl}/not-me/${await notMeLinks.sign(enquiry.reference)}`
  return composeAcknowledgement({ ...shared, kind, notMeUrl, officer: whoHasIt(enquiry, organisation) })
}

class UnknownKind extends Error {
  override readonly name = 'UnknownKind'
}

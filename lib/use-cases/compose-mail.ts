import type { Addressee, AssignedEnquiry, MailPurpose } from '../enquiry/enquiry.ts'
import type { Kind } from '../enquiry/kind.ts'
import { composeAcknowledgement } from '../enquiry/mail/acknowledgement.ts'
import { composeHandover } from '../enquiry/mail/handover.ts'
import { composeStatusLink } from '../enquiry/mail/status-link.ts'
import { composeUpdate } from '../enquiry/mail/update.ts'
import { findOfficer, type Officer, type Organisation } from '../enquiry/organisation.ts'
import { type CoreWords, english } from '../enquiry/words/english.ts'
import type { OutgoingMail } from '../ports/mailer.ts'
import type { SignedLinks } from '../ports/secrets.ts'

export interface ComposeDependencies {
  readonly organisation: Organisation
  readonly kinds: readonly Kind[]
  readonly statusLinks: SignedLinks
  /** Links of "this wasn't me". */
  readonly notMeLinks: SignedLinks
  readonly publicUrl: string
  /** The language of mails and of what is said in them; absent: English. */
  readonly words?: CoreWords
}

/** What is to be said to whom. */
export interface MailToCompose {
  readonly enquiry: AssignedEnquiry
  readonly purpose: MailPurpose
  /** The update it tells of. */
  readonly about?: string
  readonly to: Addressee
  readonly mayRepeat: boolean
}

type Composed = Omit<OutgoingMail, 'tags'>

/** The mail of one purpose, whole but for its claim. Throws when the kind of an enquiry no longer exists. */
export async function composeMail(dependencies: ComposeDependencies, mail: MailToCompose): Promise<Composed> {
  const kind = dependencies.kinds.find((one) => one.name === mail.enquiry.kind)
  if (kind === undefined) throw new UnknownKind(mail.enquiry.kind)
  return mail.to.role === 'enquirer'
    ? await toEnquirer(dependencies, mail, kind)
    : toOfficer(dependencies, mail, kind)
}

function toOfficer(
  { organisation, words = english }: ComposeDependencies,
  mail: MailToCompose,
  kind: Kind,
): Composed {
  const { enquiry, to } = mail
  const officer = findOfficer(organisation, to.id)
  const shared = { enquiry, kind, organisation, to, mayRepeat: mail.mayRepeat, words }
  const update = enquiry.updates?.find(({ id }) => id === mail.about)
  const content =
    update === undefined
      ? composeHandover({ ...shared, ...(officer === undefined ? {} : { officer }) })
      : composeUpdate({ ...shared, update, holder: whoHasIt(enquiry, organisation).id })
  const isDisowned = enquiry.updates?.some(({ type }) => type === 'not-me') ?? false
  return {
    ...content,
    from: organisation.sender,
    to: { name: officer?.name ?? to.id, address: to.address },
    // A reply must not go to an address whose owner never wrote to us.
    replyTo: isDisowned
      ? { name: organisation.title, address: organisation.contact.email }
      : { name: String(enquiry.answers['name']), address: String(enquiry.answers['email']) },
    audience: 'officer',
  }
}

async function toEnquirer(
  { organisation, statusLinks, notMeLinks, publicUrl, words = english }: ComposeDependencies,
  { enquiry, purpose, to }: MailToCompose,
  kind: Kind,
): Promise<Composed> {
  const statusUrl = `${publicUrl}/status/${await statusLinks.sign(enquiry.reference)}`
  const shared = { enquiry, organisation, statusUrl, words }
  const content =
    purpose === 'status-link'
      ? composeStatusLink(shared)
      : composeAcknowledgement({
          ...{ ...shared, kind, officer: whoHasIt(enquiry, organisation) },
          notMeUrl: `${publicUrl}/not-me/${await notMeLinks.sign(enquiry.reference)}`,
        })
  const replyTo = { name: organisation.title, address: organisation.contact.email }
  return {
    ...content,
    from: organisation.sender,
    to: { address: to.address },
    replyTo,
    audience: 'enquirer',
  }
}

/** Whoever the latest handover that was not refused went to, else whoever it is assigned to, else the desk. */
export function whoHasIt(enquiry: AssignedEnquiry, organisation: Organisation): Officer {
  const sent = enquiry.mails.findLast((mail) => mail.purpose === 'handover' && mail.state !== 'refused')
  const ids = [
    sent?.to.id,
    enquiry.assignment.officer,
    organisation.lastResort.desk,
    organisation.lastResort.manager,
  ]
  for (const id of ids) {
    const officer = id === undefined ? undefined : findOfficer(organisation, id)
    if (officer !== undefined) return officer
  }
  throw new NobodyThere()
}

class UnknownKind extends Error {
  override readonly name = 'UnknownKind'
}

class NobodyThere extends Error {
  override readonly name = 'NobodyThere'
}

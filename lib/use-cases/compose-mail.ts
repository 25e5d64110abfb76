import type { Addressee, AssignedEnquiry, MailPurpose } from '../enquiry/enquiry.ts'
import type { Kind } from '../enquiry/kind.ts'
import { composeAcknowledgement } from '../enquiry/mail/acknowledgement.ts'
import { composeHandover } from '../enquiry/mail/handover.ts'
import { findOfficer, type Officer, type Organisation } from '../enquiry/organisation.ts'
import { type CoreWords, english } from '../enquiry/words/english.ts'
import type { OutgoingMail } from '../ports/mailer.ts'
import type { StatusLinks } from '../ports/secrets.ts'

export interface ComposeDependencies {
  readonly organisation: Organisation
  readonly kinds: readonly Kind[]
  readonly statusLinks: StatusLinks
  readonly publicUrl: string
  /** The language of mails and of what is said in them; absent: English. */
  readonly words?: CoreWords
}

/** The mail of one purpose, whole but for its claim. Throws when the kind of an enquiry no longer exists. */
export async function composeMail(
  { organisation, kinds, statusLinks, publicUrl, words = english }: ComposeDependencies,
  {
    enquiry,
    purpose,
    to,
    mayRepeat,
  }: { enquiry: AssignedEnquiry; purpose: MailPurpose; to: Addressee; mayRepeat: boolean },
): Promise<Omit<OutgoingMail, 'tags'>> {
  const kind = kinds.find((one) => one.name === enquiry.kind)
  if (kind === undefined) throw new UnknownKind(enquiry.kind)
  const from = organisation.sender
  if (purpose === 'handover') {
    const officer = findOfficer(organisation, to.id)
    const content = composeHandover({
      enquiry,
      kind,
      organisation,
      to,
      mayRepeat,
      words,
      ...(officer === undefined ? {} : { officer }),
    })
    const name = officer?.name ?? to.id
    const replyTo = { name: String(enquiry.answers['name']), address: String(enquiry.answers['email']) }
    return { ...content, from, to: { name, address: to.address }, replyTo, audience: 'officer' }
  }
  const officer = whoHasIt(enquiry, organisation)
  const statusUrl = `${publicUrl}/status/${await statusLinks.sign(enquiry.reference)}`
  const content = composeAcknowledgement({ enquiry, kind, organisation, officer, statusUrl, words })
  const replyTo = { name: organisation.title, address: organisation.contact.email }
  return { ...content, from, to: { address: to.address }, replyTo, audience: 'enquirer' }
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

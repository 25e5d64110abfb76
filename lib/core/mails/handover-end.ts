import type { Addressee } from '../delivery/mail.ts'
import { mailableAddress } from '../enquiry/enquirer-address.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import { calledName } from '../enquiry/header-name.ts'
import type { Kind } from '../kind/kind.ts'
import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import { capitalised } from '../text/capitalised.ts'
import type { CoreWords } from '../words/english.ts'
import type { Words } from '../words/word.ts'
import { arrivalFacts } from './arrival-blocks.ts'
import type { Fact } from './layout/block.ts'

interface MailToOfficer {
  readonly enquiry: AssignedEnquiry
  readonly kind: Kind
  readonly organisation: Organisation
  readonly to: Addressee
  readonly words: CoreWords
}

/** What an officer may want to know of an enquiry, and did not have to: last of all. */
export function aboutFacts({ enquiry, kind, organisation, to, words }: MailToOfficer): readonly Fact[] {
  const { handover: say } = words
  const { officer } = enquiry.assignment
  const givenTo = findOfficer(organisation, officer)?.name ?? officer
  return [
    { label: say.reference, value: enquiry.reference },
    { label: say.kind, value: kind.title },
    ...arrivalFacts(enquiry, organisation, words),
    { label: say.date, value: capitalised(enquiry.answerBy.working) },
    ...(to.id === officer ? [] : [{ label: say.givenTo, value: givenTo }]),
  ]
}

/**
 * The end of an email about an enquiry: who has it and why; and where a reply reaches the enquirer, that they will read it.
 */
export function replyFooter(mail: MailToOfficer): readonly Words[] {
  const { enquiry, organisation, words } = mail
  if (mailableAddress(enquiry, organisation) === undefined) return [sentTo(mail)]
  return [sentTo(mail), [words.handover.quote(calledName(enquiry, organisation))]]
}

function sentTo({ enquiry, kind, organisation, to, words }: MailToOfficer): Words {
  const officer = findOfficer(organisation, to.id)
  const isByRoute = officer?.role === 'officer' && to.id === enquiry.assignment.officer
  return [
    words.handover.footer({
      officer: officer?.role === 'desk' ? words.acknowledgement.team(officer.name) : officer?.name,
      organisation: organisation.title,
      topic: isByRoute ? kind.topicFor(enquiry.answers).enquirer : undefined,
    }),
  ]
}

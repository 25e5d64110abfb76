import type { Enquiry } from '../enquiry/enquiry.ts'
import { headerSubject } from '../enquiry/header-name.ts'
import type { Kind } from '../kind/kind.ts'
import { areaTitle, isGeneralArea, type Organisation } from '../organisation/organisation.ts'
import { capitalised } from '../text/capitalised.ts'
import { toHeaderText } from '../text/text-policy.ts'
import type { CoreWords } from '../words/english.ts'

interface Subject {
  readonly enquiry: Enquiry
  /** The kind that it was sent as. */
  readonly kind: Kind
  readonly organisation: Organisation
  readonly words: CoreWords
}

/**
 * The one subject of every email to officers about an enquiry, for its whole life: mail programs keep what has one subject
 * together, and people search for it. So it is made only of what the enquiry was sent with: what happens to it later stands
 * in the email. It begins with the hall, business, place or person; only what was urgent on receipt says so before that. No
 * date is in it, because a reply carries it back to the enquirer.
 */
export function officerSubject({ enquiry, kind, organisation, words }: Subject): string {
  const about = headerSubject(enquiry, kind, organisation)
  const area = String(enquiry.answers['area'] ?? 'not-sure')
  // "Not sure" and "Somewhere else" tell nobody which enquiry it is.
  const place = isGeneralArea(area) ? undefined : toHeaderText(areaTitle(organisation, area), MAX_PLACE)
  const topic = toHeaderText(kind.topicFor(enquiry.answers).officer, MAX_TOPIC)
  const isAlone = about === '' && place === undefined
  return words.subject.toOfficer({
    urgent: enquiry.urgent !== undefined,
    about: about === '' ? undefined : toHeaderText(about, MAX_ABOUT),
    place,
    topic: isAlone ? capitalised(topic) : topic,
    reference: enquiry.reference,
  })
}

/** The subject of an email to the enquirer: what it is, and of which enquiry; nothing that was typed. */
export function enquirerSubject(
  { enquiry, kind, words }: Omit<Subject, 'organisation'>,
  what: string,
): string {
  const { enquirer } = kind.topicFor(enquiry.answers)
  return words.subject.toEnquirer({
    what,
    topic: enquirer === undefined ? undefined : toHeaderText(enquirer, MAX_TOPIC),
    reference: enquiry.reference,
  })
}

// In characters. Together with "Urgent: " and the reference they stay below 200.
const MAX_ABOUT = 70
const MAX_PLACE = 40
const MAX_TOPIC = 60

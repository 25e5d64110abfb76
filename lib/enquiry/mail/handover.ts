import type { Addressee, AssignedEnquiry } from '../enquiry.ts'
import type { Kind } from '../kind.ts'
import { findOfficer, type Officer, type Organisation } from '../organisation.ts'
import { toHeaderText } from '../text-policy.ts'
import { longDate, shortStamp } from '../working-calendar.ts'
import { answerFacts, phoneLink } from './answer-facts.ts'
import type { Block, Fact, MailDocument, Words } from './block.ts'
import { mayHaveWords, placeWords, whyYou } from './handover-words.ts'
import { type MailContent, toMailContent } from './mail-content.ts'

export interface HandoverInput {
  readonly enquiry: AssignedEnquiry
  readonly kind: Kind
  readonly organisation: Organisation
  readonly to: Addressee
  /** The directory entry written to. */
  readonly officer?: Officer
  /** An earlier copy may have arrived. */
  readonly mayRepeat: boolean
}

/**
 * The mail that gives an enquiry to an officer. All that is needed to answer stands in it, and nothing that its
 * enquirer may not see, because a reply quotes it.
 */
export function composeHandover(input: HandoverInput): MailContent {
  const { enquiry, organisation } = input
  return toMailContent({
    document: handoverDocument(input),
    organisation,
    reference: enquiry.reference,
    autoSubmitted: 'auto-generated',
  })
}

function handoverDocument(input: HandoverInput): MailDocument {
  const { enquiry, kind, organisation } = input
  const subject = subjectLine(input)
  const replySubject = `Re: ${subject}`
  const { asked, enquirer } = answerFacts({ answers: enquiry.answers, kind, organisation, replySubject })
  const blocks: readonly (Block | undefined)[] = [
    { type: 'lead', words: leadWords(input) },
    input.mayRepeat ? { type: 'warning', words: REPEAT } : undefined,
    whyYou(input),
    { type: 'panel', paragraphs: [replyWords(input)] },
    { type: 'heading', text: 'What they told us' },
    { type: 'facts', facts: asked },
    { type: 'heading', text: 'Who they are' },
    { type: 'facts', facts: enquirer },
    { type: 'heading', text: 'About this enquiry' },
    { type: 'facts', facts: enquiryFacts(input) },
  ]
  return { subject, blocks: blocks.filter((block) => block !== undefined), footer: footerWords(input) }
}

/** Why in haste, if so; who, what, where, answer by when: the first thing in the mail, and what an inbox shows beside the subject. */
function leadWords(input: HandoverInput): Words {
  const { name, about, place } = essentials(input)
  const { urgent } = input.enquiry
  return [
    ...(urgent === undefined ? [] : [{ strong: 'Urgent:' }, ` ${urgent.reason}. `]),
    ...(input.mayRepeat ? [{ strong: mayHaveWords(input) }, ' '] : []),
    { quoted: name, strong: true },
    ` has written to us: ${input.kind.title} – `,
    ...(about === name ? [] : [{ quoted: about }, ' – ']),
    `${place}. Please answer by `,
    { strong: longDate(input.enquiry.answerBy.date) },
    '.',
  ]
}

const REPEAT: Words = [
  { strong: 'This may be a second copy. ' },
  'We could not make sure that the first one arrived, so here it is once more. It is one enquiry, not two: ' +
    'whoever has it already need do nothing more.',
]

function replyWords(input: HandoverInput): Words {
  const { name, phone } = essentials(input)
  const href = phone === undefined ? undefined : phoneLink(phone)
  const call: Words =
    phone === undefined
      ? ['.']
      : [', or call ', href === undefined ? { quoted: phone } : { link: phone, href }, '.']
  return [{ strong: 'Just press Reply' }, ' to write to ', { quoted: name }, ...call]
}

function enquiryFacts({ enquiry, organisation, to }: HandoverInput): readonly Fact[] {
  const { assignment, answerBy } = enquiry
  const officer = findOfficer(organisation, assignment.officer)?.name ?? assignment.officer
  const reason = capitalised(assignment.reason)
  return [
    { label: 'Reference', value: enquiry.reference },
    { label: 'Received', value: shortStamp(enquiry.receivedAt) },
    { label: 'Answer by', value: longDate(answerBy.date) },
    { label: 'How we worked it out', value: capitalised(answerBy.working) },
    ...(to.id === assignment.officer
      ? [{ label: 'Why it came to you', value: reason }]
      : [
          { label: 'Given to', value: officer },
          { label: 'Why', value: reason },
        ]),
  ]
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function footerWords({ organisation, enquiry, officer }: HandoverInput): readonly Words[] {
  const who = officer === undefined ? '' : ` to ${officer.name}`
  const version = enquiry.assignment.organisationVersion
  return [
    [
      `Sent automatically${who} by the enquiry service of ${organisation.title} (directory version ${version}).`,
    ],
    [
      'When you talk about this enquiry, please quote ',
      { whole: enquiry.reference },
      '. If your reply quotes this mail, that is fine: it holds nothing that the enquirer may not see.',
    ],
  ]
}

function subjectLine(input: HandoverInput): string {
  const { about, place } = essentials(input)
  const parts = [...(input.enquiry.urgent === undefined ? [] : ['Urgent']), input.kind.title, about, place]
  return toHeaderText(`[${input.enquiry.reference}] ${parts.join(' – ')}`)
}

// So that a very long name leaves the opening and the subject readable; the answers below show it whole.
const LONGEST = 100

function essentials({ enquiry, kind, organisation }: HandoverInput): Essentials {
  const { answers } = enquiry
  const phone = answers['phone']
  return {
    name: toHeaderText(String(answers['name'] ?? answers['email'] ?? 'the enquirer'), LONGEST),
    about: toHeaderText(kind.subjectOf(answers), LONGEST),
    place: placeWords(organisation, String(answers['area'] ?? 'not-sure')),
    phone: phone === undefined ? undefined : toHeaderText(String(phone)),
  }
}

interface Essentials {
  readonly name: string
  readonly about: string
  readonly place: string
  readonly phone: string | undefined
}

import type { Word, Words } from './word.ts'

/** What a digest counts. */
interface Counts {
  /** Unanswered enquiries that wait for the reader, and others that the reader is told about. */
  readonly own: number
  readonly others: number
  /** Of all those, how many are late. */
  readonly late: number
  /** Suspected spam. */
  readonly held: number
}

/** The morning's email: unanswered enquiries, and for the desk also suspected spam. */
export const digestWords = {
  subject: (list: Counts & { date: string }): string => {
    if (list.own + list.others === 0)
      return `${enquiries(list.held)} held back as possible spam – ${list.date}`
    return list.held === 0 ? waiting(list) : `${waiting(list)}; ${list.held} held back as possible spam`
  },
  waitingLead: (list: Counts): Words => [{ strong: `${waiting(list)}.` }],
  howToAnswer: (): Words => [
    'If you have answered, or somebody else deals with it, please say so by the link that stands first under each: ' +
      'then you are not reminded of it again. The page asks you first; opening it changes nothing.',
  ],
  waitsForYou: (isLate: boolean): Words => [
    isLate ? 'This waits for your answer, and it is late.' : 'This waits for your answer.',
  ],
  couldYouLook: (holder: Word): Words => [holder, ' has it and has not said anything: could you look?'],
  lateAndOpen: (holder: Word): Words => ['This is late and nobody has answered. ', holder, ' has it.'],
  lateAndAccepted: (holder: Word): Words => [
    'This is late. ',
    holder,
    ' has said “I’ll deal with it”, and has not said that it is answered.',
  ],
  answeredAction: 'I’ve answered, or something else',
  area: 'Area',
  holder: 'Who has it',
  state: 'How it stands',
  open: 'Nobody has said anything of it yet',
  accepted: (at: string): string => `“I’ll deal with it”, said on ${at}`,
  /** `days` are working days; 0 only for somebody who works at a weekend. */
  late: (answerBy: string, days: number): string =>
    days === 0 ? `${answerBy} – late` : `${answerBy} – ${days} working ${days === 1 ? 'day' : 'days'} late`,
  today: (answerBy: string): string => `${answerBy} – that is today`,
  moreTitle: 'And these',
  more: (enquiry: { reference: Word; kind: string; answerBy: string; action: Word }): Words => [
    enquiry.reference,
    ` – ${enquiry.kind}, answer by ${enquiry.answerBy}: `,
    enquiry.action,
  ],
  /** What the email has no room for; with 0, the rest of something in it. */
  moreOnBoard: (count: number, href: string): Words => [
    count === 0 ? 'The rest is on the board: ' : `And ${count} more: `,
    { link: 'see them all on the board', href },
  ],
  heldTitle: (count: number): string => `${count} held back as possible spam`,
  goingAway: (href: string): Words => [
    'Going away? ',
    { link: 'Say when', href },
    ', and others stand in for you.',
  ],
  waitingFooter: (organisation: string): string =>
    `Sent automatically at nine on your working days by the enquiry service of ${organisation}, once a day at most and ` +
    'only when something waits. Please do not forward this mail: its links act in your name.',
  lead: (count: number, earliest: Word): Words => [
    { strong: enquiries(count) },
    count === 1
      ? ' is held back because it looks like spam. Please read it below and release it if it is real: it should be answered by '
      : ' are held back because they look like spam. Please read them below and release any that is real: the first should be answered by ',
    earliest,
    '.',
  ],
  repeat: (): Words => [
    { strong: 'This may be a second copy.' },
    ' We could not make sure that the first one arrived, so here it is once more.',
  ],
  whyYou: (desk: string): Words => [
    { strong: 'Why you have this.' },
    ` This list is for ${desk}, and we could not make sure that our mail arrived there. Please read it in their place.`,
  ],
  whatReleaseDoes: (): readonly Words[] => [
    [
      { strong: 'Releasing' },
      ' sends an enquiry to the officer who deals with it and tells its sender that we have it. The link opens a page ' +
        'that asks you first; opening it changes nothing.',
    ],
    [
      'Until then no officer has been told, and the sender has heard nothing. The date to answer by does not move. What ' +
        'you leave alone is listed again on each working day for thirty days, and stays held back after that.',
    ],
  ],
  /** The heading of one enquiry. */
  entry: (reference: string, kind: string): string => `${reference} – ${kind}`,
  received: 'Received',
  answerBy: 'Answer by',
  name: 'Name given',
  about: 'About',
  reasons: 'Why it looks like spam',
  joinReasons: (reasons: readonly string[]): string => reasons.map((reason) => `${reason}.`).join(' '),
  message: 'What it says (web addresses are broken up on purpose)',
  release: (reference: string): string => `Release ${reference}`,
  earlierTitle: 'Held back earlier, or too many to show whole',
  earlier: (enquiry: {
    reference: Word
    kind: string
    received: string
    name: Word
    text: Word | undefined
    release: Word
  }): Words => [
    enquiry.reference,
    ` – ${enquiry.kind}, received ${enquiry.received}, name given `,
    ...(typeof enquiry.name === 'string' ? [enquiry.name] : ['“', enquiry.name, '”']),
    ...(enquiry.text === undefined ? [] : [': “', enquiry.text, '”']),
    ' ',
    enquiry.release,
  ],
  nobody: 'none',
  footer: (organisation: string): string =>
    `Sent automatically at nine on working days by the enquiry service of ${organisation}, when anything is held back. ` +
    'What people typed is shortened here; the officer gets all of it. Please do not forward this mail: whoever has it can release these enquiries.',
}

function enquiries(count: number): string {
  return count === 1 ? '1 enquiry' : `${count} enquiries`
}

/** "3 enquiries wait for your answer, 1 is late". */
function waiting({ own, others, late }: Counts): string {
  const count = own + others
  const what =
    own === 0
      ? `${enquiries(count)} ${count === 1 ? 'has' : 'have'} no answer yet`
      : `${enquiries(own)} ${own === 1 ? 'waits' : 'wait'} for your answer`
  const more = own > 0 && others > 0 ? `, ${others} more for somebody else’s` : ''
  if (late === 0) return what + more
  return `${what}${more}, ${count === 1 ? 'and it is late' : `${late} ${late === 1 ? 'is' : 'are'} late`}`
}

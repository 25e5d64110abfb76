import type { Word, Words } from '../mail/block.ts'

/** The mail that tells the desk what is held back as possible spam. */
export const digestWords = {
  subject: (count: number, date: string): string =>
    `${enquiries(count)} held back as possible spam – ${date}`,
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
    enquiry.name,
    ...(enquiry.text === undefined ? [] : [': ', enquiry.text]),
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

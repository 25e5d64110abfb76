import type { Word, Words } from './word.ts'

/** What a morning's email counts: each as the board counts it. */
interface Counts {
  /** What waits for the reader's answer; of it, what is late and what is due today. */
  readonly waiting: number
  readonly late: number
  readonly today: number
  /** What is late, or urgent and due today, with somebody whose deputy the reader is; of it, what is late. */
  readonly deputy: number
  readonly deputyLate: number
  /** What needs the manager. */
  readonly help: number
  /** What was put off without an answer, and people whose emails come back: of the manager's alone. */
  readonly putOff: number
  readonly unreachable: number
  /** Suspected spam. */
  readonly held: number
}

/** One line of the list: what it is about and who wrote are words of theirs, the marks ours. */
interface Line {
  /** The hall, business or place; absent: `kind` says what it is. */
  readonly about: Word | undefined
  readonly kind: string
  readonly name: Word | undefined
  readonly marks: readonly Words[]
  readonly action: Word
}

interface LastWeek {
  readonly cameIn: number
  /** Of those, what has been answered since; and of these, what was answered by its date. */
  readonly answered: number
  readonly onTime: number
}

/** The morning's email: what waits, and for the desk also suspected spam. */
export const digestWords = {
  subject: (counts: Counts): string => {
    const { waiting, late, today, deputy, deputyLate, help, putOff, unreachable, held } = counts
    const look = deputy === deputyLate ? 'late' : 'with a colleague'
    const due = [...(late > 0 ? [`${late} late`] : []), ...(today > 0 ? [`${today} due today`] : [])]
    const parts = [
      ...(waiting === 0 ? [] : [`${waiting} waiting${due.length === 0 ? '' : `: ${due.join(', ')}`}`]),
      ...(deputy === 0
        ? []
        : [waiting === 0 ? `${deputy} ${look}: could you look?` : `${deputy} more to look at`]),
      ...(help === 0 ? [] : [`${enquiries(help)} ${help === 1 ? 'needs' : 'need'} your help`]),
      ...(held === 0 ? [] : [`${held} held back as possible spam`]),
    ]
    if (parts.length > 0) return parts.join('; ')
    return unreachable > 0 ? 'Emails to a colleague come back' : `${enquiries(putOff)} put off`
  },
  /** `name` is a first name; absent for a desk. */
  greeting: ({ name, isMorning }: { name: string | undefined; isMorning: boolean }): Words => [
    `${isMorning ? 'Good morning' : 'Hello'}${name === undefined ? '' : `, ${name}`}.`,
  ],
  /** What came in from Monday to Sunday. */
  lastWeek: (week: LastWeek): Words => {
    const { cameIn } = week
    if (cameIn === 0) return ['Last week no enquiries came in.']
    const came = cameIn === 1 ? 'one enquiry' : enquiries(cameIn)
    return [`Last week ${came} came in and ${sinceThen(week)}.`]
  },
  repeat: (): Words => [
    { strong: 'This may be a second copy.' },
    ' We couldn’t tell whether the first one arrived.',
  ],
  late: 'Late',
  today: 'Due today',
  back: 'You asked to be reminded',
  coming: 'Coming up',
  couldYouLook: ({ count, late }: { count: number; late: number }): string => {
    const where = late === count ? 'late with a colleague' : 'with a colleague'
    return count === 1 ? `One is ${where}: could you look?` : `${count} are ${where}: could you look?`
  },
  needHelp: (count: number): string =>
    count === 1
      ? 'One needs your help: it’s late, and nobody has replied'
      : `${count} need your help: they’re late, and nobody has replied`,
  putOff: 'Put off, not answered yet',
  line: ({ about, kind, name, marks, action }: Line): Words => [
    ...(about === undefined ? [kind] : ['“', about, '”']),
    ...(name === undefined ? [] : [' – ', name]),
    ...marks.flatMap((mark, index) => [index === 0 ? ' – ' : ', ', ...mark]),
    '\u00a0· ',
    action,
  ],
  urgent: 'urgent',
  /** Working days; 0 on the very day. */
  lateBy: (days: number): string =>
    days === 0 ? 'late since today' : `${days} working ${days === 1 ? 'day' : 'days'} late`,
  dueToday: 'due today',
  byTime: (time: string): string => `by ${time}`,
  isNew: 'new',
  /** As the board marks it: pressing Reply is no use, their number may be. */
  emailFails: 'email doesn’t reach them',
  notHeard: 'says they’ve heard nothing',
  beingDealtWith: 'being dealt with',
  until: (day: string): string => `until ${day}`,
  nobodyYet: 'with nobody yet',
  withHolder: (holder: Word): Words => ['with ', holder],
  forHolder: (holder: Word): Words => ['for ', holder],
  replied: 'I’ve replied',
  look: 'Take a look',
  /** Whose enquiries stand among the reader's, and why: `back` is the day on which they work again, if that is known. */
  covering: ({
    count,
    holder,
    isAway,
    back,
  }: {
    count: number
    holder: Word
    isAway: boolean
    back: string | undefined
  }): Words => [
    holder,
    isAway
      ? ` is away${back === undefined ? '' : `, back on ${back}`}, so `
      : ' can’t be reached just now, so ',
    count === 1 ? 'one of theirs is here too.' : `${count} of theirs are here too.`,
  ],
  /** To the manager: why somebody reads nothing, who reads for them, and what to do. */
  unreachable: (person: {
    name: Word
    since: string
    count: number
    reader: Word | undefined
    board: string
  }): Words => [
    { strong: 'Emails to ' },
    person.name,
    { strong: ` have been coming back since ${person.since}.` },
    ' ',
    ...(person.count === 0
      ? []
      : [
          person.count === 1
            ? 'One enquiry of theirs is waiting. '
            : `${person.count} of theirs are waiting. `,
        ]),
    ...(person.reader === undefined
      ? ['Nobody gets theirs meanwhile. ']
      : [person.reader, ' gets their morning emails meanwhile. ']),
    'Please call them and check the address. ',
    { link: 'Once it works, tell us', href: person.board },
    '.',
  ],
  andMore: (count: number, href: string): Words => [
    `… and ${count} more: `,
    { link: 'see them all on the board', href },
    '.',
  ],
  /** What the email has no room for; with 0, the rest of something in it. */
  moreOnBoard: (count: number, href: string): Words => [
    count === 0 ? 'The rest is on the board: ' : `And ${count} more: `,
    { link: 'see them all on the board', href },
  ],
  seeAll: (count: number): string => (count === 1 ? 'See it on the board' : `See all ${count}`),
  seeHelp: 'See them or pass them on',
  seeThem: 'See them on the board',
  seePutOff: 'See what’s put off',
  goingAway: (href: string): Words => ['Going away? ', { link: 'Tell us when', href }, '.'],
  alreadyReplied: 'Already replied? Press “I’ve replied” and we’ll stop reminding you. ',
  dontForward: 'Please don’t forward this email: its links act in your name.',
  sentBy: (organisation: string): string =>
    `Sent by ${organisation} at nine on your working days, and only when there’s something to tell.`,
  heldTitle: (count: number): string => `${count} held back as possible spam`,
  heldLead: (count: number): Words => [
    count === 1
      ? 'This enquiry looks like spam, so nobody has been told about it, and whoever wrote has heard nothing. Please say whether it’s real.'
      : 'These look like spam, so nobody has been told about them, and whoever wrote has heard nothing. Please say of each whether it’s real.',
  ],
  whyYou: (desk: string): Words => [
    { strong: 'Why you have this.' },
    ` The list of possible spam is for ${desk}, and emails there don’t arrive just now. Please look through it for them.`,
  ],
  /** The heading of one enquiry that is held back. */
  entry: (reference: string, kind: string): string => `${reference} – ${kind}`,
  received: 'Received',
  answerBy: 'Reply by',
  name: 'Name given',
  about: 'About',
  reasons: 'Why it looks like spam',
  joinReasons: (reasons: readonly string[]): string => reasons.map((reason) => `${reason}.`).join(' '),
  message: 'What it says (web addresses are broken up on purpose)',
  decide: (reference: string): string => `${reference}: real or spam?`,
  /** Of a line that says which. */
  realOrSpam: 'Real or spam?',
  earlierTitle: 'Held back earlier, or too many to show whole',
  earlier: (enquiry: {
    reference: Word
    kind: string
    received: string
    name: Word
    text: Word | undefined
    decide: Word
  }): Words => [
    enquiry.reference,
    ` – ${enquiry.kind}, received ${enquiry.received}, name given `,
    ...(typeof enquiry.name === 'string' ? [enquiry.name] : ['“', enquiry.name, '”']),
    ...(enquiry.text === undefined ? [] : [': “', enquiry.text, '”']),
    '\u00a0· ',
    enquiry.decide,
  ],
  nobody: 'none',
  heldFooter: 'What people typed is shortened here; nothing is lost. ',
}

function enquiries(count: number): string {
  return count === 1 ? '1 enquiry' : `${count} enquiries`
}

function sinceThen({ cameIn, answered, onTime }: LastWeek): string {
  if (answered === 0)
    return cameIn === 1 ? 'it hasn’t been answered yet' : 'none of them has been answered yet'
  if (answered === 1)
    return `${cameIn === 1 ? 'it' : 'one of them'} has been answered, ${onTime === 1 ? 'on time' : 'late'}`
  const some = answered === cameIn ? 'all' : answered
  const inTime = onTime === answered ? 'all' : onTime === 0 ? 'none' : onTime
  return `${some} of them have been answered, ${inTime} on time`
}

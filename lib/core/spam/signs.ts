import type { PlainSpamWord, SpamWords } from '../words/english-spam.ts'
import { hasRandomLetters, hasWordOfTwoAlphabets } from './letters.ts'
import { isUnder, type Link } from './links.ts'
import { massMailing, type SpamPitch, spamPitches } from './pitches.ts'
import type { SpamView } from './view.ts'

/** What a sign tells about: how it came, how many came, its links, its letters, what it offers, to how many. */
export type SignFamily = keyof typeof familyLimits

/** The most that the signs of one family add together. */
export const familyLimits = { robot: 6, crowd: 3, links: 4, letters: 3, offer: 4, mailing: 3 }

/** Something that spam shows more often than enquiries do. */
interface SpamSign {
  readonly family: SignFamily
  readonly weight: number
  reason(words: SpamWords): string
  shows(view: SpamView): boolean
}

/**
 * Counts over which a crowd is a sign, and a worthy one. Generous, since a library is one network for a town, a
 * class of thirty signs up with its school's one address, and neighbours send one agreed text for their pub.
 * Nothing above the larger number needs counting.
 */
export const crowdBudgets = { source: [20, 60], address: [5, 35], sameText: [3, 30] } as const

/** Every sign, with its weight: 1 means next to nothing by itself, 3 is worth a mark. */
export const spamSigns: readonly SpamSign[] = [
  sign('robot', 6, 'hiddenFieldFilled', ({ evidence }) => evidence.arrival?.honeypot === 'filled'),
  // A robot that sends only what it understands. Forms of other websites need not have these fields.
  sign(
    'robot',
    2,
    'partsMissing',
    ({ evidence: { arrival } }) =>
      arrival?.door === 'page' && (arrival.honeypot === 'absent' || arrival.rendered === 'absent'),
  ),
  sign('robot', 3, 'timeMadeUp', ({ evidence }) => evidence.arrival?.rendered === 'false'),
  // Five seconds are enough for somebody whose browser fills the form in; two are not enough to press Send.
  sign('robot', 3, 'tooQuick', ({ evidence }) => (evidence.arrival?.openForSeconds ?? 60) < 2),
  // Browsers say it with every form they send, unless they are told not to.
  sign(
    'robot',
    1,
    'noWebsite',
    ({ evidence: { arrival } }) => arrival?.door === 'site' && arrival.site === undefined,
  ),
  ...crowd('source', (words) => words.manyFromSource),
  ...crowd('address', (words) => words.manyForAddress),
  ...crowd('sameText', (words) => words.manyAlike),
  // Not a bare host: people are called after their shops.
  sign('links', 4, 'addressInName', ({ name }) => /:\/\/|\bwww\./iu.test(name)),
  sign('links', 3, 'linksInCode', ({ text }) => hasLinkCode(text)),
  sign('links', 2, 'shortenedLink', ({ links }) => links.some(({ host }) => shorteners.includes(host))),
  sign('links', 1, 'foreignLink', (view) => foreignLinks(view) > 0),
  sign('links', 1, 'manyLinks', (view) => foreignLinks(view) > 5),
  sign(
    'links',
    1,
    'mostlyLinks',
    ({ links, text }) => links.reduce((total, { length }) => total + length, 0) * 2 > text.length,
  ),
  sign('letters', 3, 'twoAlphabets', ({ prose }) => hasWordOfTwoAlphabets(prose)),
  sign('letters', 3, 'randomLetters', ({ prose }) => hasRandomLetters(prose)),
  // One turn of phrase may happen to anybody; two of one kind are worth a mark.
  ...spamPitches.flatMap((pitch) => pitched('offer', pitch, [1, 2, 1])),
  ...pitched('mailing', massMailing, [1, 1, 1]),
]

/** Whether links are written as forums or web pages write them, which nobody does by hand. */
export function hasLinkCode(text: string): boolean {
  return /\[(?:url|link)\b|<a\s{1,9}href/iu.test(text)
}

const shorteners = [
  'bit.ly',
  'tinyurl.com',
  'goo.gl',
  't.co',
  'is.gd',
  'cutt.ly',
  'rb.gy',
  'ow.ly',
  't.me',
  'wa.me',
]

/** Links to public bodies are what enquiries are made of: planning papers, policies, maps. */
const publicBodies = [
  'gov.uk',
  'nhs.uk',
  'police.uk',
  'parliament.uk',
  'ac.uk',
  'sch.uk',
  'gov.wales',
  'llyw.cymru',
]

// The one list of positional arguments: so each sign is a line of a table.
function sign(
  family: SignFamily,
  weight: number,
  name: PlainSpamWord,
  shows: (view: SpamView) => boolean,
): SpamSign {
  return { family, weight, reason: (words) => words[name], shows }
}

function foreignLinks({ links, evidence: { email = '' } }: SpamView): number {
  const own = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  const known = own === '' ? publicBodies : [own, ...publicBodies]
  return links.filter(({ host }: Link) => !known.some((domain) => isUnder(host, domain))).length
}

function crowd(
  of: keyof typeof crowdBudgets,
  sentence: (words: SpamWords) => (over: number) => string,
): SpamSign[] {
  const [first, second] = crowdBudgets[of]
  const counted = ({ evidence }: SpamView) => evidence.counts[of]
  return [
    {
      family: 'crowd',
      weight: 1,
      reason: (words) => sentence(words)(first),
      shows: (view) => counted(view) > first && counted(view) <= second,
    },
    {
      family: 'crowd',
      weight: 3,
      reason: (words) => sentence(words)(second),
      shows: (view) => counted(view) > second,
    },
  ]
}

/** A sign for the first phrase of a pitch that is found, one for the second, and so on. */
function pitched(family: SignFamily, pitch: SpamPitch, weights: readonly number[]): SpamSign[] {
  const found = ({ words }: SpamView) =>
    pitch.phrases.filter((phrase) => words.includes(` ${phrase} `)).length
  return weights.map((weight, index) => sign(family, weight, pitch.name, (view) => found(view) > index))
}

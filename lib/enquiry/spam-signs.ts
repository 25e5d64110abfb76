import { hasRandomLetters, hasWordOfTwoAlphabets } from './spam-letters.ts'
import { isUnder, type Link } from './spam-links.ts'
import { massMailing, type SpamPitch, spamPitches } from './spam-pitches.ts'
import type { SpamView } from './spam-view.ts'

/** What a sign tells about: how it came, how many came, its links, its letters, what it offers, to how many. */
export type SignFamily = keyof typeof familyLimits

/** The most that the signs of one family add together. */
export const familyLimits = { robot: 6, crowd: 3, links: 4, letters: 3, offer: 4, mailing: 3 }

/** Something that spam shows more often than enquiries do. */
export interface SpamSign {
  readonly family: SignFamily
  readonly weight: number
  /** For the officer and the desk, as a sentence without its full stop. */
  readonly reason: string
  shows(view: SpamView): boolean
}

/** Every sign, with its weight: 1 means next to nothing by itself, 3 is worth a mark. */
export const spamSigns: readonly SpamSign[] = [
  {
    family: 'robot',
    weight: 6,
    reason: 'A field that people do not see was filled in',
    shows: ({ evidence: { arrival } }) => arrival?.honeypot === 'filled',
  },
  {
    // A robot that sends only what it understands. Forms of other websites need not have the field.
    family: 'robot',
    weight: 2,
    reason: 'Parts of our page that every browser sends were missing',
    shows: ({ evidence: { arrival } }) =>
      arrival?.door === 'page' && (arrival.honeypot === 'absent' || arrival.rendered === 'absent'),
  },
  {
    family: 'robot',
    weight: 3,
    reason: 'The time at which the page was opened had been made up',
    shows: ({ evidence: { arrival } }) => arrival?.rendered === 'false',
  },
  {
    // Five seconds are enough for somebody whose browser fills the form in; two are not enough to press Send.
    family: 'robot',
    weight: 3,
    reason: 'It was sent within two seconds of opening the page',
    shows: ({ evidence: { arrival } }) => (arrival?.openForSeconds ?? 60) < 2,
  },
  {
    // Browsers say it with every form they send, unless they are told not to.
    family: 'robot',
    weight: 1,
    reason: 'It did not say which website its form stood on',
    shows: ({ evidence: { arrival } }) => arrival?.door === 'site' && arrival.site === undefined,
  },
  // A library, or a class of thirty from one school, is a crowd too: hence generous, and a mark at most.
  crowd({
    more: 20,
    weight: 1,
    of: 'source',
    reason: 'More than 20 came from the same network within the hour',
  }),
  crowd({
    more: 60,
    weight: 2,
    of: 'source',
    reason: 'More than 60 came from the same network within the hour',
  }),
  crowd({ more: 5, weight: 1, of: 'address', reason: 'More than 5 came for the same email address today' }),
  crowd({ more: 35, weight: 2, of: 'address', reason: 'More than 35 came for the same email address today' }),
  // Neighbours who send one agreed text for their pub are honest; from thirty on somebody should know.
  crowd({ more: 3, weight: 1, of: 'sameText', reason: 'The same text came from several addresses today' }),
  crowd({
    more: 30,
    weight: 2,
    of: 'sameText',
    reason: 'The same text came from more than 30 addresses today',
  }),
  {
    family: 'links',
    weight: 4,
    reason: 'There is a web address in the name',
    shows: ({ name }) => /:\/\/|\bwww\./iu.test(name),
  },
  {
    family: 'links',
    weight: 3,
    reason: 'Its links are written in the code of web pages',
    shows: ({ text }) => /\[(?:url|link)\b|<a\s{1,9}href/iu.test(text),
  },
  {
    family: 'links',
    weight: 2,
    reason: 'It has a shortened link that hides where it leads',
    shows: ({ links }) => links.some(({ host }) => shorteners.includes(host)),
  },
  {
    family: 'links',
    weight: 1,
    reason: 'It links to a website other than the sender’s own',
    shows: (view) => view.links.some((link) => isForeign(link, view.evidence.email)),
  },
  {
    family: 'links',
    weight: 1,
    reason: 'It has more than 5 links to other websites',
    shows: (view) => view.links.filter((link) => isForeign(link, view.evidence.email)).length > 5,
  },
  {
    family: 'links',
    weight: 1,
    reason: 'It is mostly links',
    shows: ({ links, text }) => links.reduce((total, { length }) => total + length, 0) * 2 > text.length,
  },
  {
    family: 'letters',
    weight: 3,
    reason: 'It mixes the letters of two alphabets within a word',
    shows: ({ prose }) => hasWordOfTwoAlphabets(prose),
  },
  {
    family: 'letters',
    weight: 3,
    reason: 'It has a word of random letters',
    shows: ({ prose }) => hasRandomLetters(prose),
  },
  // One turn of phrase may happen to anybody; two of one kind are worth a mark.
  ...spamPitches.flatMap((pitch) => [
    pitched({ family: 'offer', pitch, atLeast: 1, weight: 1 }),
    pitched({ family: 'offer', pitch, atLeast: 2, weight: 2 }),
    pitched({ family: 'offer', pitch, atLeast: 3, weight: 1 }),
  ]),
  pitched({ family: 'mailing', pitch: massMailing, atLeast: 1, weight: 1 }),
  pitched({ family: 'mailing', pitch: massMailing, atLeast: 2, weight: 1 }),
  pitched({ family: 'mailing', pitch: massMailing, atLeast: 3, weight: 1 }),
]

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

function isForeign({ host }: Link, email: string): boolean {
  const own = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  const known = own === '' ? publicBodies : [own, ...publicBodies]
  return !known.some((domain) => isUnder(host, domain))
}

function crowd(budget: {
  readonly of: keyof SpamView['evidence']['counts']
  readonly more: number
  readonly weight: number
  readonly reason: string
}): SpamSign {
  const { of, more, weight, reason } = budget
  return { family: 'crowd', weight, reason, shows: ({ evidence: { counts } }) => counts[of] > more }
}

function pitched(sign: {
  readonly family: SignFamily
  readonly pitch: SpamPitch
  readonly atLeast: number
  readonly weight: number
}): SpamSign {
  const { family, pitch, atLeast, weight } = sign
  return {
    family,
    weight,
    reason: `It reads like ${pitch.reads}`,
    shows: ({ words }) => pitch.phrases.filter((phrase) => words.includes(` ${phrase} `)).length >= atLeast,
  }
}

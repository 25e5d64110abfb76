import type { SpamEvidence } from '../../lib/core/spam/evidence.ts'

/** An enquiry that a real person might send, written by hand; all people, places and groups are made up. */
export interface HonestEnquiry {
  readonly kind: string
  readonly email: string
  /** The name first, then own fields and the message, as typed. */
  readonly texts: readonly string[]
  /** How it came; on our own page, at leisure, if not said. */
  readonly how?: keyof typeof situations
}

type Circumstances = Pick<SpamEvidence, 'arrival' | 'counts'>

const alone = { source: 1, address: 1, sameText: 1 }
const ourPage = { door: 'page', honeypot: 'empty', rendered: 'signed' } as const

/** Ways in which honest enquiries come. */
export const situations = {
  ourPage: { arrival: { ...ourPage, openForSeconds: 210 }, counts: alone },
  autofill: { arrival: { ...ourPage, openForSeconds: 5 }, counts: alone },
  /** The tab was left open over a week-end. */
  leftOpen: { arrival: { ...ourPage, openForSeconds: 230_000 }, counts: alone },
  /** One network for a whole town's readers. */
  libraryComputer: { arrival: { ...ourPage, openForSeconds: 640 }, counts: { ...alone, source: 34 } },
  /** A class signs up, each for herself, with the school's one address. */
  schoolClass: {
    arrival: { ...ourPage, openForSeconds: 25 },
    counts: { source: 30, address: 30, sameText: 1 },
  },
  /** Neighbours agreed on a text and each sends it. */
  agreedText: {
    arrival: { ...ourPage, openForSeconds: 12 },
    counts: { source: 2, address: 1, sameText: 48 },
  },
  /** A clerk enters a day's enquiries for others under the council's address. */
  clerk: { arrival: { ...ourPage, openForSeconds: 70 }, counts: { source: 9, address: 9, sameText: 1 } },
  otherSite: {
    arrival: { door: 'site', site: 'www.fenvillages.example', honeypot: 'absent', rendered: 'absent' },
    counts: alone,
  },
  /** A browser, or an extension, that keeps to itself where it comes from. */
  privateBrowser: { arrival: { door: 'site', honeypot: 'absent', rendered: 'absent' }, counts: alone },
  api: { arrival: { door: 'api' }, counts: { ...alone, source: 12 } },
  /** From before it was written down how an enquiry came. */
  unknown: { counts: alone },
} as const satisfies Record<string, Circumstances>

/** The enquiry as the assessment sees it. */
export function evidenceOf({ email, texts, how = 'ourPage' }: HonestEnquiry): SpamEvidence {
  return { texts, email, ...situations[how] }
}

/**
 * Enquiries as paragraphs: a line with kind, address and, unless it came by our own page, how it came; and a line with the
 * texts, between bars, in which `\n` is the end of a line.
 */
export function readHonestEnquiries(paragraphs: string): readonly HonestEnquiry[] {
  return paragraphs
    .trim()
    .split('\n\n')
    .map((paragraph) => {
      const [head = '', line = ''] = paragraph.split('\n')
      const [kind = '', email = '', how = 'ourPage'] = head.split(' ')
      if (!isSituation(how)) throw new TypeError(`Nobody said what ${how} is`)
      return { kind, email, texts: textsIn(line), how }
    })
}

/** The texts of such a line. */
export function textsIn(line: string): readonly string[] {
  return line.split(' | ').map((text) => text.replaceAll('\\n', '\n'))
}

function isSituation(how: string): how is keyof typeof situations {
  return Object.hasOwn(situations, how)
}

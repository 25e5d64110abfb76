/** A field that only the sending form knows: kept whole, without control characters, and shown to the officer. */
export interface Extra {
  readonly name: string
  readonly value: string
}

/** An answer that another website's form sent under a name of its own, so that we had to guess what it is. */
export interface Guess {
  /** The name of the kind's field that it was taken for. */
  readonly field: string
  /** The names that the form sent it under: one, or those of a first and a last name. */
  readonly from: readonly string[]
  /** By a word in its name, by what its control was, or only by how its value looks. */
  readonly by: 'name' | 'control' | 'shape'
}

/** A file that somebody tried to send: only this is kept of it. */
export interface SentFile {
  readonly name: string
  readonly bytes: number
}

/** How an enquiry came in, and the signs by which spam gives itself away. */
export interface Arrival {
  /** Our own page, a form on another website, or the JSON interface. */
  readonly door: 'page' | 'site' | 'api'
  /** The host that the form stood on, if the browser said so. */
  readonly site?: string
  /** The hidden field: absent, empty as it should be, or filled in. */
  readonly honeypot?: 'absent' | 'empty' | 'filled'
  /** Our page's signed time: absent, signed by us, or forged. */
  readonly rendered?: 'absent' | 'signed' | 'false'
  /** Seconds from that time to the post; only where it is `signed`. */
  readonly openForSeconds?: number
  /** A keyed hash of the sender's network, hex, until the enquiry was judged; by the JSON door it is no sign of spam. */
  readonly source?: string
  /** How many more fields there were than an earlier release kept. */
  readonly extrasLeftOut?: number
  /** Answers that may stand in the wrong place: the officer is told. */
  readonly guesses?: readonly Guess[]
  readonly files?: readonly SentFile[]
}

/** That somebody who has signed in entered an enquiry for whoever asked, and how it reached them. */
export interface Entered {
  /** The directory entry: a person's own, or that of the desk they are at. */
  readonly by: string
  /** The name that somebody at a desk typed. */
  readonly name?: string
  /** One of `waysIn`; a later release may know others. */
  readonly cameBy: string
  /** Whoever asked was told how we use what they told us. */
  readonly toldPrivacy?: true
}

/** How an enquiry reaches us that somebody enters: by telephone, at the counter, by letter, or as an email to one of us. */
export const waysIn = ['phone', 'in-person', 'letter', 'email'] as const

export type WayIn = (typeof waysIn)[number]

/** The way of that name; undefined for none, and for one that only another release knows. */
export function wayIn(name: string): WayIn | undefined {
  return waysIn.find((way) => way === name)
}

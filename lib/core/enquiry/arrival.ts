/** A field that only the sending form knows: kept as it came and shown to the officer. */
export interface Extra {
  /** At most 100 characters. */
  readonly name: string
  /** At most 500 characters, cut if need be. */
  readonly value: string
}

/** Which way an enquiry came in, and what an unwanted one would give itself away by. */
export interface Arrival {
  /** Our own page, a form on another website, or the JSON interface. */
  readonly door: 'page' | 'site' | 'api'
  /** The host that the form stood on, if the browser said so. */
  readonly site?: string
  /** The field that people do not see: not there, left empty as it should be, or filled in. */
  readonly honeypot?: 'absent' | 'empty' | 'filled'
  /** The moment our page was made, signed by us: not there, ours, or somebody else's make. */
  readonly rendered?: 'absent' | 'signed' | 'false'
  /** Seconds from then to the post; only with a good signature. */
  readonly openForSeconds?: number
  /** A keyed hash of the sender's network address, hex. */
  readonly source?: string
  /** How many more fields there were than we keep. */
  readonly extrasLeftOut?: number
}

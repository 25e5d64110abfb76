/** A field that only the sending form knows: kept as it came and shown to the officer. */
export interface Extra {
  /** At most 100 characters. */
  readonly name: string
  /** At most 500 characters, cut if need be. */
  readonly value: string
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
  /** A keyed hash of the sender's network address, hex. */
  readonly source?: string
  /** How many more fields there were than we keep. */
  readonly extrasLeftOut?: number
}

/** One made-up enquiry of the week, and what becomes of it. */
export interface SampleEnquiry {
  readonly kind: string
  /** When it is sent: a working day of the week, 0 to 4, and a time in London. */
  readonly sent: Moment
  readonly answers: SampleAnswers
  /** Who asks, as the inbox says it beside their name. */
  readonly as: string
  /** When the officer presses "I've replied" by the link of their email. Absent: nobody answers. */
  readonly answered?: Moment
  /** What else becomes of it, in this order. */
  readonly later?: readonly SampleAct[]
  /** When the enquirer adds something on their private page, and what. */
  readonly note?: { readonly at: Moment; readonly text: string }
}

/** What an officer chooses by the link of an email, as the form names it; or the enquirer withdraws on the private page. */
export interface SampleAct {
  readonly at: Moment
  readonly act: 'accept' | 'called' | 'pass-on' | 'close' | 'withdraw'
}

/** A working day of the week, from 0, and a time of day: `14:20`. */
export interface Moment {
  readonly day: number
  readonly time: string
}

/** As a website posts it: the common fields, and those of the kind. */
export interface SampleAnswers {
  readonly name: string
  readonly email?: string
  readonly phone?: string
  readonly area: string
  readonly [field: string]: unknown
}

/** `at(0, '09:05')`: five past nine on the first day. */
export function at(day: number, time: string): Moment {
  return { day, time }
}

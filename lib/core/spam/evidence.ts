import type { Arrival } from '../enquiry/arrival.ts'

/** What is known of one enquiry when it is judged. The judgement keeps none of it. */
export interface SpamEvidence {
  /** All free text as it was typed, the name first; then the kind's own text fields, the message, extras' values. */
  readonly texts: readonly string[]
  /** Absent where none was given. */
  readonly email?: string
  readonly arrival?: Arrival
  /**
   * Enquiries, this one included: from this network source in this hour, for this email address today, and
   * with this same text today (from other addresses).
   */
  readonly counts: { readonly source: number; readonly address: number; readonly sameText: number }
}

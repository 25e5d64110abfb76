import type { Arrival } from './enquiry.ts'

/** What is known of one enquiry when it is judged. Nothing of it is kept by the judgement. */
export interface SpamEvidence {
  /** All free text as it was typed: the name, the kind's own text fields, the message, what else the form sent. */
  readonly texts: readonly string[]
  readonly email: string
  readonly arrival?: Arrival
  /**
   * Enquiries, this one included: from this network source in this hour, for this email address today, and
   * with this same text today (from other addresses).
   */
  readonly counts: { readonly source: number; readonly address: number; readonly sameText: number }
}

/** The higher the score, the likelier spam. `reasons` are words for the officer and quote nothing that was typed. */
export interface SpamAssessment {
  readonly score: number
  readonly verdict: 'deliver' | 'mark' | 'quarantine'
  readonly reasons: readonly string[]
}

/** Judges without ever refusing: the worst that can happen to an enquiry is to be kept aside and shown to the desk. */
export function assessSpam({ arrival }: SpamEvidence): SpamAssessment {
  if (arrival?.honeypot !== 'filled') return { score: 0, verdict: 'deliver', reasons: [] }
  return { score: 6, verdict: 'quarantine', reasons: ['A field that people do not see was filled in'] }
}

import type { SpamWords } from '../words/english-spam.ts'
import type { SpamEvidence } from './evidence.ts'
import { familyLimits, spamSigns } from './signs.ts'
import { viewForSigns } from './view.ts'

/** The higher the score, the likelier spam. `reasons` are words for the officer and quote nothing that was typed. */
export interface SpamAssessment {
  readonly score: number
  readonly verdict: 'deliver' | 'mark' | 'quarantine'
  readonly reasons: readonly string[]
}

/** From these scores on an enquiry is delivered with a mark, or kept aside and shown to the desk. */
export const spamThresholds = { mark: 3, quarantine: 6 }

/**
 * Judges without ever refusing: the worst that can happen to an enquiry is to be kept aside and shown to the
 * desk. Signs only add; each family of signs adds at most its limit, and every limit but that of robots' signs
 * is below quarantine, so that words alone, links alone or a crowd alone never keep anybody waiting.
 */
export function assessSpam(evidence: SpamEvidence, words: SpamWords): SpamAssessment {
  const view = viewForSigns(evidence)
  const found = spamSigns.filter((sign) => sign.shows(view))
  const score = Object.entries(familyLimits)
    .map(([family, limit]) => Math.min(limit, sum(found.filter((sign) => sign.family === family))))
    .reduce((total, part) => total + part, 0)
  return { score, verdict: verdictOf(score), reasons: [...new Set(found.map((sign) => sign.reason(words)))] }
}

function sum(signs: readonly { readonly weight: number }[]): number {
  return signs.reduce((total, { weight }) => total + weight, 0)
}

function verdictOf(score: number): SpamAssessment['verdict'] {
  if (score >= spamThresholds.quarantine) return 'quarantine'
  return score >= spamThresholds.mark ? 'mark' : 'deliver'
}

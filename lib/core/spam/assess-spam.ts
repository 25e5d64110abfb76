import type { SpamWords } from '../words/english-spam.ts'
import type { SpamEvidence } from './evidence.ts'
import { familyLimits, hasLinkCode, type SignFamily, spamSigns } from './signs.ts'
import { type SpamView, viewForSigns } from './view.ts'

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
 * is below quarantine, so that words alone, links alone or a crowd alone never keep anybody waiting. One link with
 * next to nothing besides, be it shortened or in the name, is not worth a mark: that is how people give their WhatsApp.
 */
export function assessSpam(evidence: SpamEvidence, words: SpamWords): SpamAssessment {
  const view = viewForSigns(evidence)
  const found = spamSigns.filter((sign) => sign.shows(view))
  const worth = (family: SignFamily) =>
    Math.min(familyLimits[family], sum(found.filter((sign) => sign.family === family)))
  const manner = worth('robot') + worth('crowd')
  const said = worth('letters') + worth('offer') + worth('mailing')
  const isAlone = isOneLink(view) && said === 0 && manner <= 1
  const links = isAlone ? Math.min(worth('links'), spamThresholds.mark - 1 - manner) : worth('links')
  const score = manner + said + links
  return { score, verdict: verdictOf(score), reasons: [...new Set(found.map((sign) => sign.reason(words)))] }
}

function isOneLink({ links, text }: SpamView): boolean {
  return links.length <= 1 && !hasLinkCode(text)
}

function sum(signs: readonly { readonly weight: number }[]): number {
  return signs.reduce((total, { weight }) => total + weight, 0)
}

function verdictOf(score: number): SpamAssessment['verdict'] {
  if (score >= spamThresholds.quarantine) return 'quarantine'
  return score >= spamThresholds.mark ? 'mark' : 'deliver'
}

import type { AnswerBy } from '../enquiry/enquiry.ts'
import type { Instant } from '../enquiry/local-date.ts'
import type { Signpost } from '../enquiry/organisation.ts'
import type { PageSurroundings } from './page.ts'

/** What the confirmation tells: no answer that was typed. */
export interface SentPage {
  readonly reference: string
  readonly kindTitle: string
  readonly receivedAt: Instant
  readonly answerBy: AnswerBy
  /** Who has it, as the organisation wants it shown; absent while it is being passed on. */
  readonly who?: string
  /** `/status/TOKEN`. */
  readonly statusPath: string
  /** The sentences of the kind's acknowledgement. */
  readonly whatHappensNext: readonly string[]
  readonly signpostsTitle?: string
  readonly signposts: readonly Signpost[]
}

/** The confirmation. */
export function renderSentPage(_surroundings: PageSurroundings, _page: SentPage): string {
  throw new Error('to be written')
}

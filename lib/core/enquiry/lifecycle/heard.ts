import type { Instant } from '../../time/instant.ts'
import type { AnswerBy } from '../../time/target-time.ts'
import type { Enquiry } from '../enquiry.ts'
import { standingOf } from '../standing.ts'
import { type WordOnAnswer, wordsOnAnswer } from '../update.ts'

/** How often an enquiry keeps whether its enquirer has heard from us: so that an item stays small. */
export const maxWordsOnAnswer = 3

/**
 * What such a word comes to: kept; said already, also by an earlier press; an officer says it is answered; it was closed,
 * withdrawn or disowned; it is not late; there is no room for more.
 */
type HeardOutcome = 'done' | 'already-so' | 'answered' | 'over' | 'not-late' | 'full'

/** What the enquirer's word on an answer would come to now. What is closed as spam shows as waiting, and takes it too. */
export function heardOutcome(enquiry: Enquiry, word: WordOnAnswer, now: Instant): HeardOutcome {
  const said = wordsOnAnswer(enquiry)
  const { state, answeredOnWord } = standingOf(enquiry)
  if (state === 'closed' || state === 'withdrawn' || state === 'disowned') return 'over'
  if (state === 'answered') return word === 'heard' && answeredOnWord === true ? 'already-so' : 'answered'
  if (said.at(-1)?.type === word) return 'already-so'
  if (!mayTellIfHeard(enquiry, enquiry.answerBy, now)) return 'not-late'
  return said.length < maxWordsOnAnswer ? 'done' : 'full'
}

/** The id of the next such word: what is said twice is one, whatever form it came by. */
export function nextWordId(enquiry: Enquiry): string {
  return `word-${wordsOnAnswer(enquiry).length + 1}`
}

/** Whether the enquirer may tell if they have heard: the day they were promised is over, or they were asked. */
export function mayTellIfHeard(enquiry: Enquiry, { at }: Pick<AnswerBy, 'at'>, now: Instant): boolean {
  return at <= now || enquiry.mails.some(({ purpose }) => purpose === 'have-you-heard')
}

import type { Instant } from '../../time/instant.ts'
import type { AnswerBy } from '../../time/target-time.ts'
import type { Enquiry } from '../enquiry.ts'
import { standingOf } from '../standing.ts'
import { targetName } from '../target.ts'
import { type Update, type WordOnAnswer, wordsOnAnswer } from '../update.ts'
import { withoutEarlierActs } from './reopening.ts'

/**
 * How often an enquiry keeps whether its enquirer has heard from us, since it was last opened again: so that an item stays
 * small.
 */
export const maxWordsOnAnswer = 3

/**
 * What such a word comes to: kept; said already, also by an earlier press; an officer says it is answered; it was closed,
 * withdrawn or disowned; it is not late; there is no room for more.
 */
type HeardOutcome = 'done' | 'already-so' | 'answered' | 'over' | 'not-late' | 'full'

/** What the enquirer's word on an answer would come to now. What is closed as spam shows as waiting, and takes it too. */
export function heardOutcome(enquiry: Enquiry, word: WordOnAnswer, now: Instant): HeardOutcome {
  const { state, answeredOnWord, reopenedAt } = standingOf(enquiry)
  const said = wordsOnAnswer(enquiry, reopenedAt)
  if (state === 'closed' || state === 'withdrawn' || state === 'disowned') return 'over'
  if (state === 'answered') return word === 'heard' && answeredOnWord === true ? 'already-so' : 'answered'
  if (said.at(-1)?.type === word) return 'already-so'
  if (!mayTellIfHeard(enquiry, enquiry.answerBy, now)) return 'not-late'
  return said.length < maxWordsOnAnswer ? 'done' : 'full'
}

/** The id of the next such word: what is said twice is one, whatever form it came by. */
export function nextWordId(enquiry: Enquiry): string {
  const { reopenedAt } = standingOf(enquiry)
  const life = enquiry.reopened === undefined ? [] : [enquiry.reopened.count]
  return ['word', ...life, wordsOnAnswer(enquiry, reopenedAt).length + 1].join('-')
}

/** Whether the enquirer may tell if they have heard: the day they were promised is over, or they were asked. */
export function mayTellIfHeard(enquiry: Enquiry, { at }: Pick<AnswerBy, 'at'>, now: Instant): boolean {
  const isQuestion = ({ purpose, about }: Enquiry['mails'][number]) =>
    purpose === 'have-you-heard' && about === targetName(enquiry)
  return at <= now || enquiry.mails.some(isQuestion)
}

/**
 * The enquiry with one more such word. Those of before it was opened again go for good, with the emails about them, as the
 * acts of then do: so that what was said of one answer takes no room from what is said of the next.
 */
export function withWord(enquiry: Enquiry, word: Update): Enquiry {
  const since = wordsOnAnswer(enquiry, standingOf(enquiry).reopenedAt)
  const gone = new Set(wordsOnAnswer(enquiry).filter((one) => !since.includes(one)))
  const settled = gone.size === 0 || enquiry.stage !== 'assigned' ? enquiry : withoutEarlierActs(enquiry)
  const ids = new Set([...gone].map(({ id }) => id))
  const isOfGone = ({ purpose, state, about = '' }: Enquiry['mails'][number]) =>
    purpose === 'update' && state !== 'claimed' && ids.has(about)
  return {
    ...settled,
    updates: [...(settled.updates ?? []).filter((one) => !ids.has(one.id)), word],
    mails: settled.mails.filter((mail) => !isOfGone(mail)),
  }
}

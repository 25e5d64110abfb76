import { unmailableBecause } from '../enquiry/enquirer-address.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import { headerName } from '../enquiry/header-name.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { withoutQuotationMarks } from '../text/inner-quotes.ts'
import { toHeaderText } from '../text/text-policy.ts'
import { answerByNear } from '../time/answer-by.ts'
import type { Instant } from '../time/instant.ts'
import { londonDate, workingDaysLate } from '../time/working-calendar.ts'
import type { CoreWords } from '../words/english.ts'
import type { Word, Words } from '../words/word.ts'
import { phoneLink } from './answer-facts.ts'
import type { Block } from './layout/block.ts'

interface ToAnswer {
  readonly enquiry: AssignedEnquiry
  readonly organisation: Organisation
  readonly now: Instant
  readonly words: CoreWords
}

/**
 * By when and how to answer what waits: by a reply, by telephone, or both; that it is late, if so; and where a reply does
 * not reach the enquirer, why.
 */
export function replyBlocks(input: ToAnswer): readonly Block[] {
  const { enquiry, organisation, words } = input
  const { handover: say } = words
  const reading = { today: londonDate(input.now), words }
  const due = { by: { strong: answerByNear(enquiry.answerBy, reading) }, lateDays: lateDays(input) }
  const call = callWords(input)
  const why = unmailableBecause(enquiry, organisation)
  if (why === undefined) return [{ type: 'paragraph', words: say.reply({ ...due, call }) }]
  const who = { quoted: headerName(enquiry, organisation) ?? say.enquirer }
  const how = call === undefined ? say.seeBelow({ ...due, who }) : say.call({ ...due, who, call })
  return [
    { type: 'paragraph', words: how },
    { type: 'paragraph', words: say.unmailable[why](organisation.title) },
  ]
}

/** Working days, and 0 on the very day; undefined: not late. */
export function lateDays({ enquiry, organisation, now }: ToAnswer): number | undefined {
  return workingDaysLate(enquiry.answerBy, { now, calendar: organisation })
}

/** The enquirer's telephone number, and when to call it; undefined where they gave none. */
export function callWords({
  enquiry: { answers },
  words,
}: Pick<ToAnswer, 'enquiry' | 'words'>): Words | undefined {
  const number = phoneWord(answers['phone'])
  const best = quotedLine(answers['callTimes'])
  if (number === undefined) return undefined
  return words.handover.callOn(number, best === undefined ? undefined : { quoted: best })
}

/** An answer as it may stand in quotation marks of ours, beginning. */
export function quotedLine(answer: unknown): string | undefined {
  return typeof answer === 'string' ? withoutQuotationMarks(toHeaderText(answer, MAX_LENGTH)) : undefined
}

/** A telephone number to press where it is of plain digits, or as it was typed. */
export function phoneWord(answer: unknown): Word | undefined {
  if (answer === undefined) return undefined
  const shown = toHeaderText(String(answer), MAX_LENGTH)
  const href = phoneLink(shown)
  return href === undefined ? { quoted: withoutQuotationMarks(shown) } : { link: shown, href }
}

// So that a very long text leaves the opening readable; the answers below show it whole.
const MAX_LENGTH = 100

import { digestTime } from '../digest/digest-time.ts'
import { activeActs } from '../enquiry/act.ts'
import { categoryOf } from '../enquiry/category.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import type { ReminderLevel } from '../enquiry/reminder.ts'
import { standingOf } from '../enquiry/standing.ts'
import type { Kind } from '../kind/kind.ts'
import { areaTitle, findOfficer, type Organisation } from '../organisation/organisation.ts'
import { toHeaderText } from '../text/text-policy.ts'
import { answerByTime } from '../time/answer-by.ts'
import { shortStamp } from '../time/dates-in-words.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { AnswerBy } from '../time/target-time.ts'
import { workingDaysBetween } from '../time/working-calendar.ts'
import type { CoreWords } from '../words/english.ts'
import type { Words } from '../words/word.ts'
import type { Block, Fact, PlainBlock } from './layout/block.ts'

/** One enquiry that nobody has answered. */
export interface WaitingEntry {
  readonly enquiry: AssignedEnquiry
  /** Of its category now; absent when there is no such kind any more. */
  readonly kind?: Kind
  /** Why it is on the recipient's list. */
  readonly level: ReminderLevel
  /** The recipient's own page for this enquiry. */
  readonly officerUrl: string
}

/** Whose digest, of which day. */
interface DigestContext {
  readonly date: LocalDate
  /** The directory entry. */
  readonly to: string
  readonly boardUrl: string
  readonly organisation: Organisation
  readonly words: CoreWords
}

/** How many are shown whole, the others in a line each as long as there is room. Each takes about 4 KB. */
export const maxWaitingWhole = 10

/**
 * What a digest says of enquiries without an answer, in the order given. First for each is the link to say that it is
 * answered. No answer and no enquirer's name stands in it.
 */
export function waitingBlocks(entries: readonly WaitingEntry[], context: DigestContext): readonly Block[] {
  const [whole, rest] = [entries.slice(0, maxWaitingWhole), entries.slice(maxWaitingWhole)]
  const { digest: say } = context.words
  const onBoard = (count: number) => say.moreOnBoard(count, context.boardUrl)
  return [
    { type: 'list', items: whole.map((entry) => wholeBlocks(entry, context)), rest: onBoard },
    ...(rest.length === 0 ? [] : [{ type: 'heading', text: say.moreTitle } as const]),
    { type: 'list', items: rest.map((entry) => [lineBlock(entry, context)]), rest: onBoard },
  ]
}

/** Whether its deadline has passed at that morning's nine o'clock. */
export function isLate({ enquiry }: Pick<WaitingEntry, 'enquiry'>, date: LocalDate): boolean {
  return enquiry.answerBy.at <= digestTime(date)
}

function wholeBlocks(entry: WaitingEntry, context: DigestContext): readonly PlainBlock[] {
  const { organisation, words } = context
  const { digest: say } = words
  const { enquiry, officerUrl } = entry
  const { reference, receivedAt } = enquiry
  const facts: readonly Fact[] = [
    { label: say.area, value: areaTitle(organisation, categoryOf(enquiry).area) },
    { label: say.received, value: shortStamp(receivedAt, words) },
    { label: say.answerBy, value: deadlineWords(enquiry.answerBy, context) },
    { label: say.holder, value: holderName(enquiry, organisation) },
    { label: say.state, value: stateWords(enquiry, context) },
  ]
  return [
    { type: 'heading', text: say.entry(reference, kindTitle(entry)) },
    { type: 'action', label: say.answeredAction, href: officerUrl },
    { type: 'paragraph', words: whyWords(entry, context) },
    { type: 'facts', facts },
  ]
}

function lineBlock(entry: WaitingEntry, context: DigestContext): PlainBlock {
  const { digest: say } = context.words
  const { enquiry, officerUrl } = entry
  return {
    type: 'paragraph',
    words: say.more({
      reference: { whole: enquiry.reference },
      kind: kindTitle(entry),
      answerBy: deadlineWords(enquiry.answerBy, context),
      action: { link: say.answeredAction, href: officerUrl },
    }),
  }
}

function kindTitle({ enquiry, kind }: WaitingEntry): string {
  return kind?.title ?? categoryOf(enquiry).kind
}

function whyWords(entry: WaitingEntry, { date, to, organisation, words }: DigestContext): Words {
  const { digest: say } = words
  const { enquiry, level } = entry
  const { state, owner } = standingOf(enquiry)
  const holder = { quoted: holderName(enquiry, organisation) }
  if (owner === to) return say.waitsForYou(isLate(entry, date))
  if (level !== 'manager') return say.couldYouLook(holder)
  return state === 'accepted' ? say.lateAndAccepted(holder) : say.lateAndOpen(holder)
}

/** The owner's name; at a desk, with the name of whoever accepted it there. */
function holderName(enquiry: AssignedEnquiry, organisation: Organisation): string {
  const { owner, ownerName } = standingOf(enquiry)
  const name = findOfficer(organisation, owner)?.name ?? owner
  return toHeaderText(ownerName === undefined ? name : `${ownerName} (${name})`, 130)
}

function stateWords(enquiry: AssignedEnquiry, { words }: DigestContext): string {
  const { state } = standingOf(enquiry)
  const accepted = activeActs(enquiry).findLast(({ act }) => act === 'accept')
  return state === 'accepted' && accepted !== undefined
    ? words.digest.accepted(shortStamp(accepted.at, words))
    : words.digest.open
}

function deadlineWords(answerBy: AnswerBy, { date, organisation, words }: DigestContext): string {
  const by = answerByTime(answerBy, words)
  if (answerBy.at <= digestTime(date))
    return words.digest.late(by, workingDaysBetween(answerBy.date, date, organisation))
  return answerBy.date === date ? words.digest.today(by) : by
}

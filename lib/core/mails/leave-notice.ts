import type { Organisation } from '../organisation/organisation.ts'
import { confirmHours, type NoticedLeave } from '../standalone-mail/standalone-mail.ts'
import { toHeaderText } from '../text/text-policy.ts'
import { dayAndMonth, longDate } from '../time/dates-in-words.ts'
import { addDays } from '../time/local-date.ts'
import type { CoreWords } from '../words/english.ts'
import type { Block, MailDocument } from './layout/block.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'

export interface LeaveNoticeInput {
  /** The standalone mail's: what keeps a repeat together with what it repeats. */
  readonly reference: string
  readonly leave: Pick<NoticedLeave, 'news' | 'from' | 'until'>
  /** The name of whoever set it, if it was somebody else. */
  readonly by?: string
  /** The name of whoever has new enquiries meanwhile. */
  readonly cover: string
  /** How many open enquiries whoever is away has now. */
  readonly open: number
  /** Where leave is set and ended. */
  readonly leaveUrl: string
  /** Where what is asked is confirmed; there for `ask-…`. */
  readonly confirmUrl?: string
  readonly organisation: Organisation
  readonly words: CoreWords
}

/** The mail to whoever is away: from when until when, who stands in, and the link by which it is changed. */
export function composeLeaveNotice(input: LeaveNoticeInput): MailContent {
  return toMailContent({
    document: noticeDocument(input),
    language: input.words.language,
    organisation: input.organisation,
    reference: input.reference,
    autoSubmitted: 'auto-generated',
  })
}

function noticeDocument(input: LeaveNoticeInput): MailDocument {
  const { words, organisation, by } = input
  const { news } = input.leave
  const { leaveNotice: say } = words
  const away = awayOf(input)
  const [from, until] = [dayAndMonth(input.leave.from, words), dayAndMonth(input.leave.until, words)]
  const blocks: readonly (Block | undefined)[] = [
    { type: 'lead', words: say.lead[news](away) },
    by === undefined ? undefined : { type: 'paragraph', words: say.by({ quoted: by }) },
    ...(news === 'ended' ? [{ type: 'paragraph', words: say.kept() } as const] : []),
    ...(news === 'ask-set' || news === 'ask-end' ? confirming(input, news) : []),
    ...(news === 'set' || news === 'ask-set' ? whatHappens(input) : []),
    ...(news === 'set' || news === 'ended' ? changing(input) : stranger(input)),
  ]
  return {
    subject: toHeaderText(say.subject[news](from, until)),
    blocks: blocks.filter((block) => block !== undefined),
    footer: [[say.footer(organisation.title)]],
  }
}

function awayOf({ leave, cover, open, words }: LeaveNoticeInput) {
  const { from, until } = leave
  return { from: longDate(from, words), until: longDate(until, words), cover: { quoted: cover }, open }
}

function whatHappens(input: LeaveNoticeInput): readonly Block[] {
  const { words, leave, cover } = input
  const { leaveNotice: say } = words
  const away = awayOf(input)
  return [
    { type: 'heading', text: say.whatTitle },
    {
      type: 'facts',
      facts: [
        { label: say.first, value: away.from },
        { label: say.last, value: away.until },
        { label: say.cover, value: cover },
      ],
    },
    { type: 'paragraph', words: say.handOver(away) },
    { type: 'paragraph', words: say.back(longDate(addDays(leave.until, 1), words)) },
  ]
}

function confirming(
  { words, confirmUrl = '' }: LeaveNoticeInput,
  news: 'ask-set' | 'ask-end',
): readonly Block[] {
  const { leaveNotice: say } = words
  return [
    { type: 'paragraph', words: say.confirmHow(confirmHours) },
    { type: 'action', label: say.confirm[news], href: confirmUrl },
  ]
}

function stranger({ words }: LeaveNoticeInput): readonly Block[] {
  const { leaveNotice: say } = words
  return [
    { type: 'heading', text: say.strangerTitle },
    { type: 'paragraph', words: say.stranger() },
  ]
}

function changing({ words, leaveUrl }: LeaveNoticeInput): readonly Block[] {
  const { leaveNotice: say } = words
  return [
    { type: 'paragraph', words: say.changeHow() },
    { type: 'action', label: say.change, href: leaveUrl },
  ]
}

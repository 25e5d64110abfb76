import type { Organisation } from '../../organisation/organisation.ts'
import { confirmHours, type NoticedLeave } from '../../standalone-mail/standalone-mail.ts'
import { toHeaderText } from '../../text/text-policy.ts'
import { nearDate } from '../../time/dates-in-words.ts'
import type { Instant } from '../../time/instant.ts'
import type { LocalDate } from '../../time/local-date.ts'
import { londonDate } from '../../time/working-calendar.ts'
import type { CoreWords } from '../../words/english.ts'
import type { Block, MailDocument } from '../layout/block.ts'
import { type MailContent, toMailContent } from '../layout/mail-content.ts'

export interface LeaveNoticeInput {
  /** The standalone mail's: what keeps a repeat together with what it repeats. */
  readonly reference: string
  readonly leave: Pick<NoticedLeave, 'news' | 'from' | 'until'>
  /** The day on which whoever is away works again. */
  readonly back: LocalDate
  /** When it is read, as near as we know. */
  readonly now: Instant
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
  const blocks: readonly (Block | undefined)[] = [
    { type: 'lead', words: say.lead[news](away) },
    by === undefined ? undefined : { type: 'paragraph', words: say.by({ quoted: by }) },
    ...(news === 'ended' ? [{ type: 'paragraph', words: say.kept() } as const] : []),
    ...(news === 'ask-set' || news === 'ask-end' ? confirming(input, news) : []),
    ...(news === 'set' || news === 'ask-set' ? whatHappens(input) : []),
    ...(news === 'set' || news === 'ended' ? changing(input, news) : []),
  ]
  return {
    subject: toHeaderText(say.subject[news](away)),
    blocks: blocks.filter((block) => block !== undefined),
    footer: [[say.footer(organisation.title)]],
  }
}

function awayOf({ leave, back, cover, open, now, words }: LeaveNoticeInput) {
  const reading = { today: londonDate(now), words }
  return {
    from: nearDate(leave.from, reading),
    back: nearDate(back, reading),
    cover: { quoted: cover },
    open,
  }
}

function whatHappens(input: LeaveNoticeInput): readonly Block[] {
  const { leaveNotice: say } = input.words
  const away = awayOf(input)
  return [
    { type: 'paragraph', words: say.handOver(away) },
    { type: 'paragraph', words: say.back(away) },
  ]
}

function confirming(
  { words, confirmUrl = '' }: LeaveNoticeInput,
  news: 'ask-set' | 'ask-end',
): readonly Block[] {
  const { leaveNotice: say } = words
  return [
    { type: 'paragraph', words: say.unconfirmed() },
    { type: 'action', label: say.confirm[news], href: confirmUrl, note: say.confirmHow(confirmHours) },
    { type: 'paragraph', words: say.stranger() },
  ]
}

function changing({ words, leaveUrl }: LeaveNoticeInput, news: 'set' | 'ended'): readonly Block[] {
  const { leaveNotice: say } = words
  return [{ type: 'action', label: say.change[news], href: leaveUrl, note: say.changeHow() }]
}

import type { Addressee } from '../delivery/mail.ts'
import { isByStranger, isHarmless, newOwnerOf, undoMinutes } from '../enquiry/act.ts'
import { outcomeTitle } from '../enquiry/duplicate.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import { standingOf } from '../enquiry/standing.ts'
import type { Kind } from '../kind/kind.ts'
import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import type { NoticeSubject } from '../steps/act-steps.ts'
import { nearDate, nearStamp, shortDay } from '../time/dates-in-words.ts'
import { type Instant, later } from '../time/instant.ts'
import { londonDate, londonTime } from '../time/working-calendar.ts'
import type { CoreWords } from '../words/english.ts'
import type { Words } from '../words/word.ts'
import { officerSubject } from './enquiry-subject.ts'
import { actorName, insteadBlock, topicWords } from './handover-words.ts'
import type { Block, MailDocument } from './layout/block.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'

interface ActNoticeInput {
  readonly enquiry: AssignedEnquiry
  readonly subject: NoticeSubject
  readonly kind: Kind
  readonly organisation: Organisation
  readonly to: Addressee
  /** The directory entry that the notice is for. */
  readonly holder: string
  /** The recipient's own page for this enquiry. */
  readonly officerUrl: string
  /** The whole enquiry, for those who sign in. */
  readonly boardUrl: string
  /** When it is read, as near as we know. */
  readonly now: Instant
  /** An earlier copy may have arrived. */
  readonly mayRepeat: boolean
  readonly words: CoreWords
}

/** The mail that tells whoever has an enquiry what was done with it, or undone. Quotes nothing of the enquiry but its subject. */
export function composeActNotice(input: ActNoticeInput): MailContent {
  return toMailContent({
    document: noticeDocument(input),
    language: input.words.language,
    organisation: input.organisation,
    reference: input.enquiry.reference,
    autoSubmitted: 'auto-generated',
  })
}

function noticeDocument(input: ActNoticeInput): MailDocument {
  const { organisation, mayRepeat, subject, words } = input
  const { actNotice: say } = words
  const lead = leadWords(input)
  const isStrangers = isFromStranger(subject)
  const blocks: readonly (Block | undefined)[] = [
    { type: 'lead', words: lead, note: noteWords(input) },
    mayRepeat ? { type: 'warning', words: words.update.repeat() } : undefined,
    isStrangers ? { type: 'warning', words: say.stranger() } : undefined,
    insteadBlock(input),
    reasonBlock(input),
    ...linkBlocks(input),
  ]
  return {
    subject: officerSubject(input),
    ...(isStrangers ? { preheader: [`${say.wasThisYou} `, ...lead] } : {}),
    blocks: blocks.filter((block) => block !== undefined),
    footer: [[say.footer(organisation.title)]],
  }
}

/** What the enquiry is about, as its subject has it, and when it was done. */
function noteWords(input: ActNoticeInput): Words {
  const { subject, words } = input
  const at = subject.act.undoneAt ?? subject.act.at
  const stamp = words.calendar.at(shortDay(londonDate(at), words), londonTime(at))
  return words.actNotice.note(topicWords(input), stamp)
}

function leadWords(input: ActNoticeInput): Words {
  const { enquiry, subject, holder, kind, organisation, words } = input
  const { what, act } = subject
  const { actNotice: say } = words
  const named = (id: string) => ({ quoted: findOfficer(organisation, id)?.name ?? id })
  if (what === 'taken-back') return say.takenBack(named(standingOf(enquiry).owner))
  const who = { quoted: actorName(act, organisation, words) }
  if (what === 'act' && act.act === 'accept' && act.by !== holder) return say.nowWith(who)
  const lead = say.lead[act.act]({
    who,
    to: named(newOwnerOf(act) ?? holder),
    outcome: act.act === 'close' ? outcomeTitle(kind.outcomes, act.outcome, words) : '',
    on:
      act.act === 'called' || act.act === 'remind'
        ? nearDate(act.on, { today: londonDate(input.now), words })
        : '',
  })
  return what === 'undone' ? say.undone(lead) : lead
}

/** Somebody with the link alone said it: it may be undone later, too. */
function isFromStranger({ what, act }: NoticeSubject): boolean {
  return what === 'act' && isByStranger(act) && isHarmless(act)
}

function reasonBlock({ subject: { what, act }, boardUrl, words }: ActNoticeInput): Block | undefined {
  return what === 'act' && 'reason' in act && act.reason !== undefined
    ? { type: 'paragraph', words: words.actNotice.reasonOnBoard(boardUrl) }
    : undefined
}

function linkBlocks(input: ActNoticeInput): readonly Block[] {
  const { subject, officerUrl, words } = input
  const { what, act } = subject
  const { actNotice: say } = words
  if (what === 'taken-back')
    return [{ type: 'paragraph', words: act.act === 'accept' ? say.notTakenOnWhat() : say.takenBackWhat() }]
  if (what === 'undone') {
    return [
      { type: 'paragraph', words: say.goOn() },
      { type: 'action', label: say.seeAction, href: officerUrl },
    ]
  }
  const until = stampOf(later(act.at, undoMinutes * 60_000), input)
  const undo = isFromStranger(subject) ? say.strangerUndo() : say.undoLead(until)
  return [
    { type: 'paragraph', words: undo },
    { type: 'action', label: say.undoAction, href: officerUrl },
  ]
}

function stampOf(instant: Instant, { now, words }: ActNoticeInput): string {
  return nearStamp(instant, { today: londonDate(now), words })
}

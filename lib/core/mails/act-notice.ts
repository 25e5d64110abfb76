import type { Addressee } from '../delivery/mail.ts'
import { isByStranger, isHarmless, newOwnerOf, undoMinutes } from '../enquiry/act.ts'
import { outcomeTitle } from '../enquiry/duplicate.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import type { Kind } from '../kind/kind.ts'
import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import type { NoticeSubject } from '../steps/act-steps.ts'
import { toHeaderText } from '../text/text-policy.ts'
import { shortStamp } from '../time/dates-in-words.ts'
import { later } from '../time/instant.ts'
import type { CoreWords } from '../words/english.ts'
import type { Words } from '../words/word.ts'
import { actorName } from './handover-words.ts'
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
  /** An earlier copy may have arrived. */
  readonly mayRepeat: boolean
  readonly words: CoreWords
}

/** The mail that tells whoever has an enquiry what was done with it, or undone. Quotes nothing of the enquiry. */
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
  const { enquiry, organisation, words } = input
  const { act } = input.subject
  const { actNotice: say } = words
  const blocks: readonly (Block | undefined)[] = [
    { type: 'lead', words: leadWords(input) },
    input.mayRepeat ? { type: 'warning', words: words.update.repeat() } : undefined,
    isFromStranger(input.subject) ? { type: 'warning', words: say.stranger() } : undefined,
    whyYou(input),
    ...reasonBlocks(input),
    ...linkBlocks(input),
    { type: 'heading', text: say.aboutTitle },
    {
      type: 'facts',
      facts: [
        { label: say.reference, value: enquiry.reference },
        { label: say.received, value: shortStamp(enquiry.receivedAt, words) },
        { label: say.when, value: shortStamp(act.undoneAt ?? act.at, words) },
      ],
    },
  ]
  return {
    subject: toHeaderText(`[${enquiry.reference}] ${subjectOf(input)}`),
    blocks: blocks.filter((block) => block !== undefined),
    footer: [[say.footer(organisation.title)]],
  }
}

function subjectOf({ subject: { what, act }, kind, words }: ActNoticeInput): string {
  const { actNotice: say } = words
  if (what === 'taken-back') return say.takenBackSubject(kind.title)
  const subject = say.subject[act.act](kind.title)
  if (isFromStranger({ what, act })) return say.strangerSubject(subject)
  return what === 'undone' ? say.undoneSubject(subject) : subject
}

function leadWords({ subject: { what, act }, holder, kind, organisation, words }: ActNoticeInput): Words {
  const { actNotice: say } = words
  if (what === 'taken-back') return say.takenBack(kind.title)
  const newOwner = newOwnerOf(act) ?? holder
  const to = findOfficer(organisation, newOwner)?.name ?? newOwner
  const lead = say.lead[act.act]({
    who: { quoted: actorName(act, organisation, words), strong: true },
    kind: kind.title,
    to: { quoted: to, strong: true },
    outcome: act.act === 'close' ? outcomeTitle(kind.outcomes, act.outcome, words) : '',
  })
  return what === 'undone' ? say.undone(lead) : lead
}

/** Somebody with the link alone said it: it may be undone later, too. */
function isFromStranger({ what, act }: NoticeSubject): boolean {
  return what === 'act' && isByStranger(act) && isHarmless(act)
}

function whyYou({ to, holder, organisation, words }: ActNoticeInput): Block | undefined {
  if (to.id === holder) return undefined
  const name = findOfficer(organisation, holder)?.name ?? holder
  return { type: 'warning', words: words.update.whyYou(name) }
}

function reasonBlocks({ subject: { what, act }, words }: ActNoticeInput): readonly Block[] {
  if (what !== 'act' || !('reason' in act) || act.reason === undefined) return []
  return [
    {
      type: 'facts',
      facts: [{ label: words.actNotice.reasonTitle, value: act.reason, long: true, quoted: true }],
    },
  ]
}

function linkBlocks({ subject: { what, act }, officerUrl, words }: ActNoticeInput): readonly Block[] {
  const { actNotice: say } = words
  if (what === 'taken-back') return []
  if (what === 'undone') {
    return [
      { type: 'paragraph', words: say.goOn() },
      { type: 'action', label: say.seeAction, href: officerUrl },
    ]
  }
  const until = shortStamp(later(act.at, undoMinutes * 60_000), words)
  const undo = isFromStranger({ what, act }) ? say.strangerUndo() : say.undoLead(until)
  return [
    { type: 'paragraph', words: undo },
    { type: 'action', label: say.undoAction, href: officerUrl },
  ]
}

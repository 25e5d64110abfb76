import { type CodeRequest, codeMinutes } from '../enquiry/act.ts'
import { categoryOf } from '../enquiry/category.ts'
import { duplicateOf, outcomeTitle } from '../enquiry/duplicate.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import type { Kind } from '../kind/kind.ts'
import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import { nearDate, nearStamp } from '../time/dates-in-words.ts'
import { londonDate } from '../time/working-calendar.ts'
import type { CoreWords } from '../words/english.ts'
import type { Words } from '../words/word.ts'
import { officerSubject } from './enquiry-subject.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'

interface CodeMailInput {
  readonly enquiry: AssignedEnquiry
  readonly asked: CodeRequest
  /** The kind it was sent as. */
  readonly kind: Kind
  readonly kinds: readonly Kind[]
  readonly organisation: Organisation
  /** Six digits. */
  readonly code: string
  readonly words: CoreWords
}

/**
 * The mail with the code for an officer whose browser is new to us: what it is for and when it was asked for, so that
 * nobody confirms what somebody else has chosen. Carries nothing of the enquiry but its subject.
 */
export function composeCode(input: CodeMailInput): MailContent {
  const { enquiry, asked, organisation, code, words } = input
  const { code: say } = words
  const act = actInWords(input)
  const askedAt = nearStamp(asked.at, { today: londonDate(asked.at), words })
  return toMailContent({
    document: {
      subject: officerSubject(input),
      preheader: say.preheader(act, code),
      blocks: [
        { type: 'lead', words: say.lead(act) },
        { type: 'figure', label: say.code, value: code },
        { type: 'paragraph', words: say.explain(askedAt, codeMinutes) },
        { type: 'paragraph', words: say.stranger() },
      ],
      footer: [[say.footer(organisation.title)]],
    },
    language: words.language,
    organisation,
    reference: enquiry.reference,
    autoSubmitted: 'auto-replied',
  })
}

/** With names and titles of the directory, the kinds and the areas alone: what was posted never stands in the mail. */
function actInWords({ enquiry, asked: { act, at }, kinds, organisation, words }: CodeMailInput): Words {
  const { acts, undone, unknown } = words.code
  if (act === undefined) return unknown()
  if (act.act === 'undo') {
    const done = enquiry.acts?.find(({ id }) => id === act.id)?.act
    return done === undefined || done === 'cover' ? unknown() : undone[done]()
  }
  const outcomes = kinds.find(({ name }) => name === categoryOf(enquiry).kind)?.outcomes
  const names = {
    to: { quoted: act.act === 'pass-on' ? (findOfficer(organisation, act.to)?.name ?? '') : '' },
    outcome: act.act === 'close' ? closedTitle(outcomes, act.outcome, words) : '',
    kind: act.act === 'recategorise' ? titleIn(kinds, act.kind) : '',
    area: act.act === 'recategorise' ? titleIn(organisation.areas, act.area) : '',
    on: act.act === 'remind' ? nearDate(act.on, { today: londonDate(at), words }) : '',
  }
  return act.act === 'close' && act.tellEnquirer ? acts.closeAndTell(names) : acts[act.act](names)
}

function closedTitle(
  outcomes: readonly { name: string; title: string }[] | undefined,
  outcome: string,
  words: CoreWords,
): string {
  const isDuplicate = duplicateOf(outcome) !== undefined
  return isDuplicate ? outcomeTitle([], outcome, words) : titleIn(outcomes, outcome)
}

function titleIn(all: readonly { name: string; title: string }[] = [], name: string): string {
  return all.find((one) => one.name === name)?.title ?? ''
}

import type { Organisation } from '../../organisation/organisation.ts'
import {
  confirmHours,
  type PeopleNotice,
  type ToldChange,
  toldChanges,
} from '../../standalone-mail/standalone-mail.ts'
import { toHeaderText } from '../../text/text-policy.ts'
import { nearDate } from '../../time/dates-in-words.ts'
import type { Instant } from '../../time/instant.ts'
import { londonDate } from '../../time/working-calendar.ts'
import type { CoreWords } from '../../words/english.ts'
import type { Words } from '../../words/word.ts'
import type { Block } from '../layout/block.ts'
import { type MailContent, toMailContent } from '../layout/mail-content.ts'

interface PeopleNoticeInput {
  /** The standalone mail's: what keeps a repeat together with what it repeats. */
  readonly reference: string
  readonly notice: PeopleNotice
  /** The name of whoever did it. */
  readonly by?: string
  /** Six digits; there for `code`. */
  readonly code?: string
  readonly peopleUrl: string
  readonly boardUrl: string
  readonly guideUrl: string
  readonly organisation: Organisation
  readonly now: Instant
  readonly words: CoreWords
}

/** The mail about a change of people. It holds nothing of any enquiry. */
export function composePeopleNotice(input: PeopleNoticeInput): MailContent {
  const { organisation, words, reference } = input
  const { subject, blocks } = partsOf(input)
  return toMailContent({
    document: {
      subject: toHeaderText(subject),
      blocks,
      footer: [[words.peopleNotice.footer(organisation.title)]],
    },
    ...{ language: words.language, organisation, reference, autoSubmitted: 'auto-generated' },
  })
}

interface Parts {
  readonly subject: string
  readonly blocks: readonly Block[]
}

function partsOf(input: PeopleNoticeInput): Parts {
  const { notice, organisation, words, code = '' } = input
  const { peopleNotice: say } = words
  const changed = changedOf(input)
  switch (notice.news) {
    case 'code':
      return {
        subject: say.subject.code(code),
        blocks: [
          { type: 'lead', words: say.code.lead() },
          { type: 'figure', label: say.code.label, value: code },
          ...paragraphs(say.code.why(organisation.title, changed), say.code.tell(changed, confirmHours)),
          ...paragraphs(say.code.stranger()),
        ],
      }
    case 'asked':
      return {
        subject: say.subject.asked,
        blocks: [
          { type: 'lead', words: say.asked.lead() },
          ...paragraphs(say.asked.what(changed), say.asked.stranger()),
        ],
      }
    case 'moved':
      return notice.change === 'added' ? welcome(input) : moved(input)
    case 'told':
      return told(input)
  }
}

function welcome({ organisation, words, boardUrl, guideUrl }: PeopleNoticeInput): Parts {
  const { moved: say, subject } = words.peopleNotice
  return {
    subject: subject.welcome(organisation.title),
    blocks: [
      { type: 'lead', words: say.welcomeLead(organisation.title) },
      ...paragraphs(say.welcome()),
      { type: 'action', label: say.signIn, href: boardUrl, note: say.guide(guideUrl) },
    ],
  }
}

function moved(input: PeopleNoticeInput): Parts {
  const { moved: say, subject } = input.words.peopleNotice
  return {
    subject: subject.moved,
    blocks: [
      { type: 'lead', words: say.lead() },
      ...paragraphs(say.what(changedOf(input)), say.stranger()),
      { type: 'action', label: say.signIn, href: input.boardUrl },
    ],
  }
}

/** What another release did that this one does not know is told as a change. */
function told(input: PeopleNoticeInput): Parts {
  const { notice, words, peopleUrl } = input
  const { peopleNotice: say } = words
  const changed = changedOf(input)
  const change = toldChanges.find((one) => one === notice.change) ?? 'other'
  return {
    subject: subjectOf(input, change),
    blocks: [
      { type: 'lead', words: say.told[change](changed) },
      ...paragraphs(...more(input), say.by(changed.by), say.unexpected()),
      { type: 'action', label: say.see, href: peopleUrl },
    ],
  }
}

function subjectOf({ notice, words }: PeopleNoticeInput, change: ToldChange | 'other'): string {
  const { subject } = words.peopleNotice
  const { name, successor = '' } = notice
  if (change === 'replaced') return subject.replaced(name, successor)
  return subject[change === 'asked' ? 'newAddress' : change](name)
}

function more(input: PeopleNoticeInput): readonly Words[] {
  const { notice, words } = input
  const { more: say, fields: names } = words.peopleNotice
  const changed = changedOf(input)
  const fields = (notice.fields ?? []).flatMap((field) => named(names, field))
  return [
    ...(fields.length === 0 ? [] : [say.fields(fields.join(', '))]),
    ...(notice.successor === undefined || notice.until === undefined ? [] : [say.takesOver(changed)]),
    ...(notice.request === undefined ? [] : [say.awaited(changed)]),
  ]
}

function named(names: Readonly<Record<string, string>>, field: string): readonly string[] {
  const name = Object.hasOwn(names, field) ? names[field] : undefined
  return name === undefined ? [] : [name]
}

function changedOf({ notice, by, now, words }: PeopleNoticeInput) {
  const { name, shown = '', successor = '', until } = notice
  return {
    name: { quoted: name },
    by: by === undefined ? undefined : { quoted: by },
    address: { quoted: shown },
    successor: { quoted: successor },
    until: until === undefined ? '' : nearDate(until, { today: londonDate(now), words }),
  }
}

function paragraphs(...all: readonly Words[]): readonly Block[] {
  return all.map((words) => ({ type: 'paragraph', words }))
}

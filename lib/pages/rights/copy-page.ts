import type { State } from '../../core/enquiry/state.ts'
import type { UpdateType } from '../../core/enquiry/update.ts'
import type { Organisation } from '../../core/organisation/organisation.ts'
import { type Html, html } from '../../core/text/html.ts'
import { answerByTime } from '../../core/time/answer-by.ts'
import { longDate, shortStamp } from '../../core/time/dates-in-words.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { AnswerBy } from '../../core/time/target-time.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import { renderEmailLink } from '../components/contact-links.ts'
import type { PageWords } from '../words/english.ts'
import type { RightsWords } from '../words/english-rights.ts'
import { ownDocument, ownFacts, ownList } from './own-document.ts'

/** What is shown of an enquiry to whoever sent it. */
interface ShownCopy {
  readonly reference: string
  readonly kind: string
  readonly area: string
  readonly receivedAt: Instant
  readonly answerBy: AnswerBy
  readonly state: State
  readonly outcome?: string
  readonly isRestricted: boolean
  readonly keptUntil?: Instant
  readonly told: readonly { readonly label: string; readonly value: string }[]
  readonly urgent?: string
  readonly spam: readonly string[]
  readonly added: readonly { readonly at: Instant; readonly type: UpdateType; readonly text?: string }[]
  readonly notes: readonly { readonly at: Instant; readonly by: string; readonly text: string }[]
  readonly story: readonly { readonly at: Instant; readonly sentence: string; readonly became?: string }[]
}

interface Surroundings {
  readonly organisation: Organisation
  readonly words: PageWords
  readonly rights: RightsWords
}

/** All that is held about somebody, as a page to give to them. */
export function renderCopyPage(
  { organisation, words, rights: { copy: say } }: Surroundings,
  { copies, at }: { readonly copies: readonly ShownCopy[]; readonly at: Instant },
): string {
  const { core } = words
  const mail = renderEmailLink(organisation.privacy?.contact ?? organisation.contact.email)
  return ownDocument({
    title: say.title(organisation.title),
    language: words.language,
    content: html`<p>${say.made(longDate(londonDate(at), core))} ${copies.length === 0 ? say.nothing : say.count(copies.length)}</p>
${[say.what, say.why, say.seen, say.emails, say.hashes].map((text) => html`<p>${text}</p>\n`)}<p>${say.rights(mail)}</p>
<p>${say.file}</p>
${copies.map(renderCopy)}`,
  })

  function renderCopy(copy: ShownCopy): Html {
    const { reference, told, spam, added, notes, story } = copy
    const stamped = (moment: Instant, text: string) => `${shortStamp(moment, core)}: ${text}`
    return html`<h2>${say.reference} ${reference}</h2>
${ownFacts(factsOf(copy))}
<h3>${say.told}</h3>
${ownFacts(told)}
${ownList(
  say.added,
  added.map(({ at: moment, type, text = '' }) =>
    stamped(moment, [say.addedAs[type], text].filter((part) => part !== '').join(': ')),
  ),
)}
${ownList(
  say.notes,
  notes.map((note) => stamped(note.at, `${note.by}: ${note.text}`)),
)}
${ownList(say.spam, spam)}
${ownList(
  say.story,
  story.map((line) => stamped(line.at, [line.sentence, line.became ?? ''].join(' ').trim())),
)}
`
  }

  function factsOf(copy: ShownCopy): readonly { readonly label: string; readonly value: string }[] {
    const { kind, area, receivedAt, answerBy, state, outcome = '', keptUntil, urgent = '' } = copy
    const stands = words.board.list.states[state]
    return [
      { label: say.about, value: kind },
      { label: say.where, value: area },
      { label: say.received, value: shortStamp(receivedAt, core) },
      { label: say.answerBy, value: answerByTime(answerBy, core) },
      { label: say.state, value: copy.isRestricted ? say.restricted : stands },
      { label: say.outcome, value: outcome },
      { label: say.urgent, value: urgent },
      {
        label: say.keptUntil,
        value: keptUntil === undefined ? say.open : longDate(londonDate(keptUntil), core),
      },
    ]
  }
}

import { checkStep, type FormSection, formSteps } from '../../core/kind/form-steps.ts'
import type { Kind } from '../../core/kind/kind.ts'
import { titleOf } from '../../core/kind/title-of.ts'
import { carriedExtras } from '../../core/posted-form/extras.ts'
import type { Typed } from '../../core/posted-form/pairs.ts'
import { type Html, html } from '../../core/text/html.ts'
import { longDate } from '../../core/time/dates-in-words.ts'
import { isRealDate } from '../../core/time/local-date.ts'
import { dateOfParts } from '../../core/time/typed-date.ts'
import { renderButton } from '../components/button.ts'
import { type HiddenInput, renderHiddenInputs, renderHoneypot } from '../components/hidden-inputs.ts'
import { renderSummaryList } from '../components/summary-list.ts'
import { renderPage } from '../frame/page.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { extraLabel, renderFiles, type SentBesides } from './extra-questions.ts'
import { allTyped, carriedAnswers, typedDate } from './form-answers.ts'
import { sendPath } from './send-path.ts'
import { renderUnavailable } from './unavailable-notice.ts'

/** The answers before they are sent. */
interface CheckPage extends SentBesides {
  readonly kind: Kind
  readonly typed: Typed
  readonly hidden: readonly HiddenInput[]
  /** The enquiry could not be stored just now: a banner says that nothing is lost and what to do. */
  readonly unavailable?: boolean
}

/** Every answer, and buttons that lead back to change it: `_go` is the name of a step. Sends `_step=check`. */
export function renderCheckPage(surroundings: PageSurroundings, page: CheckPage): string {
  const { kind, typed, extras = [], hidden, unavailable = false } = page
  const { words } = surroundings
  const steps = formSteps(kind)
  const carried = [...carriedAnswers(kind, typed, []), ...carriedExtras(extras)]
  const all = [...hidden, { name: '_step', value: checkStep }, ...carried]
  return renderPage(surroundings, {
    title: words.check.title,
    caption: `${kind.heading} – ${words.form.stepOf(steps.length + 1, steps.length + 1)}`,
    failed: unavailable,
    before: unavailable ? renderUnavailable(surroundings, words.form.send) : html``,
    content: html`<form class="form" id="enquiry" method="post" action="${sendPath(kind)}" novalidate data-form="${kind.name}">
${renderHiddenInputs(all)}${renderHoneypot(words.form.leaveEmpty)}
${steps.flatMap((step) => step.sections.map((section) => renderSection(surroundings, { page, section, step: step.name })))}
${renderExtras(surroundings, page, steps.at(-1)?.name ?? '')}<p class="privacy">${words.form.privacy(html`<a href="/privacy">${words.form.privacyLink}</a>`)}</p>
<div class="buttons">${renderButton({ text: words.form.send, sending: words.form.sending })}${renderButton({
      text: words.form.back,
      look: 'second',
      name: '_go',
      value: steps.at(-1)?.name ?? '',
    })}</div>
</form>`,
  })
}

function renderSection(
  surroundings: PageSurroundings,
  { page, section, step }: { page: CheckPage; section: FormSection; step: string },
): Html {
  const rows = section.fields.flatMap((name) => {
    const field = page.kind.fields[name]
    if (field === undefined) return []
    return [{ label: field.label, value: shownAnswer(surroundings, page, name) }]
  })
  const title = section.title ?? surroundings.words.form.topics[section.topic]
  return html`${renderHead(surroundings, title, step)}
${renderSummaryList(rows)}
`
}

function renderExtras(
  surroundings: PageSurroundings,
  { extras = [], files = [] }: SentBesides,
  step: string,
): Html {
  if (extras.length === 0 && files.length === 0) return html``
  const { words } = surroundings
  const rows = extras.map(({ name, value }) => ({ label: extraLabel(name, words), value: asTyped(value) }))
  return html`${renderHead(surroundings, words.form.extrasTitle, step)}
${rows.length === 0 ? html`` : html`${renderSummaryList(rows)}\n`}${renderFiles(surroundings, files)}`
}

/** A part's heading, and beside it the button that leads back to its page. */
function renderHead({ words }: PageSurroundings, title: string, step: string): Html {
  return html`<div class="section-head"><h2>${title}</h2>${renderButton({
    text: words.check.change,
    unseen: words.check.changeWhat(title),
    look: 'link',
    name: '_go',
    value: step,
  })}</div>`
}

function shownAnswer(
  { words, organisation }: PageSurroundings,
  { kind, typed }: CheckPage,
  name: string,
): string | Html {
  const field = kind.fields[name]
  const typedHere = allTyped(typed, name).filter((text) => text.trim() !== '')
  if (field?.control === 'date') {
    const date = dateOfParts(typedDate(typed, name))
    if (date === undefined) return notAnswered(words.check.notAnswered)
    return isRealDate(date) ? longDate(date, words.core) : date
  }
  const options = field?.control === 'area' ? organisation.areas : field?.options
  const shown = typedHere.map((text) => titleOf(options ?? [], text))
  if (shown.length === 0) return notAnswered(words.check.notAnswered)
  if (shown.length === 1) return asTyped(shown[0] ?? '')
  return html`<ul class="plain">${shown.map((text) => html`<li>${text}</li>`)}</ul>`
}

function asTyped(text: string): Html {
  return html`<span class="as-typed">${text}</span>`
}

function notAnswered(words: string): Html {
  return html`<span class="muted">${words}</span>`
}

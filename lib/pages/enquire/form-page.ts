import { usualTarget } from '../../core/enquiry/target.ts'
import type { FieldProblem } from '../../core/kind/answers.ts'
import { type FormPageStep, type FormSection, fieldsOf, formSteps } from '../../core/kind/form-steps.ts'
import type { Kind } from '../../core/kind/kind.ts'
import { shownOfficer } from '../../core/organisation/officer-name.ts'
import { usualOfficer } from '../../core/organisation/usual-officer.ts'
import { carriedExtras } from '../../core/posted-form/extras.ts'
import type { Typed } from '../../core/posted-form/pairs.ts'
import { type Html, html } from '../../core/text/html.ts'
import { renderButton } from '../components/button.ts'
import { renderErrorSummary, type SummaryError } from '../components/error-summary.ts'
import { type HiddenInput, renderHiddenInputs, renderHoneypot } from '../components/hidden-inputs.ts'
import { errorOf } from '../components/question.ts'
import { renderPage, type SearchEntry } from '../frame/page.ts'
import { formPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { renderDraftOffer } from './draft-offer.ts'
import { renderExtraQuestions, type SentBesides } from './extra-questions.ts'
import { carriedAnswers } from './form-answers.ts'
import { firstControlOf, renderFormQuestion } from './form-question.ts'
import { sendPath } from './send-path.ts'
import { renderUnavailable } from './unavailable-notice.ts'
import { renderUnsent } from './unsent-notice.ts'

/** One page of a form as it is to be shown. What was sent besides stands on the last page; the others carry it. */
export interface FormPage extends SentBesides {
  readonly kind: Kind
  /** The name of one of `formSteps(kind)`; absent: the first. */
  readonly step?: string
  readonly typed: Typed
  /** Empty for a page that is shown for the first time. */
  readonly problems: readonly FieldProblem[]
  /** `_key`, `_rendered`. The page itself adds `_step`, `_gotcha`, and whatever was typed that it does not ask for. */
  readonly hidden: readonly HiddenInput[]
  /** The page was reached by Change on the check page: Continue sends `_changing`, to lead back there. */
  readonly changing?: boolean
  /** The enquiry could not be stored just now: a banner says that nothing is lost and what to do. */
  readonly unavailable?: boolean
  /** The answers came in the address of the page, which sends nothing: a banner says so. */
  readonly unsent?: boolean
}

/** One page of a kind's form, with every answer that was typed and every mistake beside its field. */
export function renderFormPage(surroundings: PageSurroundings, page: FormPage): string {
  const { kind, problems, typed, extras = [], unavailable = false, unsent = false } = page
  const { words } = surroundings
  const steps = formSteps(kind)
  const step = steps.find(({ name }) => name === page.step) ?? steps[0]
  const place = steps.indexOf(step)
  const isOnly = steps.length === 1
  const isLast = place === steps.length - 1
  const isFresh = place === 0 && Object.keys(typed).length === 0
  return renderPage(surroundings, {
    title: isOnly ? kind.heading : stepTitle(surroundings, step),
    ...(isOnly ? {} : { caption: `${kind.heading} – ${words.form.stepOf(place + 1, steps.length + 1)}` }),
    failed: problems.length > 0 || unavailable,
    ...(isFresh && problems.length === 0 ? { search: searchEntry(surroundings, kind) } : {}),
    before: html`${unavailable ? renderUnavailable(surroundings, words.form.send) : html``}${unsent ? renderUnsent(surroundings, words.form.send) : html``}${renderErrorSummary(
      {
        title: words.form.problemTitle,
        errors: summaryErrors(page, step),
      },
    )}`,
    content: html`${place === 0 ? renderOffer(surroundings, kind) : html``}${isFresh && problems.length === 0 ? renderDraftOffer(surroundings) : html``}<form class="form" id="enquiry" method="post" action="${sendPath(kind)}" novalidate data-form="${kind.name}">
${renderHiddenInputs([...hiddenInputs(page, step), ...(isLast ? [] : carriedExtras(extras))])}${renderHoneypot(words.form.leaveEmpty)}
${step.sections.map((one) => renderSection(surroundings, { page, section: one, headed: step.sections.length > 1 }))}
${isLast ? renderExtraQuestions(surroundings, page) : html``}${step.sections.some(({ topic }) => topic === 'you') ? privacyLine(surroundings) : html``}${buttons(surroundings, { steps, place })}
</form>`,
  })
}

/** What is offered, who replies and how soon. */
function renderOffer({ words, organisation }: PageSurroundings, kind: Kind): Html {
  const officer = usualOfficer(kind.name, organisation)
  const told = {
    officer: officer === undefined ? undefined : shownOfficer(officer, organisation),
    target: usualTarget(kind, organisation),
  }
  return html`<p class="lead">${kind.description} ${words.form.replies(told)}</p>\n`
}

/** Of the form as it is before anybody has typed anything. */
function searchEntry({ words, organisation }: PageSurroundings, kind: Kind): SearchEntry {
  return { path: formPath(kind), description: words.frame.search.form(kind.description, organisation.title) }
}

/** A page with one section has that section's title. */
function stepTitle({ words }: PageSurroundings, { sections }: FormPageStep): string {
  const [section] = sections
  if (section === undefined || sections.length > 1) return words.form.lastStep
  return section.title ?? words.form.topics[section.topic]
}

function renderSection(
  surroundings: PageSurroundings,
  { page, section, headed }: { page: FormPage; section: FormSection; headed: boolean },
): Html {
  const { kind, typed } = page
  const heading = section.title ?? surroundings.words.form.topics[section.topic]
  return html`${headed ? html`<h2>${heading}</h2>\n` : html``}${section.fields.map((name) => {
    const field = kind.fields[name]
    if (field === undefined) return html``
    return html`${renderFormQuestion(surroundings, { name, field, typed, ...errorOf(page, name) })}
`
  })}`
}

/** In the order the questions stand on the page; what is about no question of this page first. */
function summaryErrors({ kind, problems }: FormPage, step: FormPageStep): SummaryError[] {
  const asked = fieldsOf(step)
  const elsewhere = problems.filter((problem) => !asked.includes(problem.field))
  const here = asked.flatMap((name) => {
    const field = kind.fields[name]
    const problem = problems.find((one) => one.field === name)
    if (field === undefined || problem === undefined) return []
    return [{ message: problem.message, target: firstControlOf(name, field) }]
  })
  return [...elsewhere.map(({ message }) => ({ message })), ...here]
}

function hiddenInputs({ kind, typed, hidden, changing = false }: FormPage, step: FormPageStep) {
  return [
    ...hidden,
    ...(kind.steps === undefined ? [] : [{ name: '_step', value: step.name }]),
    ...(changing ? [{ name: '_changing', value: 'yes' }] : []),
    ...carriedAnswers(kind, typed, fieldsOf(step)),
  ]
}

function privacyLine({ words }: PageSurroundings): Html {
  return html`<p class="privacy">${words.form.privacy(html`<a href="/privacy">${words.form.privacyLink}</a>`)}</p>\n`
}

/** Continue comes first, because Enter presses the first button. */
function buttons(
  { words }: PageSurroundings,
  { steps, place }: { steps: readonly FormPageStep[]; place: number },
): Html {
  const before = steps[place - 1]
  const onwards = renderButton({
    text: steps.length === 1 ? words.form.send : words.form.next,
    sending: words.form.sending,
  })
  if (before === undefined) return html`<div class="buttons">${onwards}</div>`
  const back = renderButton({ text: words.form.back, look: 'second', name: '_go', value: before.name })
  return html`<div class="buttons">${onwards}${back}</div>`
}

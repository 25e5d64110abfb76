import { waysIn } from '../../core/enquiry/arrival.ts'
import type { FieldProblem } from '../../core/kind/answers.ts'
import type { FieldOption } from '../../core/kind/field.ts'
import { type FormSection, fieldsOf, formSteps } from '../../core/kind/form-steps.ts'
import type { Kind } from '../../core/kind/kind.ts'
import type { Typed } from '../../core/posted-form/pairs.ts'
import { type Html, html } from '../../core/text/html.ts'
import { renderBackLink } from '../components/back-link.ts'
import { renderButton } from '../components/button.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { type HiddenInput, renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderCheckboxes, renderRadios } from '../components/option-list.ts'
import { errorOf } from '../components/question.ts'
import { renderSelect } from '../components/select.ts'
import { firstControlOf, renderFormQuestion } from '../enquire/form-question.ts'
import { renderPage } from '../frame/page.ts'
import { renderPrivateUnavailable } from '../frame/private-unavailable.ts'
import { renderWho } from '../officer/form.ts'
import { addPath, boardPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { renderBoardBar } from './board-bar.ts'

/** Everything that is asked about an enquiry that somebody adds. */
export interface AddFormPage {
  readonly kind: Kind
  /** `_key` and `_asked`, and what the form carries unseen. */
  readonly hidden: readonly HiddenInput[]
  /** The answers as they were typed. */
  readonly typed: Typed
  readonly entry: TypedEntry
  /** About fields of the kind, and `entry-came-by`, `entry-to`, `entry-who`, `entry-other-name`; of '' where it is about none. */
  readonly problems: readonly FieldProblem[]
  /** Who has signed in, and what only they may see; absent for a session that is over. */
  readonly signedIn?: {
    readonly name: string
    /** Whom it can go to, besides whoever usually gets it. */
    readonly directory: readonly FieldOption[]
    /** At a shared mailbox: who may be adding it. */
    readonly people?: readonly FieldOption[]
  }
  /** It could not be stored just now. */
  readonly unavailable?: boolean
}

/** What was typed and chosen besides the answers. */
export interface TypedEntry {
  readonly cameBy: string
  readonly told: boolean
  readonly acknowledge: boolean
  readonly to: string
  readonly who?: string
  readonly otherName?: string
}

/**
 * All questions of a kind on one page, to be read out on the telephone; posts the answers, `entry-came-by`, `entry-told`,
 * `entry-mail`, `entry-to`, who at a desk it is, and by its two buttons `entry-end`.
 */
export function renderAddFormPage(surroundings: PageSurroundings, page: AddFormPage): string {
  const { words } = surroundings
  const { add } = words
  const { kind, problems, signedIn, unavailable = false } = page
  const sections = formSteps(kind).flatMap((step) => step.sections)
  const isLapsed = signedIn === undefined
  return renderPage(surroundings, {
    title: isLapsed ? add.lapsed.title : add.title,
    caption: kind.title,
    failed: problems.length > 0 || unavailable || isLapsed,
    before: html`${renderTop(surroundings, page)}${renderErrorSummary({
      title: words.form.problemTitle,
      errors: summaryErrors(page),
    })}`,
    content: html`${isLapsed ? renderLapsed(surroundings) : html`<p class="lead">${kind.fields['message']?.required === true ? add.form.leadWithMessage : add.form.lead}</p>`}
<form class="form" method="post" action="${addPath(kind.name)}" novalidate>
${renderHiddenInputs(page.hidden)}${sections.map((section) => renderSection(surroundings, page, section))}<h2>${add.form.howTitle}</h2>
${renderHow(surroundings, page)}${renderEnds(surroundings, page)}
</form>`,
  })
}

function renderTop(surroundings: PageSurroundings, { signedIn, unavailable = false }: AddFormPage): Html {
  const { add } = surroundings.words
  if (signedIn === undefined) return html``
  return html`${renderBoardBar(surroundings, signedIn)}
${renderBackLink({ text: add.otherKind, href: addPath() })}
${unavailable ? renderPrivateUnavailable(surroundings, add.form.passOn) : html``}`
}

function renderLapsed({ words }: PageSurroundings): Html {
  const { lapsed } = words.add
  return html`<p class="lead">${lapsed.what}</p>
<p><a href="${boardPath}" target="_blank" rel="noopener">${lapsed.signIn}</a></p>`
}

function renderSection(surroundings: PageSurroundings, page: AddFormPage, section: FormSection): Html {
  const { kind, typed } = page
  const { form } = surroundings.words.add
  return html`<h2>${section.title ?? form.topics[section.topic]}</h2>
${section.fields.map((name) => {
  const field = kind.fields[name]
  if (field === undefined) return html``
  const about = name === 'email' || name === 'phone' ? { hint: form.hints[name] } : {}
  const question = { name, field: { ...field, ...about }, typed, ...errorOf(page, name) }
  return html`${renderFormQuestion(surroundings, { ...question, isForAnother: true })}
`
})}`
}

/** How it came, whether the privacy notice was told, and the email to whoever asked. */
function renderHow(surroundings: PageSurroundings, page: AddFormPage): Html {
  const { form, add } = surroundings.words
  const { form: say } = add
  const { cameBy, told, acknowledge } = page.entry
  const { errorPrefix } = form
  return html`${renderRadios({
    ...{ name: 'entry-came-by', label: say.cameBy, errorPrefix, ...errorOf(page, 'entry-came-by') },
    options: waysIn.map((name) => ({ name, title: say.ways[name] })),
    chosen: [cameBy],
  })}
${renderCheckboxes({
  ...{ name: 'entry-told', label: say.privacy, errorPrefix },
  options: [{ name: 'yes', title: say.told }],
  chosen: told ? ['yes'] : [],
})}
<p class="privacy">${say.privacyNotice(html`<a href="/privacy" target="_blank" rel="noopener">${say.privacyLink}</a>`)}</p>
${renderCheckboxes({
  ...{ name: 'entry-mail', label: say.confirmation, hint: say.confirmationHint, errorPrefix },
  options: [{ name: 'yes', title: say.acknowledge }],
  chosen: acknowledge ? ['yes'] : [],
})}
`
}

/** Passing it on comes first, because Enter presses the first button and nothing is lost by it. */
function renderEnds(surroundings: PageSurroundings, page: AddFormPage): Html {
  const { add, form } = surroundings.words
  const { form: say } = add
  const { entry, problems, signedIn } = page
  return html`${
    signedIn === undefined
      ? html``
      : html`${renderWho(surroundings, {
          ...(signedIn.people === undefined ? {} : { people: signedIn.people }),
          ...{ typed: entry, problems, label: say.who, prefix: 'entry-' },
        })}${renderSelect({
          ...{ name: 'entry-to', label: say.to, hint: say.toHint, ...errorOf(page, 'entry-to') },
          errorPrefix: form.errorPrefix,
          unchosen: say.usual,
          options: signedIn.directory,
          chosen: [entry.to],
        })}
`
  }<p>${say.ends}</p>
<div class="buttons">${renderButton({ text: say.passOn, name: 'entry-end', value: 'pass-on', sending: say.passingOn })}${renderButton({ text: say.dealtWith, look: 'second', name: 'entry-end', value: 'dealt-with', sending: say.keeping })}</div>`
}

/** In the order in which the questions stand on the page; what is about none of them first. */
function summaryErrors({ kind, problems }: AddFormPage) {
  const fields = formSteps(kind).flatMap(fieldsOf)
  const order = [...fields, 'entry-came-by', 'entry-who', 'entry-other-name', 'entry-to']
  const placeOf = ({ field }: FieldProblem) => order.indexOf(field)
  return [...problems]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map((problem) => {
      const { field: name, message } = problem
      const field = kind.fields[name]
      if (placeOf(problem) === -1) return { message }
      return { message, target: field === undefined ? name : firstControlOf(name, field) }
    })
}

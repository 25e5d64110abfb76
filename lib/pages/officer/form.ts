import type { FieldProblem } from '../../core/kind/answers.ts'
import type { FieldOption } from '../../core/kind/field.ts'
import { type Html, html } from '../../core/text/html.ts'
import { renderButton } from '../components/button.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderCheckboxes } from '../components/option-list.ts'
import { errorOf } from '../components/question.ts'
import { renderSelect } from '../components/select.ts'
import { renderTextInput } from '../components/text-input.ts'
import type { PageSurroundings } from '../surroundings.ts'
import type { OfficerChoice } from './facts.ts'

/** What an officer is asked about an enquiry. */
export interface OfficerForm {
  /** Where it is sent. */
  readonly path: string
  /** Its one-time key: pressing twice is pressing once. */
  readonly key: string
  /** What can be done now, in this order. */
  readonly choices: readonly OfficerChoice[]
  /** The act that *undo* undoes at once; absent: it asks first. */
  readonly undoes?: string
  /** Nobody knows this browser, so that a box is to be ticked before a press counts: robots press what they find. */
  readonly asksIfSure?: boolean
  /** It was closed as spam: opening it again says that it is none. */
  readonly isSpam?: boolean
  /** At a shared mailbox: who may be acting. Absent for one person. */
  readonly people?: readonly FieldOption[]
  /** What was ticked and typed, if there are mistakes. */
  readonly typed?: { readonly sure?: boolean; readonly who?: string; readonly otherName?: string }
  readonly problems?: readonly FieldProblem[]
}

/** The value of "somebody else" among the people; no entry of a directory is called so. */
export const somebodyElse = 'somebody else'

/**
 * A button for each choice, the first of them filled, and at a desk who makes it: posts `choice` (or `undo`), `_key`,
 * `who`, `other-name`, and from an unknown browser `sure=yes`.
 */
export function renderOfficerForm(surroundings: PageSurroundings, page: OfficerForm): Html {
  const { page: say } = surroundings.words.officer
  const [first, ...others] = page.choices
  if (first === undefined) return html``
  return html`<form class="form" method="post" action="${page.path}" novalidate>
${renderHiddenInputs([{ name: '_key', value: page.key }])}${renderFirstOnEnter(surroundings, page)}${renderWho(surroundings, { ...page, label: say.who })}${renderSure(surroundings, page)}<div class="choices">
${renderChoice(surroundings, page, first)}
</div>
${
  others.length === 0
    ? html``
    : html`<p class="choices-others">${say.others}</p>
<div class="choices">
${others.map((choice) => html`${renderChoice(surroundings, page, choice)}\n`)}</div>
`
}</form>`
}

/** Enter in the field for a name presses a form's first button: that one asks what to do, so that nothing is done by it. */
function renderFirstOnEnter({ words }: PageSurroundings, { people }: OfficerForm): Html {
  return people === undefined
    ? html``
    : html`<button class="unseen" type="submit" tabindex="-1" aria-hidden="true">${words.officer.page.next}</button>\n`
}

function renderSure({ words }: PageSurroundings, page: OfficerForm): Html {
  const { sureQuestion, sure } = words.officer.page
  if (page.asksIfSure !== true) return html``
  return html`${renderCheckboxes({
    name: 'sure',
    label: sureQuestion,
    errorPrefix: words.form.errorPrefix,
    options: [{ name: 'yes', title: sure }],
    chosen: page.typed?.sure === true ? ['yes'] : [],
  })}\n`
}

function renderChoice({ words }: PageSurroundings, page: OfficerForm, choice: OfficerChoice): Html {
  const { choices, undoes, isSpam } = page
  const isFirst = choice === choices[0]
  return renderButton({
    text: titleOf(words.officer.page, choice, isSpam),
    ...(isFirst ? { id: 'choice' } : { look: 'second' }),
    ...(choice === 'undo' && undoes !== undefined
      ? { name: 'undo', value: undoes }
      : { name: 'choice', value: choice }),
  })
}

function titleOf(
  { choices, notSpam }: PageSurroundings['words']['officer']['page'],
  choice: OfficerChoice,
  isSpam = false,
): string {
  return isSpam && choice === 'reopen' ? notSpam : choices[choice]
}

/** At a shared mailbox: who is acting, from a list or by name; posts `who` and `other-name`, or the same behind `prefix`. */
export function renderWho(
  { words }: PageSurroundings,
  page: Pick<OfficerForm, 'people' | 'typed' | 'problems'> & {
    readonly label: string
    readonly prefix?: string
  },
): Html {
  const { label, prefix = '' } = page
  if (page.people === undefined) return html``
  const { unchosenWho, otherName, otherNameHint } = words.officer.page
  const { errorPrefix } = words.form
  return html`${renderSelect({
    name: `${prefix}who`,
    label,
    ...errorOf(page, `${prefix}who`),
    errorPrefix,
    unchosen: unchosenWho,
    options: [...page.people, { name: somebodyElse, title: words.officer.page.somebodyElse }],
    chosen: page.typed?.who === undefined ? [] : [page.typed.who],
  })}
${renderTextInput({
  name: `${prefix}other-name`,
  label: otherName,
  hint: otherNameHint,
  ...errorOf(page, `${prefix}other-name`),
  errorPrefix,
  value: page.typed?.otherName ?? '',
  autocomplete: 'name',
  spellcheck: false,
})}
`
}

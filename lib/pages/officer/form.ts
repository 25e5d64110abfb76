import type { FieldProblem } from '../../core/kind/answers.ts'
import type { FieldOption } from '../../core/kind/field.ts'
import { type Html, html } from '../../core/text/html.ts'
import { renderButton } from '../components/button.ts'
import { renderRadios } from '../components/option-list.ts'
import { errorOf } from '../components/question.ts'
import { renderSelect } from '../components/select.ts'
import { renderTextInput } from '../components/text-input.ts'
import type { PageSurroundings } from '../surroundings.ts'
import type { OfficerChoice } from './facts.ts'

/** What an officer is asked about an enquiry. */
export interface OfficerForm {
  /** Where it is sent. */
  readonly path: string
  /** What can be done now, in this order. */
  readonly choices: readonly OfficerChoice[]
  /** It was closed as spam: opening it again says that it is none. */
  readonly isSpam?: boolean
  /** At a shared mailbox: who may be acting. Absent for one person. */
  readonly people?: readonly FieldOption[]
  /** What was chosen and typed, if there are mistakes. */
  readonly typed?: { readonly choice?: string; readonly who?: string; readonly otherName?: string }
  readonly problems?: readonly FieldProblem[]
}

/** The value of "somebody else" among the people; no entry of a directory is called so. */
export const somebodyElse = 'somebody else'

/** The choices, and at a desk who makes them: posts `choice`, `who` and `other-name`. Nothing is chosen beforehand. */
export function renderOfficerForm(surroundings: PageSurroundings, page: OfficerForm): Html {
  const { officer, form } = surroundings.words
  return html`<form class="form" method="post" action="${page.path}" novalidate>
${renderWho(surroundings, { ...page, label: officer.page.who })}${renderRadios({
  name: 'choice',
  label: officer.page.question,
  hint: officer.page.nothing,
  ...errorOf(page, 'choice'),
  errorPrefix: form.errorPrefix,
  options: page.choices.map((name) => ({ name, title: titleOf(officer.page, name, page.isSpam) })),
  chosen: page.typed?.choice === undefined ? [] : [page.typed.choice],
})}
${renderButton({ text: officer.page.next })}
</form>`
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

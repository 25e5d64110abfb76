import type { FieldOption } from '../enquiry/field.ts'
import { type Html, html } from '../enquiry/html.ts'
import type { FieldProblem } from '../enquiry/kind.ts'
import { renderButton } from './components/button.ts'
import { renderErrorSummary } from './components/error-summary.ts'
import { renderRadios } from './components/option-list.ts'
import { renderSelect } from './components/select.ts'
import { renderTextInput } from './components/text-input.ts'
import { type OfficerChoice, type OfficerFacts, officerPath, renderOfficerFacts } from './officer-facts.ts'
import { type PageSurroundings, renderPage } from './page.ts'

/** What the page shows and asks. */
export interface OfficerPage extends OfficerFacts {
  /** What can be done now, in this order; none: the page only tells how it stands. */
  readonly choices: readonly OfficerChoice[]
  /** Behind a desk's link: who it may be. Absent for a link of one person. */
  readonly people?: readonly FieldOption[]
  /** What was chosen and typed, if it could not be taken. */
  readonly typed?: { readonly choice?: string; readonly who?: string; readonly otherName?: string }
  readonly problems?: readonly FieldProblem[]
}

/** The value of "somebody else" among the people; no entry of a directory is called so. */
export const somebodyElse = 'somebody else'

/** How the enquiry stands, and what to do with it: posts `choice`, and behind a desk's link `who` and `other-name`. */
export function renderOfficerPage(surroundings: PageSurroundings, page: OfficerPage): string {
  const { words } = surroundings
  const problems = page.problems ?? []
  return renderPage(surroundings, {
    title: words.officer.page.title,
    failed: problems.length > 0,
    before: renderErrorSummary({
      title: words.form.problemTitle,
      errors: problems.map(({ message, field }) => ({ message, target: field })),
    }),
    content: html`${renderOfficerFacts(surroundings, page)}
<p>${words.officer.page.why}</p>
${page.choices.length === 0 ? html`<p>${words.officer.page.over}</p>` : renderForm(surroundings, page)}`,
  })
}

function renderForm(surroundings: PageSurroundings, page: OfficerPage): Html {
  const { officer, form } = surroundings.words
  return html`<form class="form" method="post" action="${officerPath(page.token)}" novalidate>
${renderWho(surroundings, page)}${renderRadios({
  name: 'choice',
  label: officer.page.question,
  hint: officer.page.nothing,
  ...errorOf(page, 'choice'),
  errorPrefix: form.errorPrefix,
  options: page.choices.map((name) => ({ name, title: officer.page.choices[name] })),
  chosen: page.typed?.choice === undefined ? [] : [page.typed.choice],
})}
${renderButton({ text: officer.page.next })}
</form>`
}

function renderWho({ words }: PageSurroundings, page: OfficerPage): Html {
  if (page.people === undefined) return html``
  const { who, unchosenWho, otherName, otherNameHint } = words.officer.page
  const { errorPrefix } = words.form
  return html`${renderSelect({
    name: 'who',
    label: who,
    ...errorOf(page, 'who'),
    errorPrefix,
    unchosen: unchosenWho,
    options: [...page.people, { name: somebodyElse, title: words.officer.page.somebodyElse }],
    chosen: page.typed?.who === undefined ? [] : [page.typed.who],
  })}
${renderTextInput({
  name: 'other-name',
  label: otherName,
  hint: otherNameHint,
  ...errorOf(page, 'other-name'),
  errorPrefix,
  value: page.typed?.otherName ?? '',
  autocomplete: 'name',
  spellcheck: false,
})}
`
}

function errorOf({ problems = [] }: OfficerPage, name: string): { error?: string } {
  const found = problems.find(({ field }) => field === name)
  return found === undefined ? {} : { error: found.message }
}

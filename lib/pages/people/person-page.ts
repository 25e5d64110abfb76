import type { FieldProblem } from '../../core/kind/answers.ts'
import { type Html, html } from '../../core/text/html.ts'
import { renderBackLink } from '../components/back-link.ts'
import { renderButton } from '../components/button.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { errorOf } from '../components/question.ts'
import { renderSummaryList } from '../components/summary-list.ts'
import { renderTextInput } from '../components/text-input.ts'
import { renderPage } from '../frame/page.ts'
import { ownLeavePath, peoplePath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { type PeopleNews, renderPeopleNews } from './people-news.ts'

interface PersonPage {
  readonly id: string
  readonly name: string
  /** Names with their values, in words. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** The address that waits for its code, and whether the person does, too. */
  readonly awaited?: { readonly address: string; readonly isNew: boolean }
  /** They have a last day that is to come, or was. */
  readonly isLeaving: boolean
  /** A shared mailbox takes no leave. */
  readonly takesLeave: boolean
  readonly news?: PeopleNews
  readonly problems?: readonly FieldProblem[]
  /** The one-time key of its forms. */
  readonly key: string
}

/**
 * One entry of the directory. Posts `what=confirm` with the code, `what=again` or `drop` for an address that waits,
 * `what=keep` for somebody who stays.
 */
export function renderPersonPage(surroundings: PageSurroundings, page: PersonPage): string {
  const { form, people } = surroundings.words
  const { problems = [], awaited, id } = page
  const errors = problems.map(({ message, field }) => ({ message, target: field }))
  return renderPage(surroundings, {
    title: page.name,
    failed: problems.length > 0,
    before: html`${renderBackLink({ text: people.person.back, href: peoplePath() })}
${renderPeopleNews(surroundings, page.news)}${renderErrorSummary({ title: form.problemTitle, errors })}`,
    content: html`${awaited === undefined ? html`` : renderCode(surroundings, page, awaited)}${renderSummaryList(page.facts)}
${awaited?.isNew === true ? html`` : renderWays(surroundings, page)}`,
  })

  function renderWays({ words }: PageSurroundings, { isLeaving, takesLeave }: PersonPage): Html {
    const say = words.people.person
    const leave = `${ownLeavePath}?officer=${encodeURIComponent(id)}`
    return html`<p><a href="${peoplePath(id, 'change')}">${say.change}</a></p>
${takesLeave ? html`<p><a href="${leave}">${say.leave}</a></p>\n` : html``}<p><a href="${peoplePath(id, 'leaving')}">${say.leaving}</a></p>
${isLeaving ? renderPress({ what: 'keep', text: say.keep, sending: say.keeping }, page) : html``}`
  }
}

function renderCode(
  surroundings: PageSurroundings,
  page: PersonPage,
  { address, isNew }: NonNullable<PersonPage['awaited']>,
): Html {
  const { form, people } = surroundings.words
  const say = people.person
  return html`<h2>${say.codeTitle(address)}</h2>
<p>${say.codeLead(page.name)}</p>
<form class="form" method="post" action="${peoplePath(page.id)}" novalidate>
${renderHiddenInputs([
  { name: 'what', value: 'confirm' },
  { name: '_key', value: page.key },
])}
${renderTextInput({
  ...{ name: 'code', label: say.code, hint: say.codeHint, value: '', errorPrefix: form.errorPrefix },
  ...{ inputmode: 'numeric', autocomplete: 'off', spellcheck: false, width: 10, ...errorOf(page, 'code') },
})}
${renderButton({ text: say.confirm, sending: say.confirming })}
</form>
<div class="buttons">
${renderPress({ what: 'again', text: say.again }, page)}
${renderPress({ what: 'drop', text: isNew ? say.drop.person : say.drop.address }, page)}
</div>
<h2>${say.details}</h2>
`
}

function renderPress(
  press: { readonly what: string; readonly text: string; readonly sending?: string },
  { id, key }: PersonPage,
): Html {
  const { what, text, sending } = press
  return html`<form method="post" action="${peoplePath(id)}">
${renderHiddenInputs([
  { name: 'what', value: what },
  { name: '_key', value: key },
])}
${renderButton({ text, look: 'second', ...(sending === undefined ? {} : { sending }) })}
</form>`
}

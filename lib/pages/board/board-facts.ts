import type { Fact } from '../../core/mails/layout/block.ts'
import { type Html, html } from '../../core/text/html.ts'
import { renderSummaryList } from '../components/summary-list.ts'

/** Answers as labelled values, as the handover has them; what was typed over several lines keeps its lines. */
export function renderFacts(facts: readonly Fact[]): Html {
  return renderSummaryList(facts.map(({ label, ...fact }) => ({ label, value: shownValue(fact) })))
}

/** A part of a page under its heading; nothing where there is nothing. */
export function renderPart(title: string, facts: readonly Fact[]): Html {
  return facts.length === 0 ? html`` : html`<h2>${title}</h2>\n${renderFacts(facts)}`
}

function shownValue({ value, href, long }: Omit<Fact, 'label'>): Html {
  if (href !== undefined) return html`<a href="${href}"><bdi>${value}</bdi></a>`
  return long === true ? html`<div class="as-typed" dir="auto">${value}</div>` : html`<bdi>${value}</bdi>`
}

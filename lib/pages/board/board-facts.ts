import type { Fact } from '../../core/mails/layout/block.ts'
import { type Html, html } from '../../core/text/html.ts'
import { renderSummaryList } from '../components/summary-list.ts'

/** Answers as labelled values, as the handover has them: what was typed stands as a quotation and keeps its lines. */
export function renderFacts(facts: readonly Fact[]): Html {
  return renderSummaryList(facts.map(({ label, ...fact }) => ({ label, value: shownValue(fact) })))
}

/** A part of a page under its heading; nothing where there is nothing. */
export function renderPart(title: string, facts: readonly Fact[]): Html {
  return facts.length === 0 ? html`` : html`<h2>${title}</h2>\n${renderFacts(facts)}`
}

function shownValue({ value, href, long, quoted }: Omit<Fact, 'label'>): Html {
  const line =
    href === undefined ? html`<bdi>${value}</bdi>` : html`<a href="${href}"><bdi>${value}</bdi></a>`
  if (quoted !== true) return long === true ? html`<div class="as-typed" dir="auto">${value}</div>` : line
  return long === true ? renderQuotation(value) : html`<div class="quoted">${line}</div>`
}

/** What somebody else typed, in its lines, with a bar at its left. */
export function renderQuotation(text: string): Html {
  return html`<blockquote class="as-typed quoted" dir="auto">${text}</blockquote>`
}

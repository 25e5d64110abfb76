import { type Html, html } from '../../enquiry/html.ts'
import type { PageSurroundings } from '../page.ts'

/** The bar with the organisation's name, which leads to all forms. */
export function renderHeader({ organisation }: PageSurroundings): Html {
  return html`<header class="header"><div class="header-inner"><a class="header-link" href="/">${organisation.title}</a></div></header>`
}

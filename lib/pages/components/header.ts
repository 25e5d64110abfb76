import { type Html, html } from '../../core/text/html.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** The bar with the organisation's logo and name, which leads to all forms. */
export function renderHeader({ organisation, assets }: PageSurroundings): Html {
  const { logo } = organisation.look ?? {}
  const picture =
    logo === undefined || assets.logo === undefined
      ? html``
      : html`<img class="logo" src="${assets.logo}" alt="" width="${logo.width}" height="${logo.height}"> `
  return html`<header class="header"><div class="header-inner"><a class="header-link" href="/">${picture}<span>${organisation.title}</span></a></div></header>`
}

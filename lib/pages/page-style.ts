import { type Html, html } from '../enquiry/html.ts'
import { dark, light, type Palette } from '../enquiry/mail/html-style.ts'

/** The one style sheet, in the colours of the mails. It stands inline; its SHA-256 is in the content security policy. */
export const pageStyle: Html = html`
:root { color-scheme: light dark; ${variables(light)} }
* { box-sizing: border-box }
body { margin: 0; font: 1.125rem/1.55 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; color: var(--ink); background: var(--page); overflow-wrap: anywhere }
.bar { background: var(--accent); color: var(--on-accent); font-weight: 700 }
.bar p, main, footer { max-width: 44rem; margin: 0 auto; padding: 1rem }
main { background: var(--card); padding: 1rem 1rem 2rem }
footer { color: var(--muted); font-size: 1rem }
footer p { margin: 0 }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 1rem 0 }
.lead { font-size: 1.3125rem; line-height: 1.45; margin: 0 0 1.5rem }
.figure { display: inline-block; background: var(--panel); border-radius: .5rem; padding: .75rem 1.25rem; margin: 0 0 1.5rem }
.figure b { display: block; font-size: 1.625rem; line-height: 1.3; letter-spacing: .06em; white-space: nowrap }
dl { margin: 0 0 1.5rem; border-top: 1px solid var(--rule) }
dl div { padding: .75rem 0; border-bottom: 1px solid var(--rule) }
dt { color: var(--muted) }
dd { margin: 0 }
a { color: var(--accent) }
a:focus-visible { outline: 3px solid; outline-offset: 3px; border-radius: 2px }
.skip { position: absolute; left: -999rem }
.skip:focus { position: static; display: block; padding: .75rem 1rem; background: var(--card) }
@media (prefers-color-scheme: dark) {
  :root { ${variables(dark)} }
  .bar { background: var(--panel); color: var(--ink) }
}
@media (min-width: 48rem) {
  main { margin: 2rem auto 1rem; padding: 1.5rem 2.5rem 2.5rem; border-radius: .75rem }
  .bar p, footer { padding-left: 2.5rem; padding-right: 2.5rem }
  h1 { font-size: 2.25rem }
  dl div { display: grid; grid-template-columns: 13rem 1fr; gap: 1rem }
}
@media print { .skip { display: none } .bar { background: none; color: inherit } }
`

function variables({ page, card, ink, muted, accent, onAccent, panel, rule }: Palette): Html {
  return html`--page: ${page}; --card: ${card}; --ink: ${ink}; --muted: ${muted}; --accent: ${accent}; --on-accent: ${onAccent}; --panel: ${panel}; --rule: ${rule}`
}

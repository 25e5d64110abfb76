import { type Html, html, toDocument } from '../enquiry/mail/escape.ts'
import type { Organisation } from '../enquiry/organisation.ts'

/** A whole page: the organisation's name, one heading, the content, and how to reach people. */
export function renderPage({
  title,
  content,
  organisation,
}: {
  title: string
  content: Html
  organisation: Organisation
}): string {
  const { contact } = organisation
  const phone =
    contact.phone === undefined
      ? html``
      : html` or ring <a href="tel:${contact.phone.replace(/\s/g, '')}">${contact.phone}</a>`
  const page = html`
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – ${organisation.title}</title>
<style>${pageStyle}</style>
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header><p>${organisation.title}</p></header>
<main id="main">
<h1>${title}</h1>
${content}
</main>
<footer><p>Questions? Write to <a href="mailto:${contact.email}">${contact.email}</a>${phone}.</p></footer>
</body>
</html>
`
  return `<!doctype html>${toDocument(page)}`
}

/** The one style sheet, inline: its SHA-256 stands in the page's content security policy. */
export const pageStyle: Html = html`
:root { color-scheme: light dark; --ink: #16202b; --paper: #fff; --soft: #eef2f5; --line: #5c6b79; --link: #0b4f8a; --focus: #ffc933 }
@media (prefers-color-scheme: dark) { :root { --ink: #eef2f5; --paper: #12181f; --soft: #1e2732; --line: #93a3b2; --link: #9ccbf5 } }
* { box-sizing: border-box }
body { margin: 0; font: 1.1875rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere }
header, main, footer { max-width: 44rem; margin: 0 auto; padding: 1rem }
header { border-bottom: 4px solid var(--link); font-weight: 700 }
header p, footer p { margin: 0 }
footer { border-top: 1px solid var(--line); margin-top: 2rem; font-size: 1rem }
h1 { font-size: 2rem; line-height: 1.2; margin: 1rem 0 1.5rem }
dl { margin: 0; background: var(--soft); padding: .25rem 1.25rem; border-radius: .5rem }
dl div { padding: .75rem 0; border-bottom: 1px solid var(--line) }
dl div:last-child { border: 0 }
dt { font-weight: 700 }
dd { margin: 0 }
a { color: var(--link) }
a:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; background: var(--focus); color: #16202b }
.skip { position: absolute; left: -999rem }
.skip:focus { position: static; display: block; padding: .5rem 1rem }
`

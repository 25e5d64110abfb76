import { type Html, html, toDocument } from '../enquiry/html.ts'
import type { Organisation } from '../enquiry/organisation.ts'
import { pageStyle } from './page-style.ts'

/** As pages were before they had a style sheet of their own: for those that have not moved yet. */
export function renderOldPage({
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
      : html` or ring <a href="tel:${contact.phone.replace(/\s/g, '')}">${contact.phone.replaceAll(' ', '\u00a0')}</a>`
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
<header class="bar"><p>${organisation.title}</p></header>
<main id="main">
<h1>${title}</h1>
${content}
</main>
<footer><p>Questions? Write to <a href="mailto:${contact.email}">${contact.email}</a>${phone}.</p></footer>
</body>
</html>
`
  return `<!DOCTYPE html>${toDocument(page)}`
}

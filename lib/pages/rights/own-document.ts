import { type Html, html, toDocument } from '../../core/text/html.ts'

/** A page that stands by itself in a file: it loads nothing and runs nothing, and can be printed. */
export function ownDocument({
  title,
  language,
  content,
}: {
  readonly title: string
  readonly language: string
  readonly content: Html
}): string {
  return toDocument(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif; color: #111; background: #fff }
h2 { margin-top: 2.5rem; border-top: 2px solid #767676; padding-top: 1rem }
dt { font-weight: bold }
dd { margin: 0 0 .75rem; white-space: pre-wrap; overflow-wrap: anywhere }
li { overflow-wrap: anywhere }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`)
}

/** Labels with what they are of; what is empty is left out. */
export function ownFacts(facts: readonly { readonly label: string; readonly value: string }[]): Html {
  const shown = facts.filter(({ value }) => value !== '')
  return shown.length === 0
    ? html``
    : html`<dl>
${shown.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>\n`)}</dl>`
}

/** Lines under a heading; nothing where there are none. */
export function ownList(title: string, lines: readonly (string | Html)[]): Html {
  return lines.length === 0
    ? html``
    : html`<h3>${title}</h3>
<ul>
${lines.map((line) => html`<li>${line}</li>\n`)}</ul>`
}

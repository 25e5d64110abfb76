import type { Kind } from '../../core/kind/kind.ts'
import { type Html, html, toDocument } from '../../core/text/html.ts'
import { attributes } from '../components/attributes.ts'
import { renderDetails } from '../components/details.ts'
import { renderPage } from '../frame/page.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { renderEmbedSnippet } from './embed-snippet.ts'
import { groupedKinds } from './home-groups.ts'

/** What another website needs: a form to paste for each kind, and what its own rules must allow. */
export function renderEmbedPage(
  surroundings: PageSurroundings,
  { kinds, service }: { readonly kinds: readonly Kind[]; readonly service: string },
): string {
  const { embed } = surroundings.words
  const inOrder = groupedKinds(kinds).flatMap((group) => group.kinds)
  return renderPage(surroundings, {
    title: embed.title,
    content: html`<p class="lead">${embed.lead}</p>
<h2>${embed.formsTitle}</h2>
<p>${embed.forms}</p>
${inOrder.map((kind) => renderKind(surroundings, { kind, service }))}<h2>${embed.withoutTitle}</h2>
<p>${embed.without}</p>
<p>${embed.with}</p>
<h2>${embed.filesTitle}</h2>
<p>${embed.files}</p>
<h2>${embed.frameworksTitle}</h2>
${renderFrameworks(surroundings, service)}
<h2>${embed.nextTitle}</h2>
${renderNext(surroundings)}
<h2>${embed.policyTitle}</h2>
<p>${embed.policy}</p>
<ul>
${directives.map((directive) => html`<li><code>${directive} ${service}</code></li>\n`)}</ul>
<p>${embed.policyNext}</p>
<h2>${embed.lookTitle}</h2>
<p>${embed.look}</p>
<ul>
${renderClasses(embed.classes)}</ul>`,
  })
}

/** Like another website's page: only a pasted form, without style. */
export function renderEmbedTryPage(surroundings: PageSurroundings, kind: Kind): string {
  const { embed, language } = surroundings.words
  return `<!DOCTYPE html>${toDocument(html`
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${embed.tryTitle(kind.title)}</title>
</head>
<body>
<main>
<h1>${embed.tryTitle(kind.title)}</h1>
<p>${embed.live}</p>
${renderEmbedSnippet(surroundings, { kind, service: '' })}<p><a href="/embed">${embed.back}</a></p>
</main>
</body>
</html>
`)}`
}

/** Attributes of our forms that JSX writes differently. */
const jsxNames = {
  'accept-charset': 'acceptCharset',
  autocapitalize: 'autoCapitalize',
  autocomplete: 'autoComplete',
  inputmode: 'inputMode',
  spellcheck: 'spellCheck',
  tabindex: 'tabIndex',
}

/** What a page's Content-Security-Policy must allow. */
const directives = ['script-src', 'connect-src', 'form-action']

function renderKind(
  surroundings: PageSurroundings,
  { kind, service }: { readonly kind: Kind; readonly service: string },
): Html {
  const { embed } = surroundings.words
  const snippet = toDocument(renderEmbedSnippet(surroundings, { kind, service }))
  const id = `lines-${kind.name}`
  return html`${renderDetails({
    summary: kind.title,
    content: html`<p>${kind.description}</p>
<p><label class="label" for="${id}">${embed.paste(kind.title)}</label>
<textarea class="input code" id="${id}" rows="12" readonly spellcheck="false">
${snippet}</textarea></p>
<p><button class="button button-second" type="button" hidden${attributes({
      'data-copy': id,
      'data-copied': embed.copied,
      'data-selected': embed.selected,
    })}>${embed.copy}<span class="unseen"> (${kind.title})</span></button> <span role="status"></span></p>
<p><a href="/embed/${kind.name}">${embed.tryIt(kind.title)}</a>. ${embed.live}</p>`,
  })}
`
}

function renderFrameworks({ words }: PageSurroundings, service: string): Html {
  const { embed } = words
  const script = html`<code>${`<script type="module" src="${service}/embed.js"></script>`}</code>`
  const [first = html``, ...others] = Object.entries(jsxNames).map(
    ([name, inJsx]) => html`<code>${name}</code> → <code>${inJsx}</code>`,
  )
  const names = html`${first}${others.map((one) => html`, ${one}`)}`
  const [event, prevent] = [html`<code>enquiry-sent</code>`, html`<code>preventDefault</code>`]
  return html`<p>${embed.frameworks(script)}</p>
<p>${embed.frameworksForms}</p>
<p>${embed.frameworksJsx({ names, line: html`<code>${'<br />'}</code>` })}</p>
<p>${embed.frameworksEvent({ event, prevent })}</p>`
}

function renderNext({ words, organisation }: PageSurroundings): Html {
  const { embed } = words
  const [website] = organisation.websites
  if (website === undefined) return html`<p>${embed.nextNone}</p>`
  const field = `<input type="hidden" name="_next" value="${website}${embed.nextPath}">`
  return html`<p>${embed.next(html`<code>${field}</code>`)}</p>
<p>${embed.nextAllowed}</p>
<ul>
${organisation.websites.map((one) => html`<li><code>${one}</code></li>\n`)}</ul>`
}

function renderClasses(classes: Readonly<Record<'summary' | 'error' | 'status' | 'sent', string>>): Html {
  return html`${Object.entries(classes).map(
    ([name, meaning]) => html`<li><code>enquiry-${name}</code>: ${meaning}</li>\n`,
  )}`
}

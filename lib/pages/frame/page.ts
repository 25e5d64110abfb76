import { type Html, html, toDocument } from '../../core/text/html.ts'
import { renderFooter } from '../components/footer.ts'
import { renderHeader } from '../components/header.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** What makes a page itself. */
interface PageContents {
  /** The title, and the one heading of the first level. */
  readonly title: string
  /** What follows the heading. */
  readonly content: Html
  /** What stands before the heading, in the main part: an error summary, a notice. */
  readonly before?: Html
  /** Where this page belongs: above the heading in smaller letters, and in the title after it. */
  readonly caption?: string
  /** The page shows mistakes: its title says so first. */
  readonly failed?: boolean
  /** As wide as a screen of a desk allows: for tables. */
  readonly wide?: boolean
  /** The keyboard begins in the main part: for a page that asks one thing of whoever has just pressed a button. */
  readonly startsInside?: boolean
  /** The content brings the heading itself. */
  readonly ownHeading?: boolean
  /** For a page that search engines may show, where there is such a place. Absent: they never may. */
  readonly search?: SearchEntry
}

/** How a page stands in the results of a search. */
export interface SearchEntry {
  /** The page's one address, from the root: without what a link has added to it. */
  readonly path: string
  readonly description: string
}

/** A whole page: skip link, the organisation's name, one heading, the content, and how to reach people. */
export function renderPage(surroundings: PageSurroundings, page: PageContents): string {
  const { organisation, words, assets } = surroundings
  const { title, content, before = html``, failed = false } = page
  const names = [failed ? words.frame.errorTitle(title) : title, page.caption, organisation.title]
  const fullTitle = names.filter((name) => name !== undefined).join(' – ')
  return `<!DOCTYPE html>${toDocument(html`
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${renderSearchEntry(surroundings, page)}
<title>${fullTitle}</title>
<link rel="stylesheet" href="${assets.style}">
<script type="module" src="${assets.script}"></script>
</head>
<body${page.wide === true ? html` class="wide"` : html``}>
<a class="skip-link" href="#main-content">${words.frame.skip}</a>
${renderHeader(surroundings)}
<main class="main" id="main-content" tabindex="-1"${page.startsInside === true ? html` autofocus` : html``}>
${before}
${page.ownHeading === true ? html`` : heading(page)}
${content}
</main>
${renderFooter(surroundings)}
</body>
</html>
`)}`
}

/** Either the entry or, wherever one of the two is missing, that there shall be none. */
function renderSearchEntry({ indexedAt }: PageSurroundings, { search }: PageContents): Html {
  if (indexedAt === undefined || search === undefined) return html`<meta name="robots" content="noindex">`
  return html`<meta name="description" content="${search.description}">
<link rel="canonical" href="${indexedAt}${search.path}">`
}

function heading({ title, caption }: PageContents): Html {
  return html`${caption === undefined ? html`` : html`<p class="caption">${caption}</p>\n`}<h1>${title}</h1>`
}

import type { Kind } from '../../../lib/core/kind/kind.ts'
import { toDocument } from '../../../lib/core/text/html.ts'
import { renderEmbedPage, renderEmbedTryPage } from '../../../lib/pages/enquire/embed-page.ts'
import { renderEmbedSnippet } from '../../../lib/pages/enquire/embed-snippet.ts'
import { sampleSurroundings } from '../sample-surroundings.ts'

export const service = 'https://enquiries.example'

/** The lines that another website pastes for a kind. */
export function linesFor(kind: Kind, surroundings = sampleSurroundings): string {
  return toDocument(renderEmbedSnippet(surroundings, { kind, service }))
}

/** The script may be mended without anybody pasting again, so there can be no digest of it. */
export function withoutScript(lines: string): string {
  return lines.replace(/<script .*<\/script>/g, '')
}

/** The kit for other websites, and of each kind the page where its form can be tried, and the lines to paste. */
export function everyEmbedPage(
  around: typeof sampleSurroundings,
  kinds: readonly Kind[],
): Readonly<Record<string, string>> {
  return {
    kit: renderEmbedPage(around, { kinds, service }),
    ...Object.fromEntries(kinds.map((kind) => [`try-${kind.name}`, renderEmbedTryPage(around, kind)])),
    ...Object.fromEntries(kinds.map((kind) => [`lines-${kind.name}`, linesFor(kind, around)])),
  }
}

import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { readSourceFiles, type SourceFile } from './source-files.ts'

/** Every README of the house, the one at the top first. */
export const readmes: readonly SourceFile[] = [
  { path: 'README.md', text: readFileSync(new URL('../../../README.md', import.meta.url), 'utf8') },
  ...readSourceFiles('bin', 'lib', 'functions', 'test').filter(
    ({ path }) => posix.basename(path) === 'README.md',
  ),
]

/** The text of a folder's README, `lib/core`; of the one at the top, `.`. */
export function readmeOf(folder: string): string {
  const path = posix.join(folder, 'README.md')
  const found = readmes.find((one) => one.path === path)
  if (found === undefined) throw new Error(`There is no ${path}`)
  return found.text
}

/** What a README shows to be typed: the lines of its `sh` blocks, and what stands in a sentence as `npm …`, `node …`. */
export function commandsOf(text: string): readonly string[] {
  const lines = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block = '']) => block.split('\n'))
  return [...lines, ...codeSpansOf(text).filter((span) => TYPED.test(span))]
    .flatMap((line) => line.replace(/\s+# .*$/, '').split(' && '))
    .map((command) => command.trim())
    .filter((command) => command !== '')
}

const TYPED = /^(?:[A-Z_]+=\S+ )*(?:npm|npx|node|bash|curl|python3|php) /

/** Whatever stands between backticks in its sentences and tables; a span may go over two lines. */
export function codeSpansOf(text: string): readonly string[] {
  const sentences = text.replace(/^```.*?^```$/gms, '')
  return [...sentences.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span.replace(/\s+/g, ' '))
}

/** Where its links lead that leave neither the house nor start elsewhere: a path from the root, and a heading or ''. */
export function linksOf({ path, text }: SourceFile): readonly { target: string; heading: string }[] {
  return [...text.matchAll(/\]\((?![a-z]+:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].map(
    ([, file = '', heading = '']) => ({
      target: file === '' ? path : posix.join(posix.dirname(path), file),
      heading,
    }),
  )
}

/** The anchors of its headings, as GitHub makes them. */
export function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

/** The rows of the table with these columns. */
export function tableOf(text: string, columns: string): string {
  const [, body = ''] = text.split(`\n| ${columns} |\n`)
  const [table = ''] = body.split('\n\n')
  return table.replace(/^\|[-|]*\|\n/, '')
}

/** What stands between backticks in the first column of the table with these columns. */
export function firstColumn(text: string, columns: string): readonly string[] {
  const table = tableOf(text, columns)
  return [...table.matchAll(/^\| ([^|]*) \|/gm)].flatMap(([, cell = '']) => codeSpansOf(cell))
}

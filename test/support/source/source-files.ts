import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file of the repository. */
export interface SourceFile {
  /** From the root, with `/`. */
  readonly path: string
  readonly text: string
}

/** One `import` or `export … from` (or `import()`, or `require`). */
export interface Import {
  /** A path from the root for a file of ours, else what was written: `node:fs`, `@middy/core`. */
  readonly target: string
  readonly ours: boolean
  readonly typeOnly: boolean
  /** What is asked for by name; `*` for the whole. */
  readonly names: readonly string[]
}

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Every file below the folders, whatever its type, in order. */
export function readSourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({
        path: path.slice(root.length).replaceAll('\\', '/'),
        text: readFileSync(path, 'utf8'),
      }))
      .sort((one, other) => (one.path < other.path ? -1 : 1)),
  )
}

/** What lies at the top of the repository. */
export function readTopLevel(): readonly string[] {
  return readdirSync(root)
}

/** What a file imports. Simple on purpose: our formatter writes every import in one way. */
export function importsOf({ path, text }: SourceFile): readonly Import[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const { words = '', from, bare, taken, called, part } = match.groups ?? {}
    const written = from ?? bare ?? called ?? ''
    const ours = written.startsWith('.')
    const target = ours ? posix.join(posix.dirname(path), written) : written
    const names = namesIn(taken ?? part ?? words)
    return { target, ours, typeOnly: words.startsWith('type ') || path.endsWith('.d.ts'), names }
  })
}

/** The names in `type Html, html`, with or without braces, as they are called where they come from. */
function namesIn(words: string): readonly string[] {
  const list = words.replace(/^type /, '').replace(/[{}]/g, '')
  const names = list.split(',').map((name) =>
    name
      .trim()
      .replace(/^type /, '')
      .replace(/(:| as ).*$/, ''),
  )
  return words.trim() === '' || words.includes('* as') ? ['*'] : names.filter((name) => name !== '')
}

/** The names that a file exports where it declares them. */
export function exportedNames(file: SourceFile): readonly string[] {
  return [
    ...codeOf(file).matchAll(
      /^export (?:async |declare )*(?:function\*?|const|class|interface|type|let) (\w+)/gm,
    ),
  ].map(([, name = '']) => name)
}

const IMPORT =
  /^(?:import|export) (?<words>[^'"();]*?)from '(?<from>[^']+)'|^import '(?<bare>[^']+)'|(?:\{(?<taken>[^{}]*)\} = await )?\b(?:import|require)\(\s*'(?<called>[^']+)'\s*\)(?:\.(?<part>\w+))?/gm

/** The code without what is said about it: comments go, texts are emptied. */
export function codeOf({ text }: SourceFile): string {
  return text.replace(SAID, (piece) => (piece.startsWith('/') ? ' ' : `''`))
}

// A template's values stay code only where they hold no further template; that is enough for the words looked for. A raw one is text.
const SAID =
  /\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|(?<=String\.raw)`[^`]*`/g

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { storedShape } from '../upgrade/stored-sorts.ts'

test('The README says of every list that is kept who can fill it, its bound, and what happens when it is full', () => {
  const readme = readFileSync(new URL('../../lib/core/README.md', import.meta.url), 'utf8')
  const rows = [...readme.matchAll(/^\| (\w+) `([\w.]+)` \|(.*)\|$/gm)]
  expect(rows.map(([, sort, list]) => `${sort} ${list}`).sort()).toEqual([...listsInShapes()].sort())
  for (const [, , , cells = ''] of rows)
    expect(cells.split('|').filter((cell) => cell.trim() !== '')).toHaveLength(4)
})

function listsInShapes(): ReadonlySet<string> {
  const lists = Object.entries(storedShape()).flatMap(([sort, lines]) =>
    lines.flatMap((line) => {
      // The outermost list on the way to a key: `acts?[].undoneAt?: string` is about `acts`.
      const [, path] = /^([\w.]+)\[\]/.exec(line.replaceAll('?', '')) ?? []
      return path === undefined ? [] : [`${sort} ${path}`]
    }),
  )
  return new Set(lists)
}

import { expect } from 'vitest'
import type { Golden, Sort } from './golden.ts'
import { keysIn } from './stored-shape.ts'
import { storedSorts } from './stored-sorts.ts'

/** Expects that today's code reads an item and writes it back with every key, at whatever depth, and all beside it. */
export function expectRewritten(sort: Sort, item: Golden['items'][number]['item'], name: string): void {
  const { rewrite, version } = storedSorts[sort]
  const { document, ...beside } = item
  const { document: written, ...besideNow } = rewrite(item, name)
  expect(besideNow).toEqual({ ...beside, schema: { N: String(version) } })
  expect(keysOf(written)).toEqual(expect.arrayContaining([...keysOf(document)]))
}

function keysOf(attribute: object | undefined): readonly string[] {
  const [text] = Object.values(attribute ?? {})
  return keysIn(JSON.parse(typeof text === 'string' ? text : ''))
}

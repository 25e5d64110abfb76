import { expect } from 'vitest'
import type { Item } from '../../lib/adapters/dynamodb/agenda-item.ts'
import { readListText, unreadableEntry } from '../../lib/core/enquiry/list-entry.ts'
import type { Golden, Sort } from './golden.ts'
import { keysIn } from './stored-shape.ts'
import { storedSorts } from './stored-sorts.ts'

/**
 * Expects that today's code reads an item and writes it back with every key, at whatever depth, and all beside it. What
 * indexes say of it is written in its present form, also where that release had no such index.
 */
export function expectRewritten(sort: Sort, item: Golden['items'][number]['item'], name: string): void {
  const { rewrite, version } = storedSorts[sort]
  const { document, answerBy, row: _, ...beside } = item
  const { document: written, answerBy: entry, ...besideNow } = rewrite(item, name)
  expect(besideNow).toEqual({ ...ofIndexes(besideNow), ...beside, schema: { N: String(version) } })
  expect(entry === undefined).toBe(answerBy === undefined)
  if (entry !== undefined) expect(readListText(name, entry.S ?? '')?.answerBy).toBe(targetIn(name, answerBy))
  expect(keysOf(written)).toEqual(expect.arrayContaining([...keysOf(document)]))
}

/** What today's code may write beside an item that a release did not. */
function ofIndexes(item: Item): Item {
  const names = ['receivedMonth', 'receivedAt', 'row']
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)))
}

/** Releases before this one kept the target alone, or no kind and area beside it. */
function targetIn(name: string, answerBy: object | undefined): unknown {
  const [text] = Object.values(answerBy ?? {})
  return unreadableEntry(name, String(text)).answerBy
}

function keysOf(attribute: object | undefined): readonly string[] {
  const [text] = Object.values(attribute ?? {})
  return keysIn(JSON.parse(typeof text === 'string' ? text : ''))
}

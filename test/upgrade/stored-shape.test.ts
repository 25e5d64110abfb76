import { expect, test } from 'vitest'
import { fromItem } from '../../lib/adapters/dynamodb/enquiry-item.ts'
import { readGoldenSets } from './golden.ts'
import { keysIn, storedShape } from './stored-shape.ts'

const [newest = 'none', set] = readGoldenSets().at(-1) ?? []

test('The stored shape is that of the newest golden items: who changes it adds a set', () => {
  // To be done on a change: node test/upgrade/write-golden.ts YYYY-MM; every older set stays as it is.
  expect({ release: newest, shape: storedShape() }).toEqual({ release: newest, shape: set?.shape })
})

test('The newest golden items hold every key that the shape knows', () => {
  const held = new Set((set?.items ?? []).flatMap(({ item, reference }) => keysIn(fromItem(item, reference))))
  const known = storedShape().map((line) => line.slice(0, line.indexOf(':')).replaceAll('?', ''))
  expect([...new Set(known)].filter((key) => !held.has(key) && !key.endsWith('[]'))).toEqual([])
})

import { expect, test } from 'vitest'
import { readGoldenSets, type Sort } from './golden.ts'
import { keysIn } from './stored-shape.ts'
import { storedShape, storedSorts } from './stored-sorts.ts'

const [newest = 'none', set] = readGoldenSets().findLast(([, { few }]) => few === undefined) ?? []
const sorts: readonly Sort[] = ['enquiry', 'digest', 'letter', 'overlay']

test('The stored shape is that of the newest golden items: who changes it adds a set', () => {
  // To be done on a change: node test/upgrade/write-golden.ts YYYY-MM; every older set stays as it is.
  expect({ release: newest, shape: storedShape() }).toEqual({ release: newest, shape: set?.shape })
})

test.each(sorts)('The newest golden items hold every key that the shape of each %s knows', (sort) => {
  // What happens to a mail is the same whatever it belongs to.
  const mails = heldBy('enquiry').filter((key) => key.startsWith('mails[].'))
  const held = new Set([...heldBy(sort), ...mails])
  const known = storedShape()[sort].map((line) => line.slice(0, line.indexOf(':')).replaceAll('?', ''))
  expect([...new Set(known)].filter((key) => !held.has(key) && !key.endsWith('[]'))).toEqual([])
})

function heldBy(sort: Sort): readonly string[] {
  const enquiries = (set?.items ?? []).map(({ item, reference }) => ({
    sort: 'enquiry',
    item,
    name: reference,
  }))
  return [...enquiries, ...(set?.beside ?? [])]
    .filter((one) => one.sort === sort)
    .flatMap(({ item, name }) => [
      ...keysIn(storedSorts[sort].read(item, name)),
      // What reading turns into something else.
      ...keysIn(JSON.parse(String(Object.values(item['document'] ?? {})[0] ?? '{}'))),
    ])
}

import { describe, expect, it } from 'vitest'
import { carryOnBeside } from './carry-on-beside.ts'
import { expectRewritten } from './expect-rewritten.ts'
import { readGoldenSets } from './golden.ts'

const whole = readGoldenSets().filter(([, { few }]) => few === undefined)

describe.each(whole)('What release %s left behind beside its enquiries', (_release, set) => {
  it.each(set.beside)('is read, and written back without losing a key: $sort, $what', (one) => {
    expectRewritten(one.sort, one.item, one.name)
  })

  const carried = set.beside.filter(({ body }) => body !== undefined)

  it.each(carried)('is looked at when the queue says so, and comes to an end: $sort, $what', async (one) => {
    const { before, after, sent, faults } = await carryOnBeside(set, one)
    expect(faults).toEqual([])
    const isSent = after?.mails.some(({ state }) => state === 'accepted' || state === 'unknown')
    const isStranded = after !== undefined && 'strandedAt' in after
    expect(isSent || isStranded || after?.closedAt !== undefined).toBe(true)
    const wasSettled = before.closedAt !== undefined || before.mails.some(({ state }) => state === 'accepted')
    if (wasSettled) expect(sent).toEqual([])
  })

  // Those whose enquiries are in the set as well.
  const listing = carried.filter(({ sort, item }) => {
    const text = JSON.stringify(item['document'])
    return sort === 'digest' && set.items.some(({ reference }) => text.includes(reference))
  })

  it('holds a digest with the enquiries that it lists', () => {
    expect(listing.length).toBeGreaterThan(0)
  })

  it.each(listing)('is a digest that still tells of what it lists: $what', async (one) => {
    const { before, sent } = await carryOnBeside(set, one)
    expect(sent).toHaveLength(1)
    for (const reference of 'references' in before ? before.references : [])
      expect(sent[0]?.text).toContain(reference)
  })
})

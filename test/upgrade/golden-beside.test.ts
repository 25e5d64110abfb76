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

  it('holds a digest whose morning is still to come, and it tells of what waits then', async () => {
    const due = carried.find(({ sort, what }) => sort === 'digest' && what.endsWith('morning still to come'))
    if (due === undefined) throw new Error('There is none')
    const { before, sent } = await carryOnBeside(set, due)
    const waiting = set.items.filter(
      ({ what, item }) =>
        what.startsWith('of a digest') && JSON.stringify(item['holder']) === JSON.stringify({ S: before.to }),
    )
    expect(waiting.length).toBeGreaterThan(0)
    expect(sent).toHaveLength(1)
    // A line for each, with a link of its own.
    expect(sent[0]?.text.match(/\/officer\/officer-token-/g)?.length).toBeGreaterThanOrEqual(waiting.length)
  })
})

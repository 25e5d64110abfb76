import { describe, expect, test } from 'vitest'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { storedEnquiry } from '../../../lib/core/enquiry/stored/stored-enquiry.ts'
import { createOtherEnquiries, maxOthers } from '../../../lib/use-cases/lookups/other-enquiries.ts'
import { recordedAct, withActs } from '../../support/given/acts.ts'
import { mondayAtTen, received } from '../../support/given/enquiry.ts'

const ada = 'a'.repeat(32)
const number = 'b'.repeat(32)
const here = withActs([], { personHash: ada, phoneHash: number })

describe('the other enquiries of whoever sent one', () => {
  test('are those of the same address and of the same number, once each, the newest first', async () => {
    const { others } = await among([
      { ...received, reference: 'BBBB-2222', personHash: ada, receivedAt: '2027-03-01T10:00:00.000Z' },
      withActs([], {
        reference: 'CCCC-2222',
        personHash: ada,
        phoneHash: number,
        receivedAt: '2027-03-03T10:00:00.000Z',
      }),
      withActs([], { reference: 'DDDD-2222', phoneHash: number, receivedAt: '2027-03-02T10:00:00.000Z' }),
      withActs([], { reference: 'EEEE-2222', personHash: 'c'.repeat(32) }),
    ])
    expect(await others.listOf(here)).toEqual([
      expect.objectContaining({ reference: 'CCCC-2222', byAddress: true, owner: 'lisa-chambers' }),
      expect.objectContaining({ reference: 'DDDD-2222', byAddress: false }),
      expect.objectContaining({ reference: 'BBBB-2222', byAddress: true, state: 'received' }),
    ])
  })

  test('are not what is spam, nor what its address disowned', async () => {
    const { others } = await among([
      withActs([recordedAct({ act: 'spam' })], { reference: 'BBBB-2222', personHash: ada }),
      withActs([], {
        ...{ reference: 'CCCC-2222', personHash: ada },
        updates: [{ id: 'n', at: mondayAtTen, type: 'not-me' }],
      }),
    ])
    expect(await others.listOf(here)).toEqual([])
  })

  test('are those that this release can read: one that it cannot keeps no page from being shown', async () => {
    const odd = withActs([], { reference: 'BBBB-2222', personHash: ada })
    const { store } = await among([odd, withActs([], { reference: 'CCCC-2222', personHash: ada })])
    const others = createOtherEnquiries({
      store: {
        ...store,
        read: async (reference) =>
          reference === odd.reference
            ? storedEnquiry.readStored({ schema: 99, document: '{}' }, reference)
            : store.read(reference),
      },
    })
    expect((await others.listOf(here)).map(({ reference }) => reference)).toEqual(['CCCC-2222'])
  })

  test('are counted by the address alone, since a reply quotes the count and a number may be anybody’s', async () => {
    const { others } = await among([
      withActs([], { reference: 'BBBB-2222', personHash: ada }),
      withActs([], { reference: 'CCCC-2222', phoneHash: number }),
      {
        ...received,
        reference: 'DDDD-2222',
        personHash: ada,
        stage: 'quarantined',
        quarantine: { at: mondayAtTen },
      },
    ])
    expect(await others.countOf(here)).toBe(1)
    expect(await others.listOf(here)).toHaveLength(3)
  })

  test('are found by the address as it was corrected', async () => {
    const { others } = await among([withActs([], { reference: 'BBBB-2222', personHash: ada })])
    const newAddress = { at: mondayAtTen, email: 'ada@example.org', personHash: ada }
    expect(await others.countOf(withActs([], { personHash: 'c'.repeat(32), newAddress }))).toBe(1)
    expect(await others.countOf(withActs([], { personHash: 'c'.repeat(32) }))).toBe(0)
  })

  test('cost a bounded number of reads, however many there are', async () => {
    const many = Array.from({ length: 30 }, (_, n) =>
      withActs([], {
        reference: `BBBB-2${String.fromCharCode(65 + (n % 8))}${2 + Math.floor(n / 8)}2`,
        personHash: ada,
        phoneHash: number,
      }),
    )
    const { others, reads } = await among(many)
    expect(await others.listOf(here)).toHaveLength(maxOthers)
    expect(reads()).toBeLessThanOrEqual(2 * (maxOthers + 1))
  })
})

async function among(enquiries: readonly Enquiry[]) {
  const store = createMemoryEnquiryStore()
  for (const enquiry of [here, ...enquiries]) await store.create(enquiry)
  let reads = 0
  const counted = {
    ...store,
    read(reference: string) {
      reads += 1
      return store.read(reference)
    },
  }
  return { store, others: createOtherEnquiries({ store: counted }), reads: () => reads }
}

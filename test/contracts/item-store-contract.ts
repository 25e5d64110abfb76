import { expect, test } from 'vitest'
import type { WorkItem } from '../../lib/core/steps/work-item.ts'
import { type Instant, later } from '../../lib/core/time/instant.ts'
import type { EnquiryStore } from '../../lib/ports/enquiry-store.ts'
import type { ItemStore } from '../../lib/ports/item-store.ts'
import { sampleEnquiry } from './sample-enquiry.ts'

/** One sort of item, and the agenda that tells of it beside the enquiries. */
export interface ItemStoreSubject<Item> {
  readonly items: ItemStore<Item>
  readonly enquiries: EnquiryStore
}

/** Items of one sort to try a store with. */
export interface ItemSamples<Item> {
  /** The first version, as it is created, and the name of another. */
  readonly first: Item
  readonly otherId: string
  /** The same with all that it may hold. */
  readonly whole: Item
  /** The same, told from each other by a number from 0 to 39. */
  readonly rival: (item: Item, n: number) => Item
}

/** What every store of one sort of item promises; `createSubject` gives an empty one. */
export function itemStoreContract<
  Item extends { readonly id: WorkItem; readonly version: number; nextActionAt?: Instant },
>(
  name: string,
  { first, otherId, whole, rival }: ItemSamples<Item>,
  createSubject: () => Promise<ItemStoreSubject<Item>>,
): void {
  const { id } = first
  const second = { ...first, version: 2 }

  test(`${name}: an item is read back the same, with all that it may hold`, async () => {
    const { items } = await createSubject()
    expect(await items.create(whole)).toBe('created')
    expect(await items.read(id)).toEqual(whole)
    expect(await items.read(otherId)).toBeUndefined()
  })

  test(`${name}: of 40 creations of one name exactly one is created, and the others change nothing`, async () => {
    const { items } = await createSubject()
    const rivals = Array.from({ length: 40 }, (_, n) => rival(first, n))
    const answers = await Promise.all(rivals.map((one) => items.create(one)))
    expect(answers.filter((answer) => answer === 'created')).toHaveLength(1)
    expect(await items.read(id)).toEqual(rivals[answers.indexOf('created')])
  })

  test(`${name}: of 40 replacements of one version exactly one is written`, async () => {
    const { items } = await createSubject()
    await items.create(first)
    const rivals = Array.from({ length: 40 }, (_, n) => rival(second, n))
    const answers = await Promise.all(rivals.map((one) => items.replace(one)))
    expect(answers.filter((answer) => answer === 'written')).toHaveLength(1)
    expect(await items.read(id)).toEqual(rivals[answers.indexOf('written')])
    expect(await items.replace(second)).toBe('conflict')
  })

  test(`${name}: there is nothing to replace where nothing is kept`, async () => {
    const { items } = await createSubject()
    expect(await items.replace(second)).toBe('conflict')
    expect(await items.read(id)).toBeUndefined()
  })

  test(`${name}: the agenda tells of items and enquiries together, oldest first, and of each no longer than it is due`, async () => {
    const { items, enquiries } = await createSubject()
    const due = first.nextActionAt ?? ''
    const before = sampleEnquiry({ nextActionAt: later(due, -60_000) })
    const after = sampleEnquiry({ nextActionAt: later(due, 60_000) })
    await Promise.all([items.create(first), enquiries.create(after), enquiries.create(before)])
    expect(await enquiries.due(later(due, 60_000), 10)).toEqual([before.reference, id, after.reference])
    expect(await enquiries.due(later(due, -1), 10)).toEqual([before.reference])
    const settled = { ...second }
    delete settled.nextActionAt
    await items.replace(settled)
    expect(await enquiries.due(later(due, 60_000), 10)).toEqual([before.reference, after.reference])
  })
}

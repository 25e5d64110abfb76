import { expect, test } from 'vitest'
import type { SeenDirectory } from '../../lib/core/directory/seen-directory.ts'
import type { EnquiryStore } from '../../lib/ports/enquiry-store.ts'
import type { HeldEnquiries, SeenDirectoryStore } from '../../lib/ports/seen-directory-store.ts'
import { heldEnquiry } from './sample-enquiry.ts'

interface Subject {
  readonly seenStore: SeenDirectoryStore
  readonly heldEnquiries: HeldEnquiries
  readonly store: EnquiryStore
}

/** What every store of the seen directory promises, and every list of what an entry holds; `createSubject` gives empty ones. */
export function seenDirectoryContract(name: string, createSubject: () => Promise<Subject>): void {
  test(`${name}: what was seen is kept whole, and what is no longer pending is gone`, async () => {
    const { seenStore } = await createSubject()
    expect(await seenStore.read()).toBeUndefined()
    const noneYet = { version: 1, entries: {}, pending: [] }
    expect(await seenStore.write(noneYet)).toBe('written')
    expect(await seenStore.read()).toEqual(noneYet)
    expect(await seenStore.write(half)).toBe('written')
    expect(await seenStore.read()).toEqual(half)
    const done: SeenDirectory = { version: 3, entries: half.entries, pending: [] }
    expect(await seenStore.write(done)).toBe('written')
    expect(await seenStore.read()).toEqual(done)
  })

  test(`${name}: of two who saw a directory at the same time one is written`, async () => {
    const { seenStore } = await createSubject()
    for (const version of [1, 2]) {
      const rivals = Array.from({ length: 5 }, (_, n) => ({ ...half, version, pending: [`rival-${n}`] }))
      const answers = await Promise.all(rivals.map((rival) => seenStore.write(rival)))
      expect(answers.filter((answer) => answer === 'written')).toHaveLength(1)
      expect(await seenStore.read()).toEqual(rivals[answers.indexOf('written')])
    }
    expect(await seenStore.write({ ...half, version: 4 })).toBe('conflict')
  })

  test(`${name}: all that somebody holds comes page by page, once, whatever leaves the list meanwhile`, async () => {
    const { heldEnquiries, store } = await createSubject()
    const references = new Set<string>()
    for (let n = 0; n < 7; n++) {
      const enquiry = heldEnquiry('gone-away')
      await store.create(enquiry)
      references.add(enquiry.reference)
    }
    await store.create(heldEnquiry('somebody-else'))
    const found: string[] = []
    let after: string | undefined
    do {
      const page = await heldEnquiries.held('gone-away', { after, limit: 3 })
      expect(page.references.length).toBeLessThanOrEqual(3)
      found.push(...page.references)
      for (const reference of page.references) await store.erase({ reference, version: 1 })
      after = page.next
    } while (after !== undefined)
    expect(new Set(found)).toEqual(references)
    expect(found).toHaveLength(references.size)
    expect((await heldEnquiries.held('gone-away', { limit: 3 })).references).toEqual([])
  })
}

const half: SeenDirectory = {
  version: 2,
  entries: { 'lisa-chambers': '00c0ffee', desk: '12345678' },
  pending: ['omar-hale', 'lisa-chambers'],
  noticedAt: '2026-11-20T10:00:00.000Z',
  after: '3#2026-11-20 enquiry#ABCD-2345',
}

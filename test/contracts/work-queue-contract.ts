import { expect, test } from 'vitest'
import type { WorkQueue } from '../../lib/ports/work-queue.ts'

/** A queue and its other end. */
export interface WorkQueueSubject {
  readonly queue: WorkQueue
  /** Takes up to ten messages out for good, and tells what they are about. */
  take(): Promise<readonly string[]>
  /** Takes up to ten messages without finishing them. */
  hold(): Promise<readonly string[]>
}

/** What every work queue promises; `createSubject` gives an empty one. */
export function workQueueContract(name: string, createSubject: () => Promise<WorkQueueSubject>): void {
  async function takeAll(subject: WorkQueueSubject): Promise<string[]> {
    const all: string[] = []
    for (;;) {
      const some = await subject.take()
      if (some.length === 0) return all.sort()
      all.push(...some)
    }
  }

  test(`${name}: what was sent arrives, and nothing else`, async () => {
    const subject = await createSubject()
    await subject.queue.send('ABCD-2345')
    await subject.queue.send('WXYZ-6789')
    expect(await takeAll(subject)).toEqual(['ABCD-2345', 'WXYZ-6789'])
    expect(await takeAll(subject)).toEqual([])
  })

  test(`${name}: the name of a digest arrives beside references`, async () => {
    const subject = await createSubject()
    await subject.queue.send('digest-2026-11-23-enquiries-desk')
    await subject.queue.sendAll(['ABCD-2345', 'digest-2026-11-24-enquiries-desk'])
    expect(await takeAll(subject)).toEqual([
      'ABCD-2345',
      'digest-2026-11-23-enquiries-desk',
      'digest-2026-11-24-enquiries-desk',
    ])
  })

  test(`${name}: a reference sent twice is two messages`, async () => {
    const subject = await createSubject()
    await subject.queue.sendAll(['ABCD-2345', 'ABCD-2345'])
    expect(await takeAll(subject)).toEqual(['ABCD-2345', 'ABCD-2345'])
  })

  test.each([0, 1, 9, 10, 11, 57])(`${name}: %i sent together all arrive and are counted`, async (count) => {
    const subject = await createSubject()
    const references = Array.from({ length: count }, (_, n) => `AAAA-${2000 + n}`)
    expect(await subject.queue.sendAll(references)).toBe(count)
    expect(await takeAll(subject)).toEqual(references)
  })

  test(`${name}: the depth counts what waits and what is being worked on`, async () => {
    const subject = await createSubject()
    expect(await subject.queue.depth()).toBe(0)
    await subject.queue.sendAll(Array.from({ length: 13 }, (_, n) => `AAAA-${2000 + n}`))
    expect(await subject.queue.depth()).toBe(13)
    const held = await subject.hold()
    expect(held.length).toBeGreaterThan(0)
    expect(await subject.queue.depth()).toBe(13)
    const taken = await subject.take()
    expect(await subject.queue.depth()).toBe(13 - taken.length)
  })
}

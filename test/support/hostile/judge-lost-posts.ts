import { expect } from 'vitest'
import type { RunningStack } from '../running/running-stack.ts'
import { storedEnquiries } from '../running/stored-items.ts'
import type { LostPost } from './lose-posts.ts'

/** What must hold of forms that were cut off and sent again, whatever the byte. */
export async function judgeLostPosts(app: RunningStack, lost: readonly LostPost[]): Promise<void> {
  expect(lost.filter(({ storedFirst }) => storedFirst).length).toBeGreaterThan(lost.length / 3)
  expect(lost.filter(({ storedFirst }) => !storedFirst).length).toBeGreaterThan(lost.length / 5)
  for (const post of lost) {
    const isWhole = post.cut.side === 'answer' || post.cut.after >= post.length
    // Half a form is no enquiry; a success that somebody saw the beginning of is one.
    expect({ ...post, storedFirst: post.storedFirst }).toMatchObject(
      isWhole ? {} : { storedFirst: false, saw: '' },
    )
    if (post.saw.startsWith('HTTP/1.1 303')) expect(post).toMatchObject({ storedFirst: true })
    expect(post.retried).toMatch(/^HTTP\/1\.1 303 /)
    const [seen, again] = [post.saw, post.retried].map((answer) => /location: (\S+)\r\n/i.exec(answer)?.[1])
    if (seen !== undefined) expect(again).toBe(seen)
  }
  const names = (await storedEnquiries(app)).map(({ answers }) => String(answers['name']))
  expect(names.filter((name) => name.startsWith('Person')).sort()).toEqual(
    lost.map(({ name }) => name).sort(),
  )
  await app.quiet()
  const handovers = (await app.mails()).filter(({ tags }) => tags['claim']?.startsWith('handover'))
  const told = handovers.map(({ tags }) => tags['reference'])
  expect(new Set(told).size).toBe(told.length)
}

import { afterAll, beforeAll, test } from 'vitest'
import { judgeLostPosts } from '../support/judge-lost-posts.ts'
import { losePosts } from '../support/lose-posts.ts'
import { type RunningStack, startRunningStack } from '../support/running-stack.ts'
import { seededRandom } from '../support/seeded-random.ts'

let app: RunningStack
beforeAll(async () => {
  app = await startRunningStack()
})
afterAll(() => app.stop())

test('forms cut at any byte and sent again: no success without a stored enquiry, never two of one', async () => {
  const lost = await losePosts(app, { count: 25, random: seededRandom(7) })
  await judgeLostPosts(app, lost)
})

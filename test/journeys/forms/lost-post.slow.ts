import { test } from 'vitest'
import { seededRandom } from '../../support/given/seeded-random.ts'
import { judgeLostPosts } from '../../support/hostile/judge-lost-posts.ts'
import { losePosts } from '../../support/hostile/lose-posts.ts'
import { stackForThisFile } from '../../support/running/for-this-file.ts'

const app = stackForThisFile()

test('six hundred forms cut at any byte and sent again: no success without a stored enquiry, never two of one', async () => {
  const lost = await losePosts(app, { count: 600, random: seededRandom(2027) })
  await judgeLostPosts(app, lost)
}, 300_000)

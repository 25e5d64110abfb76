import { test } from 'vitest'
import { seededRandom } from '../../support/given/seeded-random.ts'
import { judgeLostPosts } from '../../support/hostile/judge-lost-posts.ts'
import { losePosts } from '../../support/hostile/lose-posts.ts'
import { stackForThisFile } from '../../support/running/for-this-file.ts'

/** `LOST_POSTS=600 npm run test:slow -- test/journeys/forms/lost-post.slow.ts` cuts more, at other bytes. */
const count = Number(process.env['LOST_POSTS'] ?? 200)

const app = stackForThisFile()

test(`${count} forms cut at any byte and sent again: no success without a stored enquiry, never two of one`, async () => {
  const lost = await losePosts(app, { count, random: seededRandom(2027) })
  await judgeLostPosts(app, lost)
}, 300_000)

import { expect, it } from 'vitest'
import { communityMentoring } from '../../lib/kinds/community-mentoring.ts'
import { postBurst } from '../support/running/burst.ts'
import { stackForThisFile } from '../support/running/for-this-file.ts'
import { postManyTimes } from '../support/running/post-many-times.ts'

/** `BURST=2000 npm run test:slow -- test/journeys/burst.slow.ts` posts more. */
const count = Number(process.env['BURST'] ?? 300)

const app = stackForThisFile()

it('sent three hundred times with one key, fifty at once, is one enquiry with one handover and one acknowledgement', async () => {
  await postManyTimes(app, { answers: communityMentoring.example, times: 300, concurrency: 50 })
}, 120_000)

it(`hands over each of ${count} enquiries of one network exactly once, to the officer the organisation names, acknowledges no more than its network may have, and leaves the queues empty`, async () => {
  await app.forget()
  const { answers, refused } = await postBurst(app, { count, concurrency: 50, name: 'burst' })
  expect(refused).toEqual([])
  expect(new Set(answers.map((answer) => answer.reference)).size).toBe(count)

  const mails = await app.mails()
  const sent = (purpose: string) =>
    mails
      .filter((mail) => mail.tags['claim']?.startsWith(purpose))
      .map((mail) => `${mail.tags['reference']} ${mail.to.join()}`)
  const officer = (kind: string) =>
    kind === 'community-mentoring' || kind === 'asset-transfer' ? 'lisa.chambers' : 'enquiries'
  expect(sent('handover').sort()).toEqual(
    answers.map(({ reference, kind }) => `${reference} ${officer(kind)}@cambridgeshire.example`).sort(),
  )
  const acknowledged = sent('acknowledgement').map((line) => line.slice(0, 9))
  expect(new Set(acknowledged).size).toBe(acknowledged.length)
  // Twenty in an hour of the clock, one of which the test above has had; the hour may have struck meanwhile.
  expect([19, 20, 39, 40]).toContain(acknowledged.length)
  expect(mails).toHaveLength(count + acknowledged.length)
  for (const queue of await app.queues()) expect(queue).toMatchObject({ visible: 0, inFlight: 0, delayed: 0 })
}, 300_000)

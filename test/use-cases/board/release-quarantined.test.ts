import { expect, it } from 'vitest'
import { createQuarantineSetting } from '../../support/memory-world/quarantine-setting.ts'

const friday = '2027-03-05T15:00:00.000Z'
const reference = 'ABCD-2345'

async function setUp() {
  const setting = createQuarantineSetting(friday)
  await setting.hold(reference, { message: 'cheap watches https://example.org' })
  const token = await setting.releaseLinks.sign(reference)
  const kept = async () => {
    const enquiry = await setting.store.read(reference)
    if (enquiry === undefined) throw new Error('it is kept')
    return enquiry
  }
  return { ...setting, token, kept }
}

it('shows of what is held back nothing that was typed, and changes nothing', async () => {
  const { release, token, kept } = await setUp()
  const before = await kept()
  expect(await release.show(token)).toEqual({
    reference,
    kind: 'community-mentoring',
    receivedAt: friday,
    answerBy: before.answerBy,
    reasons: ['It is mostly links'],
    state: 'quarantined',
  })
  expect(await kept()).toEqual(before)
})

it('lets it go, has it looked at at once, and does so once', async () => {
  const { release, token, kept, queue, observations } = await setUp()
  expect(await release.release(token)).toMatchObject({ reference, outcome: 'done', state: 'released' })
  expect(await release.release(token)).toMatchObject({ reference, outcome: 'already', state: 'released' })
  expect(await release.show(token)).toMatchObject({ state: 'released' })
  expect(await kept()).toMatchObject({ stage: 'received', releasedAt: friday })
  expect(queue.receive(10).map(({ item }) => item)).toEqual([reference])
  expect(observations).toEqual([{ type: 'enquiry-released', reference }])
})

it('notes for good that it is spam, once, and lets it go all the same if somebody says so', async () => {
  const { release, token, kept, observations, queue } = await setUp()
  for (let presses = 0; presses < 2; presses++)
    expect(await release.confirmSpam(token)).toMatchObject({ reference, outcome: 'spam', state: 'spam' })
  expect(await kept()).toMatchObject({ stage: 'quarantined', quarantine: { confirmedAt: friday } })
  expect([observations, queue.receive(10)]).toEqual([[{ type: 'spam-confirmed', reference }], []])
  expect(await release.release(token)).toMatchObject({ outcome: 'done', state: 'released' })
  expect(await release.confirmSpam(token)).toMatchObject({ outcome: 'already', state: 'released' })
})

it('is handed over once and acknowledged once though pressed twenty times at the same time, its date to answer by unchanged', async () => {
  const { release, token, kept, carryForward, sent } = await setUp()
  const { answerBy } = await kept()
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => release.release(token)))
  expect(outcomes.filter((one) => one?.outcome === 'done')).toHaveLength(1)
  await Promise.all(Array.from({ length: 5 }, () => carryForward(reference)))
  expect(sent.map((mail) => mail.to.address)).toEqual([
    'lisa.chambers@cambridgeshire.example',
    'ada@example.org',
  ])
  expect((await kept()).answerBy).toEqual(answerBy)
})

it('lets go nothing that its sender took back', async () => {
  const { release, token, kept, store } = await setUp()
  const before = await kept()
  const updates = [{ id: 'w', at: friday, type: 'withdrawal' as const }]
  await store.replace({ ...before, version: before.version + 1, updates })
  expect(await release.release(token)).toMatchObject({ outcome: 'withdrawn', state: 'withdrawn' })
  expect(await kept()).toMatchObject({ stage: 'quarantined' })
})

it('is done though the queue does not listen: the agenda finds it', async () => {
  const { release, token, kept, queue, observations } = await setUp()
  queue.send = () => Promise.reject(new Error('down'))
  expect(await release.release(token)).toMatchObject({ outcome: 'done' })
  expect((await kept()).nextActionAt).toBe('2027-03-05T15:01:00.000Z')
  expect(observations).toContainEqual({ type: 'queue-send-failed', reference, reason: 'Error' })
})

it('knows no token of another purpose, none that is made up, and none of an enquiry that is gone', async () => {
  const { release, releaseLinks } = await setUp()
  for (const token of ['', 'status-token-1_', 'ABCD-2345', await releaseLinks.sign('WXYZ-6789')]) {
    expect(await release.show(token)).toBeUndefined()
    expect(await release.release(token)).toBeUndefined()
  }
})

it('throws when the table cannot be read', async () => {
  const { release, token, store } = await setUp()
  store.read = () => Promise.reject(new Error('down'))
  await expect(release.show(token)).rejects.toThrow(expect.objectContaining({ name: 'StoreFailed' }))
  await expect(release.release(token)).rejects.toThrow(expect.objectContaining({ name: 'StoreFailed' }))
})

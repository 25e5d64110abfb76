import { expect, test } from 'vitest'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'

const anything = JSON.stringify({ reference: 'ABCD-2345' })

test('whatever is looked at makes sure of the next roll call, once an hour, though something closed the one before', async () => {
  const world = createPipeline()
  const rollCalls = () => world.digestStore.all().filter(({ to }) => to === 'roll-call')
  await world.dispatch([anything])
  const [rollCall, ...others] = rollCalls()
  if (rollCall === undefined) throw new Error('there is one')
  expect([rollCall.date, others]).toEqual(['2027-03-09', []])
  // As a release does that knows no roll calls.
  const { nextActionAt: _, ...kept } = rollCall
  await world.digestStore.replace({ ...kept, version: 2, closedAt: '2027-03-09T09:00:00.000Z' })
  world.clock.advanceTo('2027-03-09T09:00:00.000Z')
  await world.dispatch([anything])
  expect(rollCalls().map(({ date }) => date)).toEqual(['2027-03-09', '2027-03-10'])
})

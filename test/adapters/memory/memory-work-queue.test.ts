import { expect, test } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryWorkQueue } from '../../../lib/adapters/memory/memory-work-queue.ts'

function aQueue() {
  const clock = createManualClock('2026-03-02T09:00:00.000Z')
  return { clock, queue: createMemoryWorkQueue({ clock, visibilityMilliseconds: 1000, maxReceiveCount: 3 }) }
}

test('a message that nobody finished comes back when its time is over, and not before', async () => {
  const { clock, queue } = aQueue()
  await queue.send('AAAA-2222')
  expect(queue.receive(10)).toEqual([{ receipt: 1, item: 'AAAA-2222', receiveCount: 1 }])
  expect(queue.nextVisibleAt()).toBe(Date.parse('2026-03-02T09:00:01.000Z'))
  clock.advance(999)
  expect(queue.receive(10)).toEqual([])
  clock.advance(1)
  expect(queue.receive(10)).toEqual([{ receipt: 2, item: 'AAAA-2222', receiveCount: 2 }])
})

test('an old receipt does not finish a message that was delivered anew', async () => {
  const { clock, queue } = aQueue()
  await queue.send('AAAA-2222')
  const [first] = queue.receive(1)
  clock.advance(1000)
  const [second] = queue.receive(1)
  queue.acknowledge(first?.receipt ?? -1)
  expect(await queue.depth()).toBe(1)
  queue.acknowledge(second?.receipt ?? -1)
  expect(await queue.depth()).toBe(0)
  expect(queue.nextVisibleAt()).toBeUndefined()
})

test('a released message is there at once, behind nothing', async () => {
  const { queue } = aQueue()
  await queue.sendAll(['AAAA-2222', 'BBBB-3333'])
  const [first] = queue.receive(1)
  queue.release(first?.receipt ?? -1)
  expect(queue.receive(10).map((one) => one.item)).toEqual(['AAAA-2222', 'BBBB-3333'])
})

test('a message that was delivered in vain three times goes to the dead letters', async () => {
  const { clock, queue } = aQueue()
  await queue.send('AAAA-2222')
  for (let time = 1; time <= 3; time++) {
    expect(queue.receive(10)).toHaveLength(1)
    clock.advance(1000)
  }
  expect(queue.receive(10)).toEqual([])
  expect(queue.deadLetters()).toEqual(['AAAA-2222'])
  expect(await queue.depth()).toBe(0)
})

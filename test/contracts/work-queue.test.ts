import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, expect, test } from 'vitest'
import { createManualClock } from '../../lib/adapters/memory/manual-clock.ts'
import { createMemoryMailEventBacklog } from '../../lib/adapters/memory/memory-mail-event-backlog.ts'
import { createMemoryWorkQueue } from '../../lib/adapters/memory/memory-work-queue.ts'
import { createSqsMailEventBacklog } from '../../lib/adapters/sqs/sqs-mail-event-backlog.ts'
import { createSqsWorkQueue } from '../../lib/adapters/sqs/sqs-work-queue.ts'
import { startSqs } from '../support/running/engines/start-sqs.ts'
import { workQueueContract } from './work-queue-contract.ts'

const engine = await startSqs()
afterAll(() => engine.close())

workQueueContract('memory', async () => {
  const queue = createMemoryWorkQueue({ clock: createManualClock('2026-03-02T09:00:00.000Z') })
  return {
    queue,
    async take() {
      const deliveries = queue.receive(10)
      for (const { receipt } of deliveries) queue.acknowledge(receipt)
      return deliveries.map(({ item }) => item)
    },
    async hold() {
      return queue.receive(10).map(({ item }) => item)
    },
  }
})

workQueueContract('SQS', async () => {
  const queueUrl = await engine.createQueue()
  // Exactly this body is what the consumer reads.
  const itemIn = (body: string) =>
    (/^\{"reference":"([^"]*)"\}$/.exec(body) ?? /^\{"digest":"(digest-[^"]*)"\}$/.exec(body))?.[1] ??
    `not ours: ${body}`
  return {
    queue: createSqsWorkQueue({ client: engine.client, queueUrl }),
    take: async () => (await engine.receive(queueUrl)).map(itemIn),
    hold: async () => (await engine.receive(queueUrl, 'keep')).map(itemIn),
  }
})

test('the backlog of mail events counts what nobody has recorded', async () => {
  const queueUrl = await engine.createQueue()
  const backlog = createSqsMailEventBacklog({ client: engine.client, queueUrl })
  expect(await backlog.waiting()).toBe(0)
  for (const body of ['one', 'two', 'three']) {
    await engine.client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body }))
  }
  await engine.receive(queueUrl, 'keep')
  expect(await backlog.waiting()).toBe(3)
  await engine.receive(queueUrl)
  expect(await createMemoryMailEventBacklog(() => 3).waiting()).toBe(3)
})

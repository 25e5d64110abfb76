import { createHash } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { createSqsClient } from '../../../lib/adapters/sqs/sqs-client.ts'
import { createSqsWorkQueue } from '../../../lib/adapters/sqs/sqs-work-queue.ts'
import type { WorkQueue } from '../../../lib/ports/work-queue.ts'
import { startAnsweringServer } from '../../support/running/engines/answering-server.ts'
import { loopbackConnection } from '../../support/running/engines/loopback.ts'

const answering = await startAnsweringServer()
afterAll(() => answering.close())

function queueAt(port: number): WorkQueue {
  const client = createSqsClient(loopbackConnection(port))
  return createSqsWorkQueue({ client, queueUrl: `http://127.0.0.1:${port}/000000000000/work` })
}

function reasonOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'nothing was thrown',
    (error: unknown) => String(error),
  )
}

test('of a batch that was taken in part, the part is counted', async () => {
  const references = ['AAAA-2222', 'BBBB-3333', 'CCCC-4444']
  const md5 = (text: string) => createHash('md5').update(text).digest('hex')
  const taken = ['0', '2'].map((Id) => ({
    Id,
    MessageId: Id,
    MD5OfMessageBody: md5(`{"reference":"${references[Number(Id)]}"}`),
  }))
  const Failed = [{ Id: '1', Code: 'InternalError', SenderFault: false }]
  answering.answer = { status: 200, body: JSON.stringify({ Successful: taken, Failed }) }
  expect(await queueAt(answering.port).sendAll(references)).toBe(2)
})

test('a queue that takes none of a batch, but answers, is no error', async () => {
  answering.answer = {
    status: 200,
    body: '{"Failed":[{"Id":"0","Code":"InternalError","SenderFault":false}]}',
  }
  expect(await queueAt(answering.port).sendAll(['AAAA-2222'])).toBe(0)
})

test('a refused connection throws from every method, and says only what kind of error it was', async () => {
  const server = await startAnsweringServer()
  await server.close()
  const queue = queueAt(server.port)
  expect(await reasonOf(queue.send('AAAA-2222'))).toBe('QueueUnavailable: SendMessage failed: ECONNREFUSED')
  expect(await reasonOf(queue.sendAll(['AAAA-2222']))).toBe(
    'QueueUnavailable: SendMessageBatch failed: ECONNREFUSED',
  )
  expect(await reasonOf(queue.depth())).toBe('QueueUnavailable: GetQueueAttributes failed: ECONNREFUSED')
})

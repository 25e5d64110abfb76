import { randomUUID } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { createRequestHandler } from 'local-aws-sqs'
import { createSqsClient } from '../../../../lib/adapters/sqs/sqs-client.ts'
import { listenOnLoopback, loopbackConnection } from './loopback.ts'

/** An SQS in this process. */
export interface SqsEngine {
  readonly client: SQSClient
  /** A fresh queue; answers its address. */
  createQueue(): Promise<string>
  /** Up to ten bodies, deleted once received unless `keep`. */
  receive(queueUrl: string, keep?: 'keep'): Promise<string[]>
  close(): Promise<void>
}

/** Starts it on a free port. */
export async function startSqs(): Promise<SqsEngine> {
  const server = createServer()
  const port = await listenOnLoopback(server)
  const { requestHandler } = createRequestHandler({ port, hostname: '127.0.0.1', region: 'eu-west-2' })
  server.on('request', (request, response) => {
    if (request.headers['x-amz-target'] === 'AmazonSQS.GetQueueAttributes') countAsSqsDoes(response)
    void requestHandler(request, response)
  })
  const client = createSqsClient(loopbackConnection(port))
  return {
    client,
    async createQueue() {
      const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: `work-${randomUUID()}` }))
      if (QueueUrl === undefined) throw new Error('The queue has no address')
      return QueueUrl
    },
    async receive(queueUrl, keep) {
      const input = { QueueUrl: queueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }
      const { Messages = [] } = await client.send(new ReceiveMessageCommand(input))
      for (const { ReceiptHandle } of keep ? [] : Messages) {
        await client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }))
      }
      return Messages.map((message) => message.Body ?? '')
    },
    async close() {
      client.destroy()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** The engine counts messages in flight among the visible ones as well; SQS counts each message once. */
function countAsSqsDoes(response: ServerResponse): void {
  const end = response.end.bind(response)
  response.end = (body: unknown) =>
    end(
      String(body).replace(
        /"ApproximateNumberOfMessages":"(\d+)","ApproximateNumberOfMessagesNotVisible":"(\d+)"/,
        (_, all: string, inFlight: string) =>
          `"ApproximateNumberOfMessages":"${Number(all) - Number(inFlight)}","ApproximateNumberOfMessagesNotVisible":"${inFlight}"`,
      ),
    )
}

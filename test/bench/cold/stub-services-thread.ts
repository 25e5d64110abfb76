import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import { callerOf } from '../../../lib/local/protocol/caller.ts'
import { listenOnFreePort } from '../../../lib/local/server/listen.ts'
import type { StubAnswers } from './stub-services.ts'

const { secret, items }: StubAnswers = workerData

const server = createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString('utf8')
    const target = request.headers['x-amz-target']
    const reply =
      typeof target === 'string'
        ? JSON.stringify(jsonReply(target, body, callerOf(request.headers.authorization)))
        : sesReply
    response.writeHead(200, {
      'content-type': typeof target === 'string' ? 'application/x-amz-json-1.0' : 'text/xml',
      'content-length': Buffer.byteLength(reply),
    })
    response.end(reply)
  })
})
parentPort?.postMessage(await listenOnFreePort(server))

function jsonReply(target: string, body: string, caller: string): unknown {
  switch (target.slice(target.indexOf('.') + 1)) {
    case 'GetSecretValue':
      return { Name: 'secret', SecretString: secret }
    case 'GetItem':
      return { Item: items[caller] }
    case 'Query':
      return { Count: 0, Items: [] }
    case 'SendMessage':
      return { MessageId: 'm', MD5OfMessageBody: md5OfMessage(body) }
    case 'GetQueueAttributes':
      return { Attributes: { ApproximateNumberOfMessages: '0', ApproximateNumberOfMessagesNotVisible: '0' } }
    default:
      return {}
  }
}

// The SDK checks it.
function md5OfMessage(body: string): string {
  const { MessageBody }: { MessageBody?: string } = JSON.parse(body)
  return createHash('md5')
    .update(MessageBody ?? '')
    .digest('hex')
}

const sesReply =
  '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult>' +
  '<MessageId>0102018f2c1e6a3b-000000</MessageId></SendRawEmailResult></SendRawEmailResponse>'

import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import { listenOnFreePort } from '../../../lib/local/server/listen.ts'
import type { StubAnswers } from './stub-services.ts'

const { secret, items }: StubAnswers = workerData

const server = createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString('utf8')
    const target = request.headers['x-amz-target']
    const [status, type, reply] =
      typeof target === 'string' ? jsonReply(target, body) : [200, 'text/xml', sesReply]
    response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(reply) })
    response.end(reply)
  })
})
parentPort?.postMessage(await listenOnFreePort(server))

function jsonReply(target: string, body: string): [status: number, type: string, reply: string] {
  const answer = answerTo(target, body)
  return ['__type' in answer ? 400 : 200, 'application/x-amz-json-1.0', JSON.stringify(answer)]
}

function answerTo(target: string, body: string): object {
  switch (target.slice(target.indexOf('.') + 1)) {
    case 'GetSecretValue':
      return { Name: 'secret', SecretString: secret }
    case 'GetItem':
      return itemWith(JSON.parse(body).Key.id.S)
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

// A function that was told of no item, or of a wrong one, would have less to do, and nobody would see that.
function itemWith(id: string): object {
  if (Object.hasOwn(items, id)) return { Item: items[id] }
  // What the agenda of a new stack has not seen yet: it writes it down.
  if (id === 'directory#seen') return {}
  return { __type: 'ValidationException', message: `The bench has no item ${id}` }
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

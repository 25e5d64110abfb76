import { createServer } from 'node:http'
import { listenOnLoopback } from './loopback.ts'

/** A server that gives one and the same answer to everything. */
export interface AnsweringServer {
  readonly port: number
  readonly seen: { requests: number }
  answer: { status: number; body: string }
  close(): Promise<void>
}

/** Starts it on a free port; change `answer` at any time. */
export async function startAnsweringServer(): Promise<AnsweringServer> {
  const seen = { requests: 0 }
  const answer = { status: 200, body: '' }
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      seen.requests++
      response.writeHead(running.answer.status, { 'content-type': 'text/xml' }).end(running.answer.body)
    })
  })
  const running: AnsweringServer = {
    port: await listenOnLoopback(server),
    seen,
    answer,
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
  return running
}

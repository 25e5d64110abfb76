import { createServer, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'
import { listenOnLoopback } from './loopback.ts'

/** What a bad server does to each connection. */
export type Misbehaviour =
  /** Breaks the connection when the first bytes have come. */
  | 'reset-while-reading'
  /** Closes the connection politely at once. */
  | 'close-at-once'
  /** Reads the whole request, then breaks the connection. */
  | 'reset-after-reading'
  /** Reads the whole request, then closes the connection politely and says nothing. */
  | 'close-after-reading'
  /** Reads the whole request and never answers. */
  | 'hang'
  /** Begins an answer of 200 and breaks the connection in the middle of its body. */
  | 'cut-answer'

export interface MisbehavingServer {
  readonly port: number
  /** Connections and whole requests seen. */
  readonly seen: { connections: number; requests: number }
  close(): Promise<void>
}

/** A server that never gives a whole answer. */
export async function startMisbehavingServer(misbehaviour: Misbehaviour): Promise<MisbehavingServer> {
  const sockets = new Set<Socket>()
  const seen = { connections: 0, requests: 0 }
  const server = createServer((socket) => {
    seen.connections++
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    if (misbehaviour === 'close-at-once') socket.end()
    let text = ''
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1')
      if (misbehaviour === 'reset-while-reading') socket.resetAndDestroy()
      if (!isWholeRequest(text)) return
      seen.requests++
      if (misbehaviour === 'reset-after-reading') socket.resetAndDestroy()
      if (misbehaviour === 'close-after-reading') socket.end()
      if (misbehaviour === 'cut-answer') {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n<SendRaw', () => socket.destroy())
      }
    })
  })
  return {
    port: await listenOnLoopback(server),
    seen,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

function isWholeRequest(text: string): boolean {
  const end = text.indexOf('\r\n\r\n')
  const length = /^content-length: (\d+)/im.exec(text.slice(0, end))?.[1]
  return end >= 0 && text.length >= end + 4 + Number(length ?? 0)
}

/** A port where connections are neither taken nor refused: the listener's thread sleeps and its queue is full. */
export async function startDeafPort(): Promise<{ port: number; close(): Promise<void> }> {
  const worker = new Worker(deafThread, { eval: true })
  const port = await new Promise<number>((resolve) => worker.once('message', resolve))
  return {
    port,
    async close() {
      await worker.terminate()
    },
  }
}

const deafThread = `
const { createServer, connect } = require('node:net')
const { parentPort } = require('node:worker_threads')
const server = createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
  const { port } = server.address()
  for (let n = 0; n < 4; n++) connect(port, '127.0.0.1').on('error', () => {})
  setImmediate(() => {
    parentPort.postMessage(port)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  })
})
`

import { connect, createServer, type Socket } from 'node:net'
import { listenOnLoopback } from './loopback.ts'

/** A wire that can be cut at the worst moment. */
export interface LossyProxy {
  readonly port: number
  /** The next `times` replies never arrive: the request was served, and the connection breaks. */
  loseReplies(times: number): void
  /** Replies lost so far. */
  lost(): number
  close(): Promise<void>
}

/** Forwards bytes to a loopback port, below HTTP: what the client sees is a broken socket, not an error answer. */
export async function startLossyProxy(target: number): Promise<LossyProxy> {
  const sockets = new Set<Socket>()
  let toLose = 0
  let lost = 0
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1')
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    client.on('data', (bytes) => upstream.write(bytes))
    upstream.on('data', (bytes) => {
      if (toLose === 0) {
        client.write(bytes)
        return
      }
      toLose--
      lost++
      client.resetAndDestroy()
    })
  })
  return {
    port: await listenOnLoopback(server),
    loseReplies(times) {
      toLose += times
    },
    lost: () => lost,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

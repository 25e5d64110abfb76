import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:tls'
import { listenOnLoopback } from './loopback.ts'

/** A TLS server whose certificate nobody has a reason to believe. */
export interface TlsServer {
  readonly port: number
  /** Connections, and bytes of content that came through the encryption. */
  readonly seen: { connections: number; bytes: number }
  close(): Promise<void>
}

/** Starts it on a free port, with the certificate that dynalite brings. */
export async function startTlsServer(): Promise<TlsServer> {
  const resolve = createRequire(import.meta.url).resolve
  const seen = { connections: 0, bytes: 0 }
  const server = createServer(
    {
      key: readFileSync(resolve('dynalite/ssl/server-key.pem')),
      cert: readFileSync(resolve('dynalite/ssl/server-crt.pem')),
    },
    (socket) => {
      socket.on('error', () => socket.destroy())
      socket.on('data', (bytes) => {
        seen.bytes += bytes.length
      })
    },
  )
  server.on('connection', () => {
    seen.connections++
  })
  return {
    port: await listenOnLoopback(server),
    seen,
    async close() {
      await new Promise<void>((done) => server.close(() => done()))
    },
  }
}

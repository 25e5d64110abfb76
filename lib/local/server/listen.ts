import type { Server } from 'node:http'

/** Listens on the loopback address; port 0 is a free one. Answers the port; rejects with the system's error. */
export async function listenOn(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

/** Listens on a free port of the loopback address and answers it. */
export function listenOnFreePort(server: Server): Promise<number> {
  return listenOn(server, 0)
}

/** Stops a server at once, open connections included. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  server.closeAllConnections()
  await closed
}

import type { AddressInfo, Server } from 'node:net'

/** Listens on a free loopback port and answers it. */
export async function listenOnLoopback(server: Server, backlog?: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port: 0, host: '127.0.0.1', ...(backlog === undefined ? {} : { backlog }) }, resolve)
  })
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}

/** The address of a loopback port. */
export function loopbackUrl(port: number, scheme: 'http' | 'https' = 'http'): string {
  return `${scheme}://127.0.0.1:${port}`
}

/** What every SDK client needs to speak to something on this machine. */
export function loopbackConnection(port: number): {
  endpoint: string
  region: string
  credentials: { accessKeyId: string; secretAccessKey: string }
} {
  return {
    endpoint: loopbackUrl(port),
    region: 'eu-west-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  }
}

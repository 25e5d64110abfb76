import { connect, createServer, type Socket } from 'node:net'

/** After how many bytes of which direction a connection breaks. */
export interface Cut {
  readonly side: 'request' | 'answer'
  readonly after: number
  /**
   * An end is what a proxy or a server that goes away gives, and over plain HTTP Chromium takes the half of a head before
   * it for a whole one; a reset is what it is sure to see as a failure, as it would any cut of HTTPS. An end unless said.
   */
  readonly by?: 'end' | 'reset'
  /** How many connections, one after the other: browsers try a kept-alive one again by themselves. One unless said. */
  readonly times?: number
}

/**
 * Stands before a server on this machine, passes bytes on as they are, and breaks connections when it is told to: what
 * came before the cut arrives, nothing after it.
 */
export async function openCuttingDoor(target: string) {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  let armed: (Required<Cut> & { left: number }) | undefined
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => open.delete(socket))
    }
    pass({ from: client, to: upstream, side: 'request' })
    pass({ from: upstream, to: client, side: 'answer' })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const own = typeof address === 'object' && address !== null ? address.port : 0
  return {
    port: own,
    url: `http://localhost:${own}`,
    /** Breaks a connection, counting from the next byte that comes on that side of any. */
    arm: (cut: Cut) => {
      armed = { by: 'end', times: 1, ...cut, left: cut.after }
    },
    disarm: () => {
      armed = undefined
    },
    close: () =>
      new Promise((resolve) => {
        server.close(resolve)
        for (const socket of open) socket.destroy()
      }),
  }

  function pass({ from, to, side }: { from: Socket; to: Socket; side: Cut['side'] }): void {
    from.on('data', (chunk: Buffer) => {
      if (armed?.side !== side || chunk.length < armed.left) {
        if (armed?.side === side) armed.left -= chunk.length
        to.write(chunk)
        return
      }
      const { by, times, after, left } = armed
      armed = times > 1 ? { ...armed, times: times - 1, left: after } : undefined
      from.removeAllListeners('data')
      to.write(chunk.subarray(0, left), () => {
        from.destroy()
        if (by === 'end') to.destroySoon()
        else to.resetAndDestroy()
      })
    })
    from.on('close', () => to.destroySoon())
  }
}

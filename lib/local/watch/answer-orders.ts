import type { Order, Reply, Runner } from './orders.ts'

/**
 * Does what the process that started this one says, until it says no more: then, or when that process has gone in whatever
 * way, this one stops serving and ends. Answers how to tell people something.
 */
export function answerOrders(
  { prepare, serve, stop }: Runner,
  explain: (error: unknown) => Promise<string>,
): (text: string) => void {
  const reply = (what: Reply) => void process.send?.(what)
  const carryOut = async (order: Order): Promise<string> => {
    if (order.do === 'prepare') return prepare()
    if (order.do === 'serve') return serve(order.at)
    await stop()
    return ''
  }
  // Typed by hand: both ends are this release's, and the channel is theirs alone.
  process.on('message', (order: Order) => {
    carryOut(order).then(
      (done) => reply({ done }),
      async (error: unknown) => reply({ refused: await explain(error) }),
    )
  })
  process.once('disconnect', () => {
    stop().finally(() => process.exit(0))
  })
  // A terminal sends these to every process in it, and the one that started this one decides.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined)
  return (text) => reply({ tell: text })
}

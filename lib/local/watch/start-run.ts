import { fork } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Order, type Reply, type Runner, rehearsing } from './orders.ts'

/** A process of its own that runs the stack when it is told to. */
export interface Run extends Runner {
  /** Answers when the process is gone: at once, or where it has served, when it has let go of everything. */
  end(): Promise<void>
  /** Fulfilled when the process is gone, in whatever way. */
  readonly gone: Promise<unknown>
}

/**
 * Starts a process with `script`, which calls `answerOrders`. What it tells people goes to `tell`; its temporary files go to the
 * folder `home`, whose owner deletes it at the end.
 */
export function startRun(options: {
  script: string
  args: readonly string[]
  /** Whether it stands by: it is told to prepare later. */
  isStandby: boolean
  home: string
  tell(text: string): void
}): Run {
  const child = fork(options.script, options.args, {
    env: {
      ...process.env,
      ...{ TMPDIR: options.home, TEMP: options.home, TMP: options.home },
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(tmpdir(), 'node-compile-cache'),
      ...(options.isStandby ? { [rehearsing]: 'yes' } : {}),
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const gone = once(child, 'exit').catch(() => undefined)
  let hasServed = false
  let waiting: PromiseWithResolvers<string> | undefined
  child.on('message', (reply: Reply) => {
    if ('tell' in reply) options.tell(reply.tell)
    else if ('refused' in reply) waiting?.reject(new Error(reply.refused))
    else waiting?.resolve(reply.done)
  })
  void gone.then(() => waiting?.reject(new Error('The process that runs the stack has ended.')))

  function order(what: Order): Promise<string> {
    waiting = Promise.withResolvers<string>()
    child.send(what, (error) => {
      if (error) waiting?.reject(error)
    })
    return waiting.promise
  }

  return {
    prepare: () => order({ do: 'prepare' }),
    serve(at) {
      hasServed = true
      return order({ do: 'serve', at })
    },
    async stop() {
      await order({ do: 'stop' })
    },
    async end() {
      if (!hasServed) child.kill('SIGKILL')
      else if (child.connected) child.disconnect()
      await gone
    },
    gone,
  }
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { compileFunction } from 'node:vm'
import type { createRequestHandler } from 'local-aws-sqs'
import type { LocalClock } from '../clock/clock.ts'

/** The emulator's own entry, with its timers on the local clock. */
interface SqsModule {
  createRequestHandler: typeof createRequestHandler
}

/** The emulator's own queue. */
export type EmulatedQueue = ReturnType<typeof createRequestHandler>['service']['Queues'][number]

// A receive polls its queue every 10 ms and ends 40 ms after its wait: how `local-aws-sqs` 2.0.2 is written.
const pollMs = 10
const endOfReceiveMs = 40

/**
 * Loads `local-aws-sqs` so that visibility timeouts, delays and retention follow the local clock, which it has no
 * setting for. `onTimer` is called after any of them has fired.
 */
export function loadSqs(clock: LocalClock, onTimer: () => void): SqsModule {
  const require = createRequire(import.meta.url)
  const file = require.resolve('local-aws-sqs')
  const loaded: { exports: Partial<SqsModule> } = { exports: {} }
  const names = ['exports', 'require', 'module', 'setTimeout', 'clearTimeout', 'setInterval', 'Date']
  const run = compileFunction(readFileSync(file, 'utf8'), names, { filename: file })
  run(loaded.exports, createRequire(file), loaded, startTimer, stopTimer, startInterval, { now: clock.now })
  if (!loaded.exports.createRequestHandler) throw new Error('local-aws-sqs is not what it was')
  return { createRequestHandler: loaded.exports.createRequestHandler }

  function startTimer(fire: () => void, ms: number): SqsTimer {
    if (ms <= 0) {
      fire()
      return { cancel: () => undefined, unref: () => undefined }
    }
    // Someone waits for a message on real time; all other timers are whole seconds.
    if (ms % 1000 === endOfReceiveMs) {
      const handle = setTimeout(fire, ms)
      return { cancel: () => clearTimeout(handle), unref: () => handle.unref() }
    }
    const cancel = clock.setTimer(() => {
      fire()
      onTimer()
    }, ms)
    return { cancel, unref: () => undefined }
  }
}

interface SqsTimer {
  cancel(): void
  unref(): void
}

function stopTimer(timer: SqsTimer | undefined): void {
  timer?.cancel()
}

// Looks at once, too, so that a receive with something to take does not sit out its first pause.
function startInterval(run: () => void, ms: number): NodeJS.Timeout {
  const handle = setInterval(run, ms)
  if (ms === pollMs) setImmediate(run)
  return handle
}

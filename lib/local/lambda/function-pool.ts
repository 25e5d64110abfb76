import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { LocalClock } from '../clock/clock.ts'
import {
  type FunctionProcess,
  type Invocation,
  type InvocationResult,
  startFunctionProcess,
} from './function-process.ts'
import type { FunctionModel } from './read-functions.ts'

/** A function's processes and what waits for them. */
export interface FunctionPool {
  readonly model: FunctionModel
  /** Runs the function once with a JSON payload. Never rejects: a crash, a kill or a time-out is a result, too. */
  invoke(payload: string): Promise<InvocationResult>
  /** Kills every process at once, in the middle of an invocation if need be; answers how many. */
  kill(): number
  busy(): boolean
  counts(): { processes: number; invocations: number; errors: number; lastError?: string }
  close(): Promise<void>
}

/** What a pool is made of. `environment` is what every process gets beside the function's own variables. */
interface FunctionPoolOptions {
  model: FunctionModel
  taskRoot: string
  environment: Readonly<Record<string, string>>
  clock: LocalClock & { offset(): number }
  onLine(line: string): void
  onEnd(ended: { ok: boolean; milliseconds: number }): void
}

// More would only crowd the cores; on AWS the account's concurrency is the limit.
const maxProcesses = Math.min(8, 2 * availableParallelism())
// Lambda's own limit for loading a function.
const initMs = 10_000

/** A pool that starts processes when they are needed, keeps them warm, and gives each one invocation at a time. */
export function createFunctionPool(options: FunctionPoolOptions): FunctionPool {
  const { model, clock } = options
  const idle: FunctionProcess[] = []
  const all = new Set<FunctionProcess>()
  const queue: Invocation[] = []
  const starts = new Set<Promise<void>>()
  let population = 0
  let running = 0
  let closed = false
  const counts = { invocations: 0, errors: 0, lastError: '' }

  function dispatch(): void {
    for (let process = idle.pop(); process; process = idle.pop()) {
      const invocation = queue.shift()
      if (!invocation) {
        idle.push(process)
        return
      }
      run(process, invocation)
    }
    const soonIdle = [...all].filter((process) => process.returning()).length
    while (!closed && queue.length > starts.size + soonIdle && population < maxProcesses) {
      const started = start().finally(() => starts.delete(started))
      starts.add(started)
    }
  }

  function run(process: FunctionProcess, invocation: Invocation): void {
    const cancel = clock.setTimer(() => {
      invocation.settle(
        failure('Sandbox.Timedout', `Task timed out after ${model.timeoutSeconds}.00 seconds`),
      )
      process.kill()
    }, model.timeoutSeconds * 1000)
    process.give({
      ...invocation,
      settle(result) {
        cancel()
        invocation.settle(result)
      },
    })
  }

  // Fulfilled when the process has asked for work for the first time, or ended without.
  async function start(): Promise<void> {
    population += 1
    const ready = Promise.withResolvers<'ready' | 'gone'>()
    let initError: string | undefined
    const process = await startFunctionProcess({
      taskRoot: options.taskRoot,
      memoryMb: model.memoryMb,
      handler: model.handler,
      functionArn: model.arn,
      environment: { ...model.environment, ...options.environment },
      clockOffset: clock.offset,
      deadline: () => clock.now() + model.timeoutSeconds * 1000,
      onLine: options.onLine,
      onReady() {
        ready.resolve('ready')
        // The promise above settles later than this call, and a later call comes from a process known by then.
        setImmediate(() => {
          if (!all.has(process)) return
          idle.push(process)
          dispatch()
        })
      },
      onGone(error) {
        initError = error
        population -= 1
        all.delete(process)
        const at = idle.indexOf(process)
        if (at >= 0) idle.splice(at, 1)
        ready.resolve('gone')
        setImmediate(dispatch)
      },
    })
    all.add(process)
    if (closed) process.kill()
    // On real time: a jump of the local clock must not end a start.
    const initTimer = setTimeout(process.kill, initMs)
    const outcome = await ready.promise
    clearTimeout(initTimer)
    // Lambda fails the invocation that a start was for.
    if (outcome === 'gone') queue.shift()?.settle({ ok: false, payload: initError ?? exited })
  }

  return {
    model,
    invoke(payload) {
      running += 1
      counts.invocations += 1
      const began = performance.now()
      return new Promise<InvocationResult>((resolve) => {
        let settled = false
        const settle = (result: InvocationResult) => {
          if (settled) return
          settled = true
          running -= 1
          if (!result.ok) {
            counts.errors += 1
            counts.lastError = result.payload.slice(0, 2000)
          }
          options.onEnd({ ok: result.ok, milliseconds: performance.now() - began })
          resolve(result)
        }
        if (closed) return settle(failure('Sandbox.Closed', 'The local stack is stopping'))
        queue.push({ requestId: randomUUID(), payload, settle })
        dispatch()
      })
    },
    kill() {
      for (const process of all) process.kill()
      return all.size
    },
    busy: () => running > 0,
    counts: () => ({
      processes: all.size,
      invocations: counts.invocations,
      errors: counts.errors,
      ...(counts.lastError === '' ? {} : { lastError: counts.lastError }),
    }),
    async close() {
      closed = true
      for (const invocation of queue.splice(0)) {
        invocation.settle(failure('Sandbox.Closed', 'The local stack is stopping'))
      }
      for (const process of all) process.kill()
      await Promise.all(starts)
      const processes = [...all]
      await Promise.all(processes.map((process) => process.gone))
    },
  }
}

const exited = JSON.stringify({
  errorType: 'Runtime.ExitError',
  errorMessage: 'The runtime ended before it was ready',
})

function failure(errorType: string, errorMessage: string): InvocationResult {
  return { ok: false, payload: JSON.stringify({ errorType, errorMessage }) }
}

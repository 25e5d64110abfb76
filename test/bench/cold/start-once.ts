import { readdirSync, readFileSync } from 'node:fs'
import {
  type FunctionProcess,
  type InvocationResult,
  startFunctionProcess,
} from '../../../lib/local/lambda/function-process.ts'
import type { Held } from './cpu-share.ts'
import type { Variant } from './variants.ts'

/** A process under the real Lambda runtime client that has loaded its handler and waits for work. */
export interface ReadyProcess {
  readonly pid: number
  /** From before the process was started until it asked for work. */
  readonly initMilliseconds: number
  /** Milliseconds until the answer was there; throws what the function threw, and an HTTP answer of 400 or more. */
  invoke(event: string): Promise<number>
  stop(): Promise<void>
}

/** Starts one process of a build; answers when its INIT is over. */
export async function startOnce(variant: Variant): Promise<ReadyProcess> {
  const { model } = variant
  const lines: string[] = []
  let ready = Promise.withResolvers<void>()
  let gone: string | undefined
  const started = performance.now()
  const process: FunctionProcess = await startFunctionProcess({
    taskRoot: variant.taskRoot,
    memoryMb: model.memoryMb,
    handler: model.handler,
    functionArn: model.arn,
    environment: variant.environment,
    clockOffset: () => 0,
    deadline: () => Date.now() + model.timeoutSeconds * 1000,
    onReady: () => ready.resolve(),
    onGone(error) {
      gone = error ?? lines.join('\n')
      ready.resolve()
    },
    onLine: (line) => void lines.push(line),
  })
  await ready.promise
  const initMilliseconds = performance.now() - started
  if (gone !== undefined) throw new Error(`${variant.name} did not start: ${gone}`)

  return {
    pid: process.pid ?? 0,
    initMilliseconds,
    async invoke(event) {
      await ready.promise
      ready = Promise.withResolvers()
      const before = performance.now()
      const result = await new Promise<InvocationResult>((settle) =>
        process.give({ requestId: `bench-${before}`, payload: event, settle }),
      )
      const milliseconds = performance.now() - before
      if (!isGood(result)) throw new Error(`${variant.name}: ${result.payload}\n${lines.join('\n')}`)
      return milliseconds
    },
    async stop() {
      process.kill()
      await process.gone
    },
  }
}

/** What a process took that was started, did its work once, and was ended. Milliseconds. */
export interface FirstAnswer {
  readonly init: number
  readonly invoke: number
  /** CPU of the invocation; NaN where the system does not tell. */
  readonly cpu: number
}

/** Starts a process and has it work once, from the end of its INIT on under what `hold` puts it under. */
export async function firstAnswer(variant: Variant, hold?: (pid: number) => Held): Promise<FirstAnswer> {
  const process = await startOnce(variant)
  const held = hold?.(process.pid)
  try {
    const before = cpuMilliseconds(process.pid)
    const invoke = await process.invoke(variant.event())
    return { init: process.initMilliseconds, invoke, cpu: cpuMilliseconds(process.pid) - before }
  } finally {
    held?.release()
    await process.stop()
  }
}

/** CPU milliseconds that all threads of a process have used so far, to the nanosecond; NaN where the system does not tell. */
export function cpuMilliseconds(pid: number): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`)
    const times = threads.map((thread) => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8'))
    return times.reduce((sum, text) => sum + Number(text.split(' ')[0]) / 1e6, 0)
  } catch {
    return Number.NaN
  }
}

function isGood({ ok, payload }: InvocationResult): boolean {
  if (!ok) return false
  const status = /"statusCode":(\d+)/.exec(payload)?.[1]
  return (status === undefined || Number(status) < 400) && !/"itemIdentifier"/.test(payload)
}

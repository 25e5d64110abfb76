import type { LocalClock } from '../clock/clock.ts'
import type { FunctionPool } from '../lambda/function-pool.ts'
import type { ScheduleModel } from './read-schedules.ts'

/** The running schedules of a stack. */
export interface Schedules {
  /** Starts ticking on the local clock; what was missed meanwhile is not made up for. */
  start(): void
  /** Stops the ticking for as long as someone else steps through time by `runDue`. */
  hold(): void
  /** Runs each schedule that is due by now, once, however often it was missed. */
  runDue(): void
  /** When the next one is due, local time. */
  nextDue(): number | undefined
}

const retryMs = 60_000

/** Schedules that invoke functions and do not wait for them. The first run is one interval after `start`. */
export function createSchedules(options: {
  models: readonly ScheduleModel[]
  poolOf(functionArn: string): FunctionPool
  clock: LocalClock
}): Schedules {
  const { clock } = options
  const lines = options.models.map((model) => ({ model, due: Number.POSITIVE_INFINITY }))
  let cancel: (() => void) | undefined

  function runDue(): void {
    const now = clock.now()
    for (const line of lines) {
      if (line.due > now) continue
      line.due = nextAfter(line, now)
      void invoke(line.model, 0)
    }
  }

  // As Lambda does with asynchronous calls: again after one minute, then after two more.
  async function invoke(model: ScheduleModel, retry: number): Promise<void> {
    const { ok } = await options.poolOf(model.functionArn).invoke(model.input)
    if (!ok && retry < model.retries) {
      clock.setTimer(() => void invoke(model, retry + 1), (retry + 1) * retryMs)
    }
  }

  function nextDue(): number | undefined {
    const next = Math.min(...lines.map((line) => line.due))
    return Number.isFinite(next) ? next : undefined
  }

  function tick(): void {
    cancel?.()
    const next = nextDue()
    if (next === undefined) return
    cancel = clock.setTimer(() => {
      runDue()
      tick()
    }, next - clock.now())
  }

  return {
    start() {
      for (const line of lines) {
        if (!Number.isFinite(line.due)) line.due = clock.now() + line.model.everyMs
        else if (line.due <= clock.now()) line.due = nextAfter(line, clock.now())
      }
      tick()
    },
    hold() {
      cancel?.()
      cancel = undefined
    },
    runDue,
    nextDue,
  }
}

function nextAfter({ model, due }: { model: ScheduleModel; due: number }, now: number): number {
  return due + model.everyMs * Math.ceil((now - due + 1) / model.everyMs)
}

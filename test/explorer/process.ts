import { type Fate, type FaultName, meanwhile } from './schedule.ts'

/** What a call may do when a fault is planned for it. */
export interface Call<T> {
  readonly name: string
  /** What can go wrong with it. */
  readonly faults: readonly FaultName[]
  /** Does it, with all its effects. */
  readonly run: () => Promise<T>
  /** How the other side refuses, with no effect. */
  readonly refuse: () => T | Promise<T>
  /** How it looks from here when no answer came. */
  readonly silence: () => T | Promise<T>
  /** How it looks when others were first. */
  readonly conflict?: () => T
}

/** One invocation of a function: it makes calls, and it may die at any of them, for good. */
export interface Invocation {
  call<T>(call: Call<T>): Promise<T>
  /** Resolves with what `work` returns, or rejects when it throws or when the process dies. */
  live<T>(work: Promise<T>): Promise<T>
}

/** A process that meets its fate. What a dead process still awaits never comes. */
export function startInvocation(fate: Fate): Invocation {
  const death = Promise.withResolvers<never>()
  death.promise.catch(() => undefined)
  let dead = false
  const die = (): Promise<never> => {
    dead = true
    death.reject(new Crash('the process died'))
    return new Promise<never>(() => undefined)
  }

  return {
    live: (work) => Promise.race([work, death.promise]),
    async call({ name, faults, run, refuse, silence, conflict = refuse }) {
      if (dead) return new Promise<never>(() => undefined)
      const guest = fate.guest()
      switch (fate.meet({ name, faults: guest === undefined ? faults : [...faults, meanwhile] })) {
        case 'conflict':
          return conflict()
        case meanwhile:
          await guest?.()
          return run()
        case 'crash-before':
          return die()
        case 'crash-after':
          await run()
          return die()
        case 'refused':
          return refuse()
        case 'lost-request':
          return silence()
        case 'lost-reply':
          await run()
          return silence()
        default:
          return run()
      }
    },
  }
}

class Crash extends Error {
  override readonly name = 'Crash'
}

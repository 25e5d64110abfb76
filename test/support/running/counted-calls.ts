import type { CallMade } from '../../../lib/local/faults/service-proxy.ts'

/** Calls a function made of the services, by operation. */
export type Counts = Readonly<Record<string, number>>

/** Keeps every call that functions make, as their proxies see them. */
export function createCallCounter() {
  let calls: CallMade[] = []
  return {
    onCall: (call: CallMade) => void calls.push(call),
    calls: (): readonly CallMade[] => calls,
    forget() {
      calls = []
    },
    /** By function, then by operation. */
    counts(): Readonly<Record<string, Counts>> {
      const byFunction: Record<string, Record<string, number>> = {}
      for (const { caller, operation } of calls) {
        byFunction[caller] ??= {}
        const counts = byFunction[caller]
        counts[operation] = (counts[operation] ?? 0) + 1
      }
      return byFunction
    },
  }
}

import type { Instant } from '../../lib/core/time/instant.ts'

/** Things that are to come, each at its moment. */
export interface Timeline<Thing> {
  add(at: Instant, thing: Thing): void
  /** The next of them, which stays there. */
  peek(): { readonly at: Instant; readonly thing: Thing } | undefined
  /** The next of them, which is gone from it. */
  take(): { readonly at: Instant; readonly thing: Thing } | undefined
}

/** An empty timeline. What was added first comes first of those at the same moment. */
export function createTimeline<Thing>(): Timeline<Thing> {
  // The latest first, so that taking is cheap.
  const coming: { readonly at: Instant; readonly thing: Thing }[] = []
  return {
    add(at, thing) {
      let [low, high] = [0, coming.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((coming[middle]?.at ?? '') > at) low = middle + 1
        else high = middle
      }
      coming.splice(low, 0, { at, thing })
    },
    peek: () => coming.at(-1),
    take: () => coming.pop(),
  }
}

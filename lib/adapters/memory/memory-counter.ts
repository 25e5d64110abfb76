import type { Counter } from '../../ports/counter.ts'

/** Counts in memory, and forgets nothing. */
export function createMemoryCounter(): Counter {
  const kept = new Map<string, { closed: boolean; entries: Set<string> }>()
  const countOf = (name: string) => {
    const count = kept.get(name) ?? { closed: false, entries: new Set() }
    kept.set(name, count)
    return count
  }
  return {
    async count({ name }, { entry, limit }) {
      const { closed, entries } = countOf(name)
      if (entries.has(entry)) return entries.size
      if (closed || entries.size >= limit) return limit + 1
      entries.add(entry)
      return entries.size
    },
    async read({ name }) {
      return countOf(name).entries.size
    },
    async isClosed({ name }) {
      return countOf(name).closed
    },
    async forget({ name }) {
      if (kept.get(name)?.closed !== true) kept.delete(name)
    },
    async close({ name }) {
      countOf(name).closed = true
    },
  }
}

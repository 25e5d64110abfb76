import type { Reference } from '../../core/enquiry/reference.ts'
import type { Counter } from '../../ports/counter.ts'

/** Counts in memory, and forgets nothing. */
export function createMemoryCounter(): Counter {
  const kept = new Map<string, { closed: boolean; references: Set<Reference> }>()
  const entryOf = (name: string) => {
    const entry = kept.get(name) ?? { closed: false, references: new Set() }
    kept.set(name, entry)
    return entry
  }
  return {
    async count({ name }, { reference, limit }) {
      const { closed, references } = entryOf(name)
      if (references.has(reference)) return references.size
      if (closed || references.size >= limit) return limit + 1
      references.add(reference)
      return references.size
    },
    async close({ name }) {
      entryOf(name).closed = true
    },
  }
}

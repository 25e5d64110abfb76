import { readAdminAct, readErasure } from '../../core/records/records-schema.ts'
import type { Records } from '../../ports/records.ts'

/** Records in memory, kept as the same text as in the table. */
export function createMemoryRecords(): Records {
  const acts = new Map<string, string>()
  const erasures = new Map<string, string>()
  return {
    addAct: async (act) => add(acts, `${act.at}#${act.id}`, act),
    async *acts() {
      for (const [id, text] of inOrder(acts)) yield readAdminAct(text, id)
    },
    addErasure: async (erasure) => add(erasures, `${erasure.of}#${erasure.hash}#${erasure.at}`, erasure),
    async erasuresOf(of, hash) {
      return inOrder(erasures)
        .filter(([id]) => id.startsWith(`${of}#${hash}#`))
        .map(([id, text]) => readErasure(text, id))
    },
    async *erasures() {
      for (const [id, text] of inOrder(erasures)) yield readErasure(text, id)
    },
  }
}

function add(kept: Map<string, string>, id: string, entry: object): 'added' | 'exists' {
  if (kept.has(id)) return 'exists'
  kept.set(id, JSON.stringify(entry))
  return 'added'
}

function inOrder(kept: ReadonlyMap<string, string>): readonly (readonly [id: string, text: string])[] {
  return [...kept].sort(([one], [other]) => (one < other ? -1 : 1))
}

import type { KeptValues } from './kept-values.ts'

/** A set of texts that is kept: those of the area are in it from the start. */
export function keptSet(kept: KeptValues, area: string): Set<string> {
  const set = new Set(kept.all(area).map(({ key }) => key))
  const { add, clear } = set
  return Object.assign(set, {
    add(text: string) {
      kept.put(area, text, '')
      return add.call(set, text)
    },
    clear() {
      kept.clear(area)
      clear.call(set)
    },
  })
}

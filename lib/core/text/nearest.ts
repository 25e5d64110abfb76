/**
 * Of some names the one that was probably meant: the same but for capitals, spaces and hyphens; else the fewest slips
 * away (a letter too many, too few, wrong, or two swapped), at most one for every four letters; else the only one that
 * has it as one of its words, or begins with it. Undefined where none is near, or several are alike.
 */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const wanted = folded(typed)
  if (wanted === '' || wanted.length > maxLength) return undefined
  const most = Math.min(3, Math.max(1, Math.floor(wanted.length / 4)))
  const near = names
    .map((name) => ({ name, slips: slipsBetween(wanted, folded(name), most) }))
    .filter(({ slips }) => slips <= most)
  const fewest = Math.min(...near.map(({ slips }) => slips))
  const best = near.filter(({ slips }) => slips === fewest)
  return (
    only(best)?.name ??
    only(names.filter((name) => hasWord(name, typed) || isBeginning(folded(name), wanted)))
  )
}

// No name of ours is longer.
const maxLength = 100

/** A name as it is compared: its letters and digits alone, in small letters. */
export function folded(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined
}

/** `time-bank` for `time-banking`, and the other way round. */
function isBeginning(one: string, other: string): boolean {
  return Math.min(one.length, other.length) > 3 && (one.startsWith(other) || other.startsWith(one))
}

function hasWord(name: string, typed: string): boolean {
  const wanted = typed.toLowerCase()
  return wanted.length > 2 && name.toLowerCase().split(/[- ]/).includes(wanted)
}

/** Damerau's distance (1964) of neighbours swapped at most once, or more than `most`. */
function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let line = 1; line <= one.length; line++) {
    const next = [line]
    for (let column = 1; column <= other.length; column++) {
      const same = one[line - 1] === other[column - 1]
      const swapped = one[line - 1] === other[column - 2] && one[line - 2] === other[column - 1]
      next[column] = Math.min(
        (row[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (row[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = row
    row = next
  }
  return row[other.length] ?? 0
}

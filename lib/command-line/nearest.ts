/** `Did you mean one or two?`, with a space before it; empty when nothing is near. */
export function didYouMean(typed: string, words: readonly string[]): string {
  const meant = nearest(typed, words)
  return meant.length === 0 ? '' : ` Did you mean ${meant.join(' or ')}?`
}

/** The words that somebody may have meant, at most three: those that begin so, or are two slips away at most. */
function nearest(typed: string, all: readonly string[]): readonly string[] {
  const words = [...new Set(all)]
  const least = Math.min(...words.map((word) => slips(typed, word)))
  const close = least <= Math.min(2, typed.length - 1)
  const meant = close
    ? words.filter((word) => slips(typed, word) === least)
    : words.filter((word) => typed.length > 1 && word.startsWith(typed))
  return meant.slice(0, 3)
}

/** Letters left out, too many, wrong or in each other's place. What is compared is as short as a word of a command. */
function slips(one: string, other: string): number {
  const [left, right] = [one.slice(0, 40), other.slice(0, 40)]
  let [before, last]: [readonly number[], readonly number[]] = [
    [],
    Array.from({ length: right.length + 1 }, (_, n) => n),
  ]
  for (let at = 1; at <= left.length; at++) {
    const row = [at]
    for (let to = 1; to <= right.length; to++) {
      const same = left[at - 1] === right[to - 1] ? 0 : 1
      const swapped = at > 1 && to > 1 && left[at - 1] === right[to - 2] && left[at - 2] === right[to - 1]
      row.push(
        Math.min(
          (last[to] ?? 0) + 1,
          (row[to - 1] ?? 0) + 1,
          (last[to - 1] ?? 0) + same,
          swapped ? (before[to - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    ;[before, last] = [last, row]
  }
  return last[right.length] ?? 0
}

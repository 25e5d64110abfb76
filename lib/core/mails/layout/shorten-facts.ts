import type { Fact, PlainBlock } from './block.ts'

/** A block with each of its values changed. */
export function withFacts(block: PlainBlock, change: (fact: Fact) => Fact): PlainBlock {
  return block.type === 'facts' ? { ...block, facts: block.facts.map(change) } : block
}

/** A block without its values. */
export function emptied(block: PlainBlock): PlainBlock {
  return withFacts(block, ({ label, long = false, quoted = false }) => ({ label, value: '', long, quoted }))
}

/**
 * The value cut where `bytesOf` is just within `most`, with an ellipsis, never within a character; whole it has `bytes`. It
 * has no link any more: half an address leads nowhere. To measure is dear, so that it guesses by proportion, and halves
 * every third time: a text that is alike everywhere takes about five measures.
 */
export function longestThatFits(
  fact: Fact,
  { bytes, most, bytesOf }: { bytes: number; most: number; bytesOf: (fact: Fact) => number },
): Fact {
  const { label, value, long = false, quoted = false } = fact
  const cutTo = (length: number) => ({ label, value: `${beginning(value, length)}…`, long, quoted })
  let [fitting, tooLong] = [
    { length: 0, bytes: bytesOf(cutTo(0)) },
    { length: value.length, bytes },
  ]
  for (let tries = 0; tooLong.length - fitting.length > 1; tries += 1) {
    const share = tries % 3 === 2 ? 0.5 : (most - fitting.bytes) / (tooLong.bytes - fitting.bytes)
    const guess = fitting.length + Math.floor((tooLong.length - fitting.length) * share)
    const length = Math.min(Math.max(guess, fitting.length + 1), tooLong.length - 1)
    const cut = { length, bytes: bytesOf(cutTo(length)) }
    if (cut.bytes <= most) fitting = cut
    else tooLong = cut
  }
  return cutTo(fitting.length)
}

function beginning(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()
}

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
 * The value cut where it just fits, with an ellipsis, never within a character. It has no link any more: half an address
 * leads nowhere. `fits` is asked about as often as the length has binary digits.
 */
export function longestThatFits(fact: Fact, fits: (fact: Fact) => boolean): Fact {
  const { label, value, long = false, quoted = false } = fact
  const cutTo = (length: number) => ({ label, value: `${beginning(value, length)}…`, long, quoted })
  let [fitting, tooLong] = [0, value.length]
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2)
    if (fits(cutTo(middle))) fitting = middle
    else tooLong = middle
  }
  return cutTo(fitting)
}

function beginning(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()
}

import { firstAnswer } from '../cold/start-once.ts'
import { cdkDefault, type Variant } from '../cold/variants.ts'
import type { Figure, Part } from '../part.ts'
import { median, medianRatio, percentile } from '../statistics.ts'

const rounds = 15

/** From the start of a process until its first invocation is answered, of every function, against an empty handler. */
export const coldStart: Part = {
  name: 'cold-start',
  title: 'Cold start: process start to first answer, × an empty handler under the same runtime client',
  async run({ progress, quick, variants }) {
    const took = new Map<Variant, number[]>((await variants()).map((variant) => [variant, []]))
    // The first round reads files from the disk and does not count.
    const last = quick ? 1 : rounds
    for (let round = quick ? 1 : 0; round <= last; round++) {
      progress(`round ${round} of ${last}`)
      for (const [variant, times] of took) {
        const { init, invoke } = await firstAnswer(variant)
        if (round > 0) times.push(init + invoke)
      }
    }
    return { how, figures: figuresOf(took) }
  },
}

function figuresOf(took: ReadonlyMap<Variant, readonly number[]>): Figure[] {
  const empty = [...took].find(([{ build }]) => build === 'empty')?.[1] ?? []
  return [...took].map(([{ name, build, kilobytes }, times]): Figure => {
    const size = build === 'empty' ? '' : `, ${kilobytes} KB`
    const spread = `${percentile(times, 0.25).toFixed(0)}–${percentile(times, 0.75).toFixed(0)}`
    return {
      group: 'cold start',
      name,
      value: medianRatio(times, empty),
      unit: '×',
      note: `${median(times).toFixed(1)} ms (middle half ${spread})${size}`,
      ...(build === 'ours' ? { target: name === 'intake' ? 3 : 4 } : {}),
    }
  })
}

const how =
  `Median of ${rounds} rounds, every build once a round; ratios are taken within a round. aws-lambda-ric runs each ` +
  'build under Node’s own binary; the first invocation does the real work of the function, INIT reads its secrets. ' +
  `Services answer at once from another thread, so no network is in it. ${cdkDefault}`

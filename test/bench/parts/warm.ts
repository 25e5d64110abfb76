import { startOnce } from '../cold/start-once.ts'
import type { Figure, Part } from '../part.ts'
import { percentile } from '../statistics.ts'

const full = { warmUp: 300, invocations: 2000 }

/** What a post to a warm intake and a page of a warm forms cost, alone, one after the other, in turns with an empty handler. */
export const warm: Part = {
  name: 'warm',
  title: 'Warm intake and forms: one post, one page after the other',
  async run({ progress, quick, variants }) {
    const { warmUp, invocations } = quick ? { warmUp: 5, invocations: 20 } : full
    const chosen = (await variants()).filter(
      ({ name, build }) => build === 'empty' || name.startsWith('intake') || name === 'forms',
    )
    const processes = await Promise.all(
      chosen.map(async (variant) => ({ variant, process: await startOnce(variant), times: [] as number[] })),
    )
    try {
      for (let n = -warmUp; n < invocations; n++) {
        if (n % 500 === 0) progress(`${Math.max(0, n)} of ${invocations} posts`)
        for (const { variant, process, times } of processes) {
          const milliseconds = await process.invoke(variant.event())
          if (n >= 0) times.push(milliseconds)
        }
      }
    } finally {
      await Promise.all(processes.map(({ process }) => process.stop()))
    }
    const empty = processes[0]?.times ?? []
    const figures = processes.flatMap(({ variant, times }): Figure[] =>
      [0.5, 0.99].map((share) => ({
        group: 'warm',
        name: `${variant.name} p${share * 100}`,
        value: percentile(times, share),
        unit: 'ms',
        note: `${(percentile(times, share) / percentile(empty, share)).toFixed(1)} × empty`,
      })),
    )
    return {
      how: `${invocations} invocations each after ${warmUp} to warm up, builds in turn, one at a time, through the runtime client; services answer at once.`,
      figures,
    }
  },
}

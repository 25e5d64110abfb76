import { createCpuShare, shareOf } from '../cold/cpu-share.ts'
import { type FirstAnswer, firstAnswer } from '../cold/start-once.ts'
import type { Figure, Part } from '../part.ts'
import { median, medianRatio } from '../statistics.ts'

const rounds = 15
const sizes = [256, 512] as const

/** The first invocation after INIT, with the CPU that Lambda gives for 256 and 512 MB. */
export const firstInvoke: Part = {
  name: 'first-invoke',
  title: 'First invocation after INIT, at the CPU share of 256 and 512 MB',
  async run({ progress, quick, variants }) {
    const share = createCpuShare()
    const chosen = (await variants()).filter(
      ({ build, name }) => build !== 'cdk-default' || name.startsWith('intake'),
    )
    const runs = new Map<string, FirstAnswer[]>()
    // The first round reads files from the disk and does not count.
    const last = quick ? 1 : rounds
    for (let round = quick ? 1 : 0; round <= last; round++) {
      progress(`round ${round} of ${last}`)
      for (const variant of chosen) {
        for (const megabytes of [undefined, ...sizes]) {
          const hold = megabytes && ((pid: number) => share.hold(pid, megabytes))
          const answer = await firstAnswer(variant, hold)
          const key = keyOf(variant.name, megabytes)
          if (round > 0) runs.set(key, [...(runs.get(key) ?? []), answer])
        }
      }
    }
    return { how: how(share.how), figures: chosen.flatMap(({ name }) => figuresOf(name, runs)) }
  },
}

function keyOf(name: string, megabytes?: number): string {
  return megabytes === undefined ? name : `${name} at ${megabytes} MB`
}

function figuresOf(name: string, runs: ReadonlyMap<string, readonly FirstAnswer[]>): Figure[] {
  const times = (key: string) => (runs.get(key) ?? []).map(({ invoke }) => invoke)
  return sizes.map((megabytes): Figure => {
    const key = keyOf(name, megabytes)
    const ratio = medianRatio(times(key), times(keyOf('empty handler', megabytes)))
    const cpu = median((runs.get(key) ?? []).map((run) => run.cpu))
    return {
      group: 'first invoke after INIT',
      name: key,
      value: median(times(key)),
      unit: 'ms',
      note: `${ratio.toFixed(1)} × empty, ${cpu.toFixed(1)} ms of CPU, ${median(times(name)).toFixed(1)} ms on a whole core`,
      ...(key === 'intake at 512 MB' ? { target: 12 } : {}),
    }
  })
}

function how(shared: string): string {
  const shares = sizes
    .map((megabytes) => `${megabytes} MB = ${shareOf(megabytes).toFixed(2)} of a core`)
    .join(', ')
  return `Median of ${rounds} rounds, every build once a round. Emulated by ${shared}: ${shares}. Services answer at once.`
}

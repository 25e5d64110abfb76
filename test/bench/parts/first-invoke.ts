import { type CpuShare, createCpuShare, shareOf } from '../cold/cpu-share.ts'
import { cpuMilliseconds, startOnce } from '../cold/start-once.ts'
import { createVariants, type Variant } from '../cold/variants.ts'
import type { Figure, Part } from '../part.ts'
import { median, medianRatio } from '../statistics.ts'

const rounds = 15
const sizes = [256, 512] as const

interface Run {
  readonly wall: number
  readonly cpu: number
  /** Without any quota. */
  readonly free: number
}

/** The first invocation after INIT, with the CPU that Lambda gives for 256 and 512 MB. */
export const firstInvoke: Part = {
  name: 'first-invoke',
  title: 'First invocation after INIT, at the CPU share of 256 and 512 MB',
  async run(progress) {
    const share = createCpuShare()
    const { variants, close } = await createVariants()
    const chosen = variants.filter(({ build, name }) => build !== 'cdk-default' || name.startsWith('intake'))
    try {
      const runs = new Map<string, Run[]>()
      for (let round = 0; round <= rounds; round++) {
        progress(`round ${round} of ${rounds}`)
        for (const variant of chosen) {
          const { free } = await invokeOnce(variant)
          for (const megabytes of sizes) {
            const { wall, cpu } = await invokeOnce(variant, share, megabytes)
            const key = `${variant.name} at ${megabytes} MB`
            if (round > 0) runs.set(key, [...(runs.get(key) ?? []), { wall, cpu, free }])
          }
        }
      }
      return { how: how(share), figures: figuresOf(runs) }
    } finally {
      await close()
    }
  },
}

async function invokeOnce(variant: Variant, share?: CpuShare, megabytes = 0): Promise<Run> {
  const process = await startOnce(variant)
  const held = share?.hold(process.pid, megabytes)
  try {
    const before = cpuMilliseconds(process.pid)
    const wall = await process.invoke(variant.event())
    return { wall, cpu: cpuMilliseconds(process.pid) - before, free: wall }
  } finally {
    held?.release()
    await process.stop()
  }
}

function figuresOf(runs: ReadonlyMap<string, readonly Run[]>): Figure[] {
  return [...runs].map(([name, all]): Figure => {
    const empty = runs.get(name.replace(/^.* at /, 'empty handler at ')) ?? []
    const walls = all.map(({ wall }) => wall)
    const ratio = medianRatio(
      walls,
      empty.map(({ wall }) => wall),
    )
    return {
      group: 'first invoke after INIT',
      name,
      value: median(walls),
      unit: 'ms',
      note: `${ratio.toFixed(1)} × empty, ${median(all.map(({ cpu }) => cpu)).toFixed(1)} ms of CPU, ${median(all.map(({ free }) => free)).toFixed(1)} ms on a whole core`,
      ...(name === 'intake at 512 MB' ? { target: 12, better: 'lower' as const } : {}),
    }
  })
}

function how(share: CpuShare): string {
  const shares = sizes
    .map((megabytes) => `${megabytes} MB = ${shareOf(megabytes).toFixed(2)} of a core`)
    .join(', ')
  return `Median of ${rounds} rounds, every build once a round. Emulated by ${share.how}: ${shares}. Services answer at once.`
}

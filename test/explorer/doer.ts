import { earliest, later } from '../../lib/core/time/instant.ts'
import { type Invocation, startInvocation } from './process.ts'
import { deliveryFaults } from './schedule.ts'
import { alive, type Visitor } from './settle.ts'
import type { World } from './world.ts'

/** One who tries again each minute until told that it is done. */
export interface Doer extends Visitor {
  readonly isTold: () => boolean
  /** When they were told, and how many points had come up by then. */
  readonly told: () => { readonly at: string; readonly met: number } | undefined
  /** What they were answered, oldest first, told or not. */
  readonly answers: readonly string[]
}

export interface Doing {
  readonly name: string
  readonly from: string
  /** They may also come at any moment before, in the middle of whatever else is done. */
  readonly mayComeEarlier?: true
}

/** Somebody who does one thing from outside, with a process of their own at each try. */
export function createDoer(
  world: World,
  { name, from, mayComeEarlier }: Doing,
  does: (process: Invocation) => Promise<string>,
): Doer {
  let nextTry: string | undefined = from
  let told: ReturnType<Doer['told']>
  const answers: string[] = []
  const once = async () => {
    const process = startInvocation(world.fate)
    const answer = await alive(process, does(process))
    if (answer !== undefined) answers.push(answer)
    return answer
  }
  const act = async () => {
    if (mayComeEarlier) world.fate.expect(undefined)
    const fault = world.fate.meet({ name, faults: deliveryFaults })
    const answer = await once()
    if (fault === 'twice') await once()
    const isTold = answer !== undefined && fault !== 'reply-lost'
    if (isTold) told = { at: world.clock.now(), met: world.fate.points.length }
    nextTry = isTold ? undefined : later(world.clock.now(), 60_000)
  }
  if (mayComeEarlier) world.fate.expect(act)
  return { answers, isTold: () => told !== undefined, told: () => told, nextAt: () => nextTry, act }
}

/** Each when it is their time; at the same moment in this order. */
export function together(...doers: readonly Doer[]): Visitor {
  const next = () => earliest(doers.map((doer) => doer.nextAt()))
  return {
    nextAt: next,
    async act() {
      const at = next()
      await doers.find((doer) => at !== undefined && doer.nextAt() === at)?.act()
    },
  }
}

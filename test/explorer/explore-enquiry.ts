import { brokenPromises, hasExtraHandover } from './promises.ts'
import { play } from './run.ts'
import { describeSchedule, oneMore, type Schedule } from './schedule.ts'

/**
 * Plays every schedule of up to two faults, each one grown from a run that showed which points come up; of those with
 * two faults every `step`th. Schedules are numbered as if all were played.
 */
export async function exploreEnquiry({ step }: { readonly step: number }) {
  const found = { schedules: 0, played: 0, broken: [] as string[], extras: [] as string[] }
  const playOne = async (schedule: Schedule) => {
    const number = found.schedules - 1
    found.played++
    const run = await play(schedule)
    const name = `#${number} ${describeSchedule(schedule, run.points)}`
    for (const promise of brokenPromises(run)) found.broken.push(`${name}: ${promise}`)
    if (hasExtraHandover(run)) found.extras.push(name)
    return run
  }
  const grow = async (schedule: Schedule): Promise<void> => {
    found.schedules++
    if (schedule.length === 2 && found.schedules % step !== 0) return
    const run = await playOne(schedule)
    if (schedule.length < 2) for (const more of oneMore(schedule, run.points)) await grow(more)
  }
  await grow([])
  return found
}

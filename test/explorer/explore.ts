import { seededRandom } from '../support/given/seeded-random.ts'
import { describeSchedule, type FaultPoint, oneMore, type Schedule } from './schedule.ts'

interface Played {
  readonly points: readonly FaultPoint[]
}

/** A story, and what must hold of it. */
export interface Story<Run extends Played> {
  readonly play: (schedule: Schedule) => Promise<Run>
  /** What must hold at the end of every schedule; each broken promise in a sentence. */
  readonly brokenBy: (run: Run) => readonly string[] | Promise<readonly string[]>
  /** Whether a run is worth being listed. */
  readonly isNoted?: (run: Run) => boolean
}

/** How much of a story is explored. */
export interface Share {
  /** Of the schedules with one fault every so manieth is played; each unless said. */
  readonly every?: number
  /** Of the schedules with two faults that grow from those so many are played, in every run the same. */
  readonly pairs: number
}

/** Plays schedules of up to two faults, each one grown from a run that showed which points come up. */
export async function explore<Run extends Played>(
  { play, brokenBy, isNoted = () => false }: Story<Run>,
  { every = 1, pairs }: Share,
) {
  const found = { schedules: 1, played: 0, points: 0, broken: [] as string[], noted: [] as string[] }
  // Every schedule has its number, also where it is not played.
  const playOne = async (schedule: Schedule, number: number) => {
    const run = await play(schedule)
    const name = `#${number} ${describeSchedule(schedule, run.points)}`
    found.played++
    for (const promise of await brokenBy(run)) found.broken.push(`${name}: ${promise}`)
    if (isNoted(run)) found.noted.push(name)
    return run
  }
  const grown: { readonly schedule: Schedule; readonly number: number }[] = []
  const quiet = await playOne([], 0)
  found.points = quiet.points.length
  for (const [index, one] of [...oneMore([], quiet.points)].entries()) {
    const number = found.schedules++
    if (index % every !== 0) continue
    const run = await playOne(one, number)
    for (const schedule of oneMore(one, run.points)) grown.push({ schedule, number: found.schedules++ })
  }
  for (const { schedule, number } of someOf(grown, pairs)) await playOne(schedule, number)
  return found
}

function someOf<T>(all: readonly T[], count: number): readonly T[] {
  if (count >= all.length) return all
  const random = seededRandom(2027)
  const rest = [...all]
  return Array.from({ length: count }, () => rest.splice(Math.floor(random() * rest.length), 1)).flat()
}

import { describeSchedule, type FaultPoint, oneMore, type Schedule } from './schedule.ts'

interface Played {
  readonly points: readonly FaultPoint[]
}

/** What is explored, and how much of it. */
export interface Exploring<Run extends Played> {
  readonly play: (schedule: Schedule) => Promise<Run>
  /** What must hold at the end of every schedule; each broken promise in a sentence. */
  readonly brokenBy: (run: Run) => readonly string[] | Promise<readonly string[]>
  /** Of the schedules with one fault every so manieth is played, and of those with two that grow from them. */
  readonly strides?: readonly [number, number]
  /** Whether a run is worth being listed. */
  readonly isNoted?: (run: Run) => boolean
}

/**
 * Plays every schedule of up to two faults, each one grown from a run that showed which points come up; or a share of them.
 * Every schedule has its number, also where it is not played.
 */
export async function explore<Run extends Played>({
  play,
  brokenBy,
  strides: [single, pair] = [1, 1],
  isNoted = () => false,
}: Exploring<Run>) {
  const found = { schedules: 0, played: 0, points: 0, broken: [] as string[], noted: [] as string[] }
  const playOne = async (schedule: Schedule) => {
    const name = (run: Run) => `#${found.schedules} ${describeSchedule(schedule, run.points)}`
    found.played++
    const run = await play(schedule)
    for (const promise of await brokenBy(run)) found.broken.push(`${name(run)}: ${promise}`)
    if (isNoted(run)) found.noted.push(name(run))
    return run
  }
  const quiet = await playOne([])
  found.points = quiet.points.length
  for (const [index, one] of [...oneMore([], quiet.points)].entries()) {
    found.schedules++
    if (index % single !== 0) continue
    const run = await playOne(one)
    for (const two of oneMore(one, run.points)) {
      found.schedules++
      if (found.schedules % pair === 0) await playOne(two)
    }
  }
  found.schedules++
  return found
}

import { describe, expect, it } from 'vitest'
import { brokenPromises, hasExtraHandover } from './promises.ts'
import { play } from './run.ts'
import { describeSchedule, oneMore, type Schedule } from './schedule.ts'

describe('an enquiry, through intake, dispatch, agenda and mail events, whatever goes wrong', () => {
  it('is handed over once and acknowledged once when nothing goes wrong', async () => {
    const run = await play([])
    expect(brokenPromises(run)).toEqual([])
    expect(run.world.mails.map((mail) => mail.to.address)).toEqual([
      'lisa.chambers@cambridgeshire.example',
      'ada@example.org',
    ])
  })

  it('is never lost, and handed over again only where answer and proof of the same mail are both lost', async () => {
    const found = await explore(2)
    expect(found.broken).toEqual([])
    expect(found.played).toBe(6937)
    expect(found.extras).toEqual(marked)
  }, 240_000)
})

/** Every schedule that ends with a second handover: in each, SES took the first, its answer was not kept, and no event of it ever came. */
const marked = [
  '#4402 send handover lost-reply (point 9) + events of handover none-ever (point 10)',
  '#4583 send handover crash-after (point 9) + events of handover none-ever (point 10)',
  '#4674 events of handover none-ever (point 10) + store.replace refused (point 11)',
  '#4675 events of handover none-ever (point 10) + store.replace lost-request (point 11)',
  '#4677 events of handover none-ever (point 10) + store.replace crash-before (point 11)',
]

/** Plays every schedule of up to `depth` faults, each one grown from a run that showed which points come up. */
async function explore(depth: number) {
  const found = { played: 0, broken: [] as string[], extras: [] as string[] }
  const grow = async (schedule: Schedule): Promise<void> => {
    const number = found.played++
    const run = await play(schedule)
    const name = `#${number} ${describeSchedule(schedule, run.points)}`
    for (const promise of brokenPromises(run)) found.broken.push(`${name}: ${promise}`)
    if (hasExtraHandover(run)) found.extras.push(name)
    if (schedule.length < depth) for (const more of oneMore(schedule, run.points)) await grow(more)
  }
  await grow([])
  return found
}

import { digestIdFor } from '../../../lib/core/digest/digest.ts'
import { createFate, type Schedule } from '../schedule.ts'
import { createWorld } from '../world.ts'
import { sentences } from './care-promises.ts'
import { begin, type CareRun, finish } from './care-run.ts'
import { brokenAnyway, mailsOf } from './care-signs.ts'

const mornings = ['2027-03-09', '2027-03-10'] as const

/** Lisa has what came on Monday and is due on Wednesday: new on Tuesday, due on Wednesday. */
export async function playMornings(schedule: Schedule): Promise<CareRun> {
  const world = createWorld(createFate(schedule))
  await begin(world, {
    answerBy: {
      date: '2027-03-10',
      at: '2027-03-10T17:00:00.000Z',
      working: 'received Monday 8 March at 10:00; 2 working days after that',
      basis: { days: 2 },
    },
  })
  return finish({ world, schedule }, {}, { days: 3, morning: '2027-03-10' })
}

/** The roll is called each morning, everybody has one digest, and Lisa, whom it concerns, one email, in time; nobody else has one. */
export function brokenByMornings(run: CareRun): readonly string[] {
  const { world } = run
  const told = mailsOf(world, 'digest')
  const kept = world.digestStore.all()
  return sentences([
    ...brokenAnyway(run),
    ...mornings.flatMap((date) => {
      const digest = digestIdFor({ date, to: 'lisa-chambers' })
      const [first] = told.filter(({ tags }) => tags.reference === digest)
      return [
        first === undefined && `Lisa was not told on ${date}`,
        first !== undefined &&
          (first.at < `${date}T09:00` || first.at > `${date}T11:00`) &&
          `Lisa was told at ${first.at}`,
        kept.filter((one) => one.date === date).length !== 5 && `there were other digests on ${date}`,
      ]
    }),
    told.some(({ to }) => !to.address.startsWith('lisa')) && 'somebody else was told',
    world.mails.length > told.length && 'an email besides those of the mornings',
  ])
}

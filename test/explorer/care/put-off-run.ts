import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import { createDoer } from '../doer.ts'
import { press } from '../presses.ts'
import { createFate, type Schedule } from '../schedule.ts'
import { createWorld } from '../world.ts'
import { sentences } from './care-promises.ts'
import { begin, type CareRun, finish } from './care-run.ts'
import { atEnd, brokenAnyway, mailsOf } from './care-signs.ts'

/** The day on which it is back: two working days after the call, or the one that was chosen. */
const back = '2027-03-10'

/** Lisa has called in vain, or asks to be reminded: at eleven, or in the middle of the first look. */
export async function playPutOff(schedule: Schedule, what: 'called' | 'remind'): Promise<CareRun> {
  const world = createWorld(createFate(schedule))
  await begin(world, {})
  const chosen = what === 'called' ? { act: what } : { act: what, on: back }
  const lisa = createDoer(
    world,
    { name: what, from: '2027-03-08T11:00:00.000Z', mayComeEarlier: true },
    press(world, 'lisa-chambers', { ...chosen, id: 'lisa', known: true }),
  )
  return finish({ world, schedule }, { lisa }, { days: 3, morning: back })
}

/** Lisa reads of it on the morning on which it is back, on none before, and nobody else does. */
export function brokenByPutOff(run: CareRun): readonly string[] {
  const { world } = run
  const enquiry = atEnd(world)
  const { state, date } = standingOf(enquiry)
  const told = mailsOf(world, 'digest')
  return sentences([
    ...brokenAnyway(run),
    (state !== 'open' || date?.on !== back) && `it is ${state}, and put off until ${date?.on}`,
    enquiry.acts?.length !== 1 && `${enquiry.acts?.length} acts were kept`,
    enquiry.answerBy.at !== '2027-03-11T17:00:00.000Z' && 'its target moved',
    told.length === 0 && 'Lisa was never told that it is back',
    told.some(({ to }) => !to.address.startsWith('lisa')) && 'somebody else was told',
    told.some(({ at }) => at < `${back}T09:00` || at > `${back}T11:00`) && `told at ${told[0]?.at}`,
    world.mails.length > told.length && 'an email besides that of the morning',
  ])
}

import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import type { WordOnAnswer } from '../../../lib/core/enquiry/update.ts'
import { createDoer } from '../doer.ts'
import { tell } from '../presses.ts'
import { createFate, type Schedule } from '../schedule.ts'
import { createWorld } from '../world.ts'
import { sentences } from './care-promises.ts'
import { begin, type CareRun, finish } from './care-run.ts'
import { atEnd, brokenAnyway, mailsOf } from './care-signs.ts'

/** A working day late its enquirer is asked; they say so half an hour later, or of themselves at any moment before. */
export async function playHeard(schedule: Schedule, said: WordOnAnswer): Promise<CareRun> {
  const world = createWorld(createFate(schedule))
  world.clock.advanceTo('2027-03-12T12:00:00.000Z')
  await begin(world, {})
  const word = createDoer(
    world,
    { name: said, from: '2027-03-12T13:30:00.000Z', mayComeEarlier: true },
    tell(world, said),
  )
  return finish({ world, schedule }, { word })
}

/** It is answered on their word, and nobody is emailed. */
export function brokenByHeard(run: CareRun): readonly string[] {
  const { state, answeredOnWord } = standingOf(atEnd(run.world))
  return sentences([
    ...brokenByQuestion(run),
    (state !== 'answered' || answeredOnWord !== true) && `it is ${state}`,
    mailsOf(run.world, 'update').length > 0 && 'somebody was told of it',
  ])
}

/** It is marked, and Lisa is told so, once. */
export function brokenByNotHeard(run: CareRun): readonly string[] {
  const { state, notHeardAt } = standingOf(atEnd(run.world))
  const told = mailsOf(run.world, 'update')
  return sentences([
    ...brokenByQuestion(run),
    (state !== 'open' || notHeardAt === undefined) && `it is ${state}, and not marked`,
    told.length === 0 && 'Lisa does not know',
    told.some(({ to, text }) => !to.address.startsWith('lisa') || !/hasn’t\s+heard/.test(text)) &&
      'somebody else was told, or something else',
  ])
}

function brokenByQuestion(run: CareRun): readonly (string | false)[] {
  const { world } = run
  const asked = mailsOf(world, 'have-you-heard')
  const { updates = [] } = atEnd(world)
  const isUnknown = world.observations.some(
    (one) => one.type === 'mail-unknown' && one.purpose === 'have-you-heard',
  )
  return [
    ...brokenAnyway(run),
    updates.length !== 1 && `${updates.length} words were kept`,
    asked.length > 1 && 'they were asked twice',
    asked.some(({ to }) => to.address !== 'ada@example.org') && 'somebody else was asked',
    asked.some(({ at }) => at < '2027-03-12T13:00') && 'they were asked too soon',
    asked.some(({ upon }) => (upon.enquiry?.updates ?? []).length > 0) &&
      'they were asked what they had said',
    asked.length === 0 && !isUnknown && (updates[0]?.at ?? '') >= '2027-03-12T13:30' && 'they were not asked',
    world.mails.some(({ to }) => !/^(ada|lisa)/.test(to.address)) && 'somebody else was emailed',
  ]
}

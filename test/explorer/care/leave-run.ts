import { changeOverlay } from '../../../lib/core/directory/change-overlay.ts'
import { emptyOverlay } from '../../../lib/core/directory/overlay.ts'
import { acknowledged } from '../../support/given/acts.ts'
import { createDoer } from '../doer.ts'
import { cancelLeave, press, takeLeave, tell } from '../presses.ts'
import { createFate, type Schedule } from '../schedule.ts'
import { createWorld, type World } from '../world.ts'
import { begin, type CareRun, finish } from './care-run.ts'

const lisasLeave = { id: 'lisa', officer: 'lisa-chambers', from: '2027-03-08', until: '2027-03-19' }
const priyasLeave = { id: 'priya', officer: 'priya-nair', from: '2027-03-08', until: '2027-03-19' }

/** Lisa falls ill five minutes after her handover, or in the middle of it, and is back at noon. */
export async function playLeave(schedule: Schedule): Promise<CareRun> {
  const world = createWorld(createFate(schedule))
  await begin(world, { mails: [acknowledged] })
  const leave = createDoer(
    world,
    { name: 'leave', from: '2027-03-08T10:05:00.000Z', mayComeEarlier: true },
    takeLeave(world, lisasLeave),
  )
  const back = createDoer(
    world,
    { name: 'leave cancelled', from: '2027-03-08T12:00:00.000Z' },
    cancelLeave(world, lisasLeave),
  )
  return finish({ world, schedule }, { leave, back })
}

/** Lisa is away, mail to her deputy bounces, and the manager's leave is entered at the moment at which that is known. */
export async function playLeaveAndBounce(schedule: Schedule): Promise<CareRun> {
  const world = createWorld(createFate(schedule), { bounces: 'omar.hale@cambridgeshire.example' })
  await isAway(world, lisasLeave)
  await begin(world, { mails: [acknowledged] })
  const leave = createDoer(
    world,
    { name: 'leave', from: '2027-03-08T11:00:00.000Z', mayComeEarlier: true },
    takeLeave(world, priyasLeave),
  )
  return finish({ world, schedule }, { leave })
}

/** Lisa, who has it, is away, so that it goes to Omar; somebody at the desk says that they deal with it. */
export async function playCover(schedule: Schedule): Promise<CareRun> {
  const world = createWorld(createFate(schedule))
  await isAway(world, lisasLeave)
  await begin(world, {})
  const desk = createDoer(
    world,
    { name: 'the desk accepts', from: '2027-03-08T11:00:00.000Z', mayComeEarlier: true },
    press(world, 'enquiries-desk', { act: 'accept', id: 'desk', name: 'Sam' }),
  )
  return finish({ world, schedule }, { desk })
}

/** The same, and the enquirer takes it back when Omar has just said that he deals with it, or at any moment before. */
export async function playCoverWithdrawn(schedule: Schedule): Promise<CareRun> {
  const world = createWorld(createFate(schedule))
  await isAway(world, lisasLeave)
  await begin(world, {})
  const from = '2027-03-08T11:00:00.000Z'
  const omar = createDoer(
    world,
    { name: 'Omar accepts', from },
    press(world, 'omar-hale', { act: 'accept', id: 'omar' }),
  )
  const withdrawal = createDoer(
    world,
    { name: 'withdrawal', from, mayComeEarlier: true },
    tell(world, 'withdrawal'),
  )
  return finish({ world, schedule }, { omar, withdrawal })
}

async function isAway(world: World, leave: typeof lisasLeave): Promise<void> {
  const command = { type: 'set-leave', ...leave } as const
  await world.directoryStore.replace(changeOverlay(emptyOverlay, command, world.clock.now()).overlay)
}

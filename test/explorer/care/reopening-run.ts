import { recordedAct, withActs } from '../../support/given/acts.ts'
import { afterCommands } from '../../support/given/enquiry.ts'
import { createDoer } from '../doer.ts'
import { addNote, disown, judgeHeld, press } from '../presses.ts'
import { unhurried } from '../quarantine/quarantine-run.ts'
import { createFate, type Schedule } from '../schedule.ts'
import { createWorld } from '../world.ts'
import { type CareRun, finish } from './care-run.ts'

/** What the enquirer writes. */
export const stillStuck = 'The roof has come down'

const closed = recordedAct({ act: 'close', outcome: 'answered', tellEnquirer: false }, { known: true })
const spam = recordedAct({ act: 'spam' }, { known: true })
const answered = recordedAct({ act: 'answered' }, { known: true })

/**
 * Closed a week ago; Omar opens it again, and its enquirer writes that they still need help, at the same moment, or one of them
 * in the middle of what the other does.
 */
export async function playReopening(schedule: Schedule, between: 'omar' | 'note'): Promise<CareRun> {
  const world = createWorld(createFate(schedule))
  world.clock.advanceTo('2027-03-15T10:00:00.000Z')
  await world.store.create(withActs([closed]))
  const from = world.clock.now()
  const timeOf = (who: typeof between) => ({
    from,
    ...(who === between ? { mayComeEarlier: true as const } : {}),
  })
  const omar = createDoer(
    world,
    { name: 'Omar reopens', ...timeOf('omar') },
    press(world, 'omar-hale', { act: 'reopen', id: 'omar', known: true }),
  )
  const note = createDoer(world, { name: 'note', ...timeOf('note') }, addNote(world, stillStuck))
  return finish({ world, schedule }, between === 'omar' ? { note, omar } : { omar, note })
}

/** Answered four weeks ago: in the minute in which it closes itself its enquirer writes that they still need help. */
export async function playStillNeedHelp(schedule: Schedule): Promise<CareRun> {
  const world = createWorld(createFate(schedule))
  const at = '2027-04-05T10:00:00.000Z'
  world.clock.advanceTo(at)
  await world.store.create(withActs([answered], { nextActionAt: at }))
  const note = createDoer(
    world,
    { name: 'note', from: '2027-04-05T10:01:00.000Z', mayComeEarlier: true },
    addNote(world, stillStuck),
  )
  return finish({ world, schedule }, { note })
}

/** Lisa said that it is spam; Omar and Priya both say, at the same moment, that it is not. */
export async function playReopeningOfSpam(schedule: Schedule): Promise<CareRun> {
  const world = createWorld(createFate(schedule))
  world.clock.advanceTo('2027-03-15T10:00:00.000Z')
  await world.store.create(withActs([spam]))
  const from = world.clock.now()
  const reopens = (officer: string) => press(world, officer, { act: 'reopen', id: officer, known: true })
  const omar = createDoer(world, { name: 'Omar reopens', from }, reopens('omar-hale'))
  const priya = createDoer(
    world,
    { name: 'Priya reopens', from, mayComeEarlier: true },
    reopens('priya-nair'),
  )
  return finish({ world, schedule }, { omar, priya })
}

/** Suspected spam: Omar says that it is, and Priya, at the same moment, that it is not. */
export async function playConfirmedSpam(schedule: Schedule): Promise<CareRun> {
  const world = createWorld(createFate(schedule))
  const suspected = afterCommands(unhurried, [
    { type: 'quarantine', spam: { score: 9, reasons: ['It has links'] } },
  ])
  await world.store.create(suspected)
  const from = world.clock.now()
  const omar = createDoer(world, { name: 'Omar: spam', from }, judgeHeld(world, 'omar-hale', 'spam'))
  const priya = createDoer(
    world,
    { name: 'Priya: real', from, mayComeEarlier: true },
    judgeHeld(world, 'priya-nair', 'real'),
  )
  return finish({ world, schedule }, { omar, priya })
}

/** Closed: whoever has the address says "this wasn't me", and whoever has the private page that they still need help. */
export async function playNotMe(schedule: Schedule): Promise<CareRun> {
  const world = createWorld(createFate(schedule))
  world.clock.advanceTo('2027-03-15T10:00:00.000Z')
  await world.store.create(withActs([closed]))
  const from = world.clock.now()
  const notMe = createDoer(world, { name: 'not me', from }, disown(world))
  const note = createDoer(world, { name: 'note', from, mayComeEarlier: true }, addNote(world, stillStuck))
  return finish({ world, schedule }, { notMe, note })
}

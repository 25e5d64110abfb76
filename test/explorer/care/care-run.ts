import { acknowledged, withActs } from '../../support/given/acts.ts'
import { createDoer, type Doer, together } from '../doer.ts'
import { press, tell } from '../presses.ts'
import { createFate, type Schedule } from '../schedule.ts'
import { type Patience, settle } from '../settle.ts'
import { createWorld, type World } from '../world.ts'

/** How a run ended. */
export interface CareRun {
  readonly world: World
  readonly schedule: Schedule
  /** By what they came to do. */
  readonly doers: Readonly<Record<string, Doer>>
  readonly quietAt: string | undefined
  readonly points: World['fate']['points']
}

/** Lisa's address bounces, and in the afternoon she says by the board that she deals with it. */
export async function playBounce(schedule: Schedule): Promise<CareRun> {
  const world = createWorld(createFate(schedule), { bounces: 'lisa.chambers@cambridgeshire.example' })
  await begin(world, { mails: [acknowledged] })
  const lisa = createDoer(
    world,
    { name: 'Lisa accepts', from: '2027-03-08T15:00:00.000Z', mayComeEarlier: true },
    press(world, 'lisa-chambers', { act: 'accept', id: 'lisa' }),
  )
  return finish({ world, schedule }, { lisa })
}

/** Lisa and Omar both say, at the same moment, that they deal with it. */
export async function playTwoAccepts(schedule: Schedule): Promise<CareRun> {
  const world = createWorld(createFate(schedule))
  await world.store.create(withActs([]))
  const from = '2027-03-08T11:00:00.000Z'
  const lisa = createDoer(
    world,
    { name: 'Lisa accepts', from },
    press(world, 'lisa-chambers', { act: 'accept', id: 'lisa' }),
  )
  const omar = createDoer(
    world,
    { name: 'Omar accepts', from, mayComeEarlier: true },
    press(world, 'omar-hale', { act: 'accept', id: 'omar' }),
  )
  return finish({ world, schedule }, { lisa, omar })
}

/** Nobody has done anything for three days past the target: owner, deputy and manager are told; then Lisa has answered. */
export async function playEscalation(schedule: Schedule): Promise<CareRun> {
  const world = createWorld(createFate(schedule))
  world.clock.advanceTo('2027-03-22T08:00:00.000Z')
  await begin(world, {})
  const lisa = createDoer(
    world,
    { name: 'Lisa has answered', from: '2027-03-22T11:00:00.000Z', mayComeEarlier: true },
    press(world, 'lisa-chambers', { act: 'answered', id: 'lisa' }),
  )
  return finish({ world, schedule }, { lisa }, { days: 3, morning: '2027-03-22' })
}

/** On the day on which it is due Lisa answers, or the enquirer takes it back. */
export async function playReminder(schedule: Schedule, what: 'answered' | 'withdrawal'): Promise<CareRun> {
  const world = createWorld(createFate(schedule))
  world.clock.advanceTo('2027-03-11T08:00:00.000Z')
  await begin(world, {})
  const doing = { name: what, from: '2027-03-11T10:30:00.000Z', mayComeEarlier: true } as const
  const does =
    what === 'answered' ? press(world, 'lisa-chambers', { act: what, id: 'lisa' }) : tell(world, what)
  return finish(
    { world, schedule },
    { [what]: createDoer(world, doing, does) },
    { days: 3, morning: '2027-03-11' },
  )
}

/** The enquirer takes it back: two hours later, or in the middle of its handover. */
export async function playWithdrawal(schedule: Schedule): Promise<CareRun> {
  const world = createWorld(createFate(schedule))
  await begin(world, { mails: [acknowledged] })
  const withdrawal = createDoer(
    world,
    { name: 'withdrawal', from: '2027-03-08T12:00:00.000Z', mayComeEarlier: true },
    tell(world, 'withdrawal'),
  )
  return finish({ world, schedule }, { withdrawal })
}

/** Puts the enquiry where it is to begin, and has it looked at; also the agenda would. */
export async function begin(world: World, change: Parameters<typeof withActs>[1]): Promise<void> {
  const nextActionAt = world.clock.now()
  await world.store.create(withActs([], { nextActionAt, ...change }))
  await world.queue.send('ABCD-2345')
}

/** Plays until all is quiet. */
export async function finish(
  { world, schedule }: Pick<CareRun, 'world' | 'schedule'>,
  doers: Readonly<Record<string, Doer>>,
  patience?: Patience,
): Promise<CareRun> {
  const quietAt = await settle(world, together(...Object.values(doers)), patience)
  return { world, schedule, doers, quietAt, points: world.fate.points }
}

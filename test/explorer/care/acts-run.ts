import { later } from '../../../lib/core/time/instant.ts'
import { createUpdateEnquiry } from '../../../lib/use-cases/enquirer/update-enquiry.ts'
import { recordedAct, withActs } from '../../support/given/acts.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { createDoer, together } from '../doer.ts'
import { press } from '../presses.ts'
import { reachOf } from '../reach.ts'
import { createFate, type Schedule } from '../schedule.ts'
import { settle } from '../settle.ts'
import { createWorld } from '../world.ts'

/** Plays one schedule in which Lisa passes an enquiry on, and Omar closes it two hours later with word to the enquirer. */
export async function playActs(schedule: Schedule) {
  const world = createWorld(createFate(schedule))
  await world.store.create(withActs([]))
  const start = world.clock.now()
  const passOn = { act: 'pass-on', to: 'omar-hale', id: 'one' } as const
  const close = { act: 'close', outcome: 'matched', tellEnquirer: true, id: 'two' } as const
  const lisa = createDoer(world, { name: 'Lisa presses', from: start }, press(world, 'lisa-chambers', passOn))
  const omar = createDoer(
    world,
    { name: 'Omar presses', from: later(start, 7_200_000) },
    press(world, 'omar-hale', close),
  )
  const quietAt = await settle(world, together(lisa, omar))
  return { world, isTold: lisa.isTold() && omar.isTold(), quietAt, points: world.fate.points }
}

/** Plays one schedule in which an enquiry is to be erased in the very minute in which its enquirer adds a note. */
export async function playErasure(schedule: Schedule) {
  const world = createWorld(createFate(schedule))
  const start = world.clock.now()
  const at = later(`${Number(start.slice(0, 4)) - 1}${start.slice(4)}`, 60_000)
  const closed = recordedAct({ act: 'close', outcome: 'answered', tellEnquirer: false }, { at, known: true })
  const told = { ...withActs([]).mails[0], claim: 'notice', purpose: 'act-notice', about: closed.id } as const
  const [handover, acknowledgement] = withActs([]).mails
  if (handover === undefined || acknowledgement === undefined) throw new Error('There are two mails')
  const mails = [handover, acknowledgement, { ...handover, ...told }]
  await world.store.create(withActs([closed], { mails, nextActionAt: later(start, 60_000) }))
  const enquirer = createDoer(world, { name: 'note', from: later(start, 60_000) }, async (process) => {
    const update = createUpdateEnquiry({ ...world, ...reachOf(world, process), organisation })
    const kept = await update('ABCD-2345', { id: 'note', type: 'note', text: 'One more thing' })
    return kept === undefined ? 'gone' : 'kept'
  })
  const quietAt = await settle(world, enquirer)
  return { world, answers: enquirer.answers, quietAt, points: world.fate.points }
}

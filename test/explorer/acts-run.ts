import { later } from '../../lib/enquiry/local-date.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { createActForOfficer } from '../../lib/use-cases/act-for-officer.ts'
import type { OfficerPress } from '../../lib/use-cases/officer-acts.ts'
import { createUpdateEnquiry } from '../../lib/use-cases/update-enquiry.ts'
import { recordedAct, withActs } from '../support/given-acts.ts'
import { sampleOrganisation as organisation } from '../support/sample-organisation.ts'
import { type Invocation, startInvocation } from './process.ts'
import { createFate, deliveryFaults, type Schedule } from './schedule.ts'
import { alive, settle, type Visitor } from './settle.ts'
import { createWorld, queueOf, storeOf, type World } from './world.ts'

/** One who tries again each minute until told that it is done. */
interface Doer extends Visitor {
  readonly isTold: () => boolean
}

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
  const quietAt = await settle(world, both(lisa, omar))
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
    const update = createUpdateEnquiry({ ...outside(world, process), organisation })
    const kept = await update('ABCD-2345', { id: 'note', type: 'note', text: 'One more thing' })
    return kept === undefined ? 'gone' : 'kept'
  })
  const quietAt = await settle(world, enquirer)
  return { world, answers: enquirer.answers, quietAt, points: world.fate.points }
}

function outside(world: World, process: Invocation) {
  return { ...world, store: storeOf(world, process), queue: queueOf(world, process) }
}

function press(world: World, officer: string, what: OfficerPress) {
  return async (process: Invocation): Promise<string> => {
    const token = await world.officerLinks.sign({ reference: 'ABCD-2345', officer })
    const { act } = createActForOfficer({ ...outside(world, process), organisation, kinds })
    const answer = await act(token, what)
    return typeof answer === 'object' ? answer.outcome : String(answer)
  }
}

function createDoer(
  world: World,
  { name, from }: { readonly name: string; readonly from: string },
  does: (process: Invocation) => Promise<string>,
): Doer & { readonly answers: string[] } {
  let nextTry: string | undefined = from
  const answers: string[] = []
  const once = async () => {
    const process = startInvocation(world.fate)
    const answer = await alive(process, does(process))
    if (answer !== undefined) answers.push(answer)
    return answer
  }
  return {
    answers,
    isTold: () => nextTry === undefined,
    nextAt: () => nextTry,
    async act() {
      const fault = world.fate.meet({ name, faults: deliveryFaults })
      const answer = await once()
      if (fault === 'twice') await once()
      const isTold = answer !== undefined && fault !== 'reply-lost'
      nextTry = isTold ? undefined : later(world.clock.now(), 60_000)
    },
  }
}

function both(first: Doer, second: Doer): Visitor {
  const next = () => (first.isTold() ? second : first)
  return { nextAt: () => next().nextAt(), act: () => next().act() }
}

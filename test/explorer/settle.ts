import { composeDispatch } from '../../functions/dispatch/compose-dispatch.ts'
import { createDispatch } from '../../functions/dispatch/handler.ts'
import { createMailEvents } from '../../functions/mail-events/handler.ts'
import { createBatchHandler } from '../../functions/shared/lambda/sqs-stack.ts'
import type { Enquiry } from '../../lib/core/enquiry/enquiry.ts'
import { closesItselfAt, keptUntil } from '../../lib/core/enquiry/retention.ts'
import { toWorkMessage, type WorkItem } from '../../lib/core/steps/work-item.ts'
import { earliest, later } from '../../lib/core/time/instant.ts'
import type { LocalDate } from '../../lib/core/time/local-date.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { createRecordMailEvents } from '../../lib/use-cases/dispatch/record-mail-events.ts'
import { createSweepAgenda } from '../../lib/use-cases/dispatch/sweep-agenda.ts'
import { withOrganisation } from '../../lib/use-cases/item-changes/with-organisation.ts'
import { lambdaContext } from '../support/given/lambda-events.ts'
import { sampleOrganisation as organisation } from '../support/given/sample-organisation.ts'
import { type Invocation, startInvocation } from './process.ts'
import { reachOf } from './reach.ts'
import type { World } from './world.ts'

const log = () => undefined
const publicUrl = 'https://api.example'

/** Somebody outside who does something at a moment of the run. */
export interface Visitor {
  /** When they act next, if ever. */
  readonly nextAt: () => string | undefined
  readonly act: () => Promise<void>
}

/** How long a run lasts at most, and its last morning, if it is about emails of the morning: else there is no roll call. */
export interface Patience {
  readonly days: number
  readonly morning?: LocalDate
}

/**
 * Delivers whatever can be delivered and moves the clock to whatever comes next, until nothing is left to come: then
 * answers when that was; undefined: there is still something to come when the time is over.
 */
export async function settle(
  world: World,
  visitor?: Visitor,
  patience: Patience = { days: 3 },
): Promise<string | undefined> {
  let lastSweep = ''
  const end = later(world.clock.now(), patience.days * 86_400_000)
  while (world.clock.now() < end) {
    const [work] = world.queue.receive(1)
    const event = world.events.receive()
    if (work !== undefined) await deliverWork(world, work, patience)
    else if (event !== undefined) await deliverEvent(world, event)
    else {
      const sweepAt = nextSweep(world, lastSweep, patience)
      const actAt = visitor?.nextAt()
      const next = earliest([
        sweepAt,
        isoOf(world.queue.nextVisibleAt()),
        world.events.nextVisibleAt(),
        actAt,
      ])
      if (next === undefined) return world.clock.now()
      world.clock.advanceTo(next)
      if (next === actAt) await visitor?.act()
      else if (next === sweepAt) {
        lastSweep = world.clock.now()
        await sweep(world)
      }
    }
  }
  return undefined
}

async function deliverWork(
  world: World,
  delivery: { item: WorkItem; receipt: number },
  { morning }: Patience,
): Promise<void> {
  const twice = world.fate.meet({ name: 'work delivery', faults: ['twice'] }) === 'twice'
  const invocation = () => {
    const process = startInvocation(world.fate)
    const outside = {
      ...world,
      ...reachOf(world, process),
      organisation,
      kinds,
      publicUrl,
      mailEvents: world.events,
    }
    const dispatch = composeDispatch(outside)
    const callRoll = morning === undefined ? async () => undefined : dispatch.callRoll
    const handler = createBatchHandler({ ...createDispatch({ ...dispatch, callRoll }), log })
    const body = JSON.stringify(toWorkMessage(delivery.item))
    return alive(process, handler({ Records: [{ messageId: 'm', body }] }, lambdaContext()))
  }
  const [result] = await Promise.all(twice ? [invocation(), invocation()] : [invocation()])
  if (result?.batchItemFailures.length === 0) world.queue.acknowledge(delivery.receipt)
}

async function deliverEvent(
  world: World,
  event: NonNullable<ReturnType<World['events']['receive']>>,
): Promise<void> {
  const process = startInvocation(world.fate)
  const outside = { ...world, ...reachOf(world, process), organisation }
  const record = withOrganisation(outside, (present) =>
    createRecordMailEvents({ ...outside, organisation: present }),
  )
  const handler = createBatchHandler({ ...createMailEvents(record), log })
  const result = await alive(
    process,
    handler({ Records: [{ messageId: 'e', body: event.body }] }, lambdaContext()),
  )
  if (result?.batchItemFailures.length === 0) world.events.acknowledge(event)
  else world.events.release(event)
}

async function sweep(world: World): Promise<void> {
  const process = startInvocation(world.fate)
  await alive(process, createSweepAgenda({ ...world, ...reachOf(world, process) })())
}

/** The first full minute after the last sweep at which something is due; the sweeps between would find nothing. */
function nextSweep(world: World, lastSweep: string, patience: Patience): string | undefined {
  const { morning } = patience
  const digests = morning === undefined ? [] : world.digestStore.all().filter(({ date }) => date <= morning)
  const due = earliest([nextLook(world), ...digests.map(({ nextActionAt }) => nextActionAt)])
  if (due === undefined) return undefined
  const soonest = lastSweep === '' ? due : [due, later(lastSweep, 60_000)].sort()[1]
  return [soonest ?? due, world.clock.now()].sort()[1]
}

/** Reckoned anew only when something was written: nothing else moves it within the days of a run. */
function nextLook(world: World): string | undefined {
  const { writes } = world.looked
  if (writes !== world.written.length) {
    const enquiries = world.store.all().filter((one) => !restsUntil(one, world).includes(one.nextActionAt))
    world.looked = { writes: world.written.length, due: earliest(enquiries.map((one) => one.nextActionAt)) }
  }
  return world.looked.due
}

/**
 * When its target passes, the week after it came, and when it closes itself or is erased, if that is three days away: until
 * then all is quiet.
 */
function restsUntil(enquiry: Enquiry, world: World): readonly (string | undefined)[] {
  const { receivedAt, answerBy } = enquiry
  const weeks = [1, 2, 3].map((count) => later(receivedAt, count * 7 * 86_400_000))
  const ends = [closesItselfAt(enquiry), keptUntil(enquiry, organisation)]
  const isFar = (end: string | undefined) =>
    end !== undefined && end > later(world.clock.now(), 3 * 86_400_000)
  return [answerBy.at, ...weeks, ...ends.filter(isFar)]
}

/** The result, or undefined when the process threw or died: its caller cannot tell. */
export async function alive<T>(process: Invocation, work: Promise<T>): Promise<T | undefined> {
  try {
    return await process.live(work)
  } catch {
    return undefined
  }
}

function isoOf(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined ? undefined : new Date(milliseconds).toISOString()
}

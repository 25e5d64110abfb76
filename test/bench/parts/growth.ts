import { randomUUID } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createDynamodbEnquiryStore } from '../../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { toReference } from '../../../lib/core/enquiry/reference.ts'
import type { EnquiryStore } from '../../../lib/ports/enquiry-store.ts'
import { itemBytes, readWireItem } from '../../support/running/dynamodb-units.ts'
import { startDynamodb } from '../../support/running/engines/start-dynamodb.ts'
import { createMemoryPipeline } from '../memory-pipeline.ts'
import type { Figure, Part } from '../part.ts'
import { median, medianRatio } from '../statistics.ts'

/** One store, filled to a size, and blocks of enquiries through it. */
interface Track {
  readonly size: number
  readonly pipeline: ReturnType<typeof createMemoryPipeline>
  readonly times: number[]
  next: number
}

/** How many are stored, and how many enquiries go through: rounds of a block for each store. */
interface Extent {
  readonly sizes: readonly number[]
  readonly block: number
  readonly rounds: number
}

/** Rounds before those that count. */
const warmUp = 2
const inMemory = { sizes: [1_000, 10_000, 100_000], block: 100, rounds: 31 }
const onDynamodb = { sizes: [100, 1_000, 4_000], block: 20, rounds: 15 }
const small = { sizes: [10, 20], block: 2, rounds: 3 }

/** Whether an enquiry costs the same when there are a thousand and when there are a hundred thousand. */
export const growth: Part = {
  name: 'growth',
  title: 'Growth: one enquiry’s whole way through the use-cases, with 1,000, 10,000 and 100,000 stored',
  async run({ progress, quick }) {
    const figures = await measureMemory(quick ? small : inMemory, progress)
    return { how, figures: [...figures, ...(await measureDynamodb(quick ? small : onDynamodb, progress))] }
  },
}

async function measureMemory(extent: Extent, progress: (text: string) => void): Promise<Figure[]> {
  const collect = collector()
  const tracks = extent.sizes.map((size) => trackOf(size, createMemoryEnquiryStore()))
  const held: number[] = []
  for (const track of tracks) {
    const start = collect()
    await fill(track, progress)
    held.push((collect() - start) / track.size)
  }
  await takeTurns(tracks, extent, progress)
  return [...ratios(tracks, 'in memory', 1.1), ...memoryOf(tracks, held)]
}

async function measureDynamodb(extent: Extent, progress: (text: string) => void): Promise<Figure[]> {
  const engine = await startDynamodb()
  const operations = new Map<string, number>()
  const bytes: number[] = []
  engine.client.middlewareStack.add(
    (next, context) => (args) => {
      const name = String(context.commandName).replace(/Command$/, '')
      operations.set(name, (operations.get(name) ?? 0) + 1)
      if (name === 'PutItem' && 'Item' in args.input) bytes.push(itemBytes(readWireItem(args.input.Item)))
      return next(args)
    },
    { step: 'initialize' },
  )
  try {
    const tracks: Track[] = []
    for (const size of extent.sizes) {
      const tableName = await engine.createTable()
      const track = trackOf(
        size,
        createDynamodbEnquiryStore({ client: engine.client, tableName, createWriteId: randomUUID }),
      )
      await fill(track, progress)
      tracks.push(track)
    }
    operations.clear()
    bytes.length = 0
    const collect = collector()
    const heap = collect()
    await takeTurns(tracks, extent, progress, async ({ pipeline }) => {
      // The agenda of a table, however full, asks for what is due and nothing else.
      await pipeline.store.due('2027-03-08T10:00:00.000Z', 100)
    })
    const enquiries = tracks.length * extent.block * (extent.rounds + warmUp)
    const gained = (collect() - heap) / 1024 / enquiries
    const counted = ['PutItem', 'GetItem', 'Scan'].map(
      (name): Figure => ({
        group: 'operations',
        name: `${name} for each enquiry`,
        value: (operations.get(name) ?? 0) / enquiries,
        unit: 'calls',
        ...(name === 'Scan' ? { target: 0 } : {}),
      }),
    )
    const others = [...operations.keys()].filter((name) => !['PutItem', 'GetItem', 'Query'].includes(name))
    return [
      ...ratios(tracks, 'on the embedded DynamoDB'),
      ...counted,
      {
        ...{ group: 'heap', name: 'heap gained for each enquiry, over DynamoDB', value: gained, unit: 'KB' },
        note: `after ${enquiries} enquiries; the table is elsewhere`,
      },
      {
        group: 'bytes',
        name: 'bytes of an item at a write',
        value: median(bytes),
        unit: 'bytes',
        note: `${Math.min(...bytes)} to ${Math.max(...bytes)}; operations other than PutItem, GetItem and Query: ${others.join(', ') || 'none'}`,
      },
    ]
  } finally {
    await engine.close()
  }
}

function trackOf(size: number, store: EnquiryStore): Track {
  const clock = createManualClock('2027-03-08T10:00:00.000Z')
  return { size, pipeline: createMemoryPipeline(clock, store), times: [], next: 0 }
}

/** The first go the whole way; the rest are copies of them under references of their own, or it would take an hour. */
async function fill(track: Track, progress: (text: string) => void): Promise<void> {
  const { size, pipeline } = track
  const travelled: Enquiry[] = []
  for (; track.next < Math.min(size, 100); track.next++) {
    const enquiry = await pipeline.store.read(await pipeline.travel(track.next))
    if (enquiry) travelled.push(enquiry)
  }
  const key = createMemoryIdentityKey()
  for (let n = travelled.length; n < size; n++) {
    const original = travelled[n % travelled.length]
    const reference = toReference(key.hash('copy', [String(n)]))
    if (original) await pipeline.store.create({ ...original, reference })
    if (n % 20_000 === 0) progress(`${n} of ${size}`)
  }
  progress(`filled with ${size}`)
}

/** Blocks of every track in turn, so that whatever else the machine does meets all of them alike. */
async function takeTurns(
  tracks: readonly Track[],
  { block, rounds }: Extent,
  progress: (text: string) => void,
  afterBlock: (track: Track) => Promise<void> = async () => undefined,
): Promise<void> {
  for (let round = -warmUp; round < rounds; round++) {
    if (round % 10 === 0) progress(`round ${round} of ${rounds}`)
    for (const track of tracks) {
      const before = process.threadCpuUsage()
      for (let n = 0; n < block; n++) await track.pipeline.travel(track.next++)
      // The CPU time of our own thread: an emulator has one of its own, and others on the machine do not count.
      const { user, system } = process.threadCpuUsage(before)
      if (round >= 0) track.times.push((user + system) / 1000 / block)
      await afterBlock(track)
    }
  }
}

function ratios(tracks: readonly Track[], where: string, target?: number): Figure[] {
  const [base] = tracks
  return tracks.map(
    (track): Figure => ({
      group: `growth ${where}`,
      name: `${track.size.toLocaleString('en-GB')} stored, ${where}`,
      value: medianRatio(track.times, base?.times ?? []),
      unit: '×',
      note: `${median(track.times).toFixed(2)} ms of CPU an enquiry`,
      ...(target === undefined ? {} : { target }),
    }),
  )
}

function memoryOf(tracks: readonly Track[], held: readonly number[]): Figure[] {
  return tracks.map(
    ({ size }, at): Figure => ({
      group: 'memory',
      name: `memory for each of ${size.toLocaleString('en-GB')} stored`,
      value: (held[at] ?? Number.NaN) / 1024,
      unit: 'KB',
      note: 'the memory store holds them all: what counts is that it does not rise',
    }),
  )
}

/** Collects the garbage and answers the bytes of heap that are left. */
function collector(): () => number {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  return () => {
    collect()
    collect()
    return process.memoryUsage().heapUsed
  }
}

const how =
  'Blocks of enquiries through stores of three sizes in turn; medians of the ratios within a turn, of the CPU time of our own thread. A store is filled with copies of enquiries that went the whole way. In memory, 31 blocks ' +
  'of 100; on the embedded engine (smaller, as it is the slowest part here) 15 blocks of 20, with one question of the ' +
  'agenda after each. Operations are counted inside the SDK client.'

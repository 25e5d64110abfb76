import * as shapes from '../../functions/mail-events/ses-events.ts'
import { seededRandom } from '../../support/given/seeded-random.ts'
import { sesEvent } from '../../support/given/ses-event.ts'
import { createFuzzedWorld, type FuzzedWorld } from './fuzzed-world.ts'

type Random = () => number

/** So that each world's mails and enquiries stay few. */
const messagesInAWorld = 1000

/**
 * Hands so many mutated events of SES, in batches with good ones, to the real handler. Answers what went wrong: a batch
 * that threw, a good record that came back, an event of no mail of ours that changed something, a mail sent twice.
 */
export async function fuzzMailEvents({ count, seed }: { readonly count: number; readonly seed: number }) {
  return inWorlds({ count, seed }, async (world, random) => {
    const { pipeline } = world
    const mails = pipeline.mails()
    const known = new Set(mails.map(({ tags }) => `${tags.reference} ${tags.claim}`))
    const at = pipeline.clock.now()
    const eventOf = (eventType: string, { tags, to }: (typeof mails)[number]) =>
      sesEvent({ eventType, ...tags, to: to.address, at })
    const bodies = Array.from({ length: 9 }, () =>
      anyEvent(random, eventOf(oneOf(random, types), oneOf(random, mails))),
    )
    const good = eventOf('Delivery', oneOf(random, mails))
    const before = JSON.stringify(pipeline.enquiries())
    const mates = [...bodies, good]
    const { batchItemFailures } = await pipeline.mailEvents(mates)
    const unmatched = mates.every((body) => !matches(body, known))
    return [
      ...(batchItemFailures.some(({ itemIdentifier }) => itemIdentifier === 'm9')
        ? ['a good event came back']
        : []),
      ...(unmatched && JSON.stringify(pipeline.enquiries()) !== before
        ? ['what matches no mail changed something']
        : []),
      ...(await strayChanges(world, bodies, known)),
    ]
  })
}

/** The same with bodies of the work queue: looking again sends nothing again, and what is no work comes back alone. */
export async function fuzzWork({ count, seed }: { readonly count: number; readonly seed: number }) {
  return inWorlds({ count, seed }, async ({ pipeline, known }, random) => {
    const good = JSON.stringify({ reference: oneOf(random, known.references) })
    const bodies = Array.from({ length: 9 }, () => anyWork(random, oneOf(random, known.references)))
    const before = pipeline.mails().length
    const { batchItemFailures } = await pipeline.dispatch([...bodies, good])
    const failed = batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier.slice(1)))
    return [
      ...(failed.includes(9) ? ['good work came back'] : []),
      ...failed.flatMap((place) =>
        /^\{"reference":"[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}"\}$/.test(bodies[place] ?? '')
          ? [`came back: ${bodies[place]}`]
          : [],
      ),
      ...(pipeline.mails().length > before
        ? [
            `${pipeline.mails().length - before} mails were sent though nothing was due: ${bodies.join(' | ').slice(0, 600)}`,
          ]
        : []),
    ]
  })
}

async function inWorlds(
  { count, seed }: { readonly count: number; readonly seed: number },
  go: (world: FuzzedWorld, random: Random) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const random = seededRandom(seed)
  const failures: string[] = []
  let world = await settledWorld()
  for (let n = 0; n < count; n += 9) {
    if (n % messagesInAWorld > messagesInAWorld - 10) world = await settledWorld()
    const wrong = await go(world, random).catch((error: unknown) => [`the batch threw ${String(error)}`])
    failures.push(...wrong.map((what) => `message ${n}: ${what}`))
    const claims = world.pipeline.mails().map(({ tags }) => tags.claim)
    if (new Set(claims).size < claims.length) failures.push(`message ${n}: one claim was sent twice`)
    const acknowledged = world.pipeline
      .mails()
      .flatMap(({ tags }) => (/^acknowledgement/.test(tags.claim) ? [tags.reference] : []))
    if (new Set(acknowledged).size < acknowledged.length)
      failures.push(`message ${n}: an acknowledgement was sent twice`)
  }
  return failures
}

/** Everything due is done, so that whatever is sent afterwards is sent because of a message. */
async function settledWorld(): Promise<FuzzedWorld> {
  const world = await createFuzzedWorld()
  while ((await world.pipeline.deliver()) > 0);
  return world
}

/** An event of no mail of ours, alone: nothing is other than before. */
async function strayChanges(
  { pipeline }: FuzzedWorld,
  bodies: readonly string[],
  known: ReadonlySet<string>,
) {
  const stray = bodies.filter((body) => !matches(body, known))
  const before = JSON.stringify(pipeline.enquiries())
  await pipeline.mailEvents(stray)
  return JSON.stringify(pipeline.enquiries()) === before
    ? []
    : [`changed something: ${stray.join(' | ').slice(0, 600)}`]
}

const types = [
  'Send',
  'Delivery',
  'Bounce',
  'Complaint',
  'Reject',
  'DeliveryDelay',
  'Open',
  'Subscription',
  'x',
]
const realShapes = [
  shapes.send,
  shapes.delivery,
  shapes.complaint,
  shapes.reject,
  shapes.deliveryDelay,
  shapes.open,
  shapes.renderingFailure,
  shapes.bounce('Permanent', 'General'),
  shapes.bounce('Transient', 'MailboxFull', []),
]
const values: readonly unknown[] = [
  null,
  7,
  '',
  'x',
  [],
  {},
  true,
  ['ABCD-2345'],
  '2027-99-99',
  '9'.repeat(2000),
  '__proto__',
  '\u0000',
]

/** One of ours or of SES's examples, and up to four things changed in it. */
function anyEvent(random: Random, ours: string): string {
  let text = random() < 0.6 ? ours : JSON.stringify(oneOf<unknown>(random, realShapes))
  for (let changes = Math.floor(random() * 5); changes > 0; changes--) text = changedText(random, text)
  return text
}

function anyWork(random: Random, reference: string): string {
  const body = oneOf<unknown>(random, [
    ...[
      { reference },
      { reference },
      { reference: reference.toLowerCase() },
      { digest: 'digest-2027-03-08-lisa-chambers' },
    ],
    ...[
      { letter: 'letter-0123456789abcdef' },
      { reference, digest: 'x' },
      { reference: [reference] },
      [reference],
      reference,
      null,
    ],
    ...[{ reference: 'ZZZZ-ZZZZ' }, { reference: `${reference} ` }, { references: reference }, {}, 7],
  ])
  let text = JSON.stringify(body)
  for (let changes = Math.floor(random() * 3); changes > 0; changes--) text = changedText(random, text)
  return text
}

function changedText(random: Random, text: string): string {
  const place = Math.floor(random() * text.length)
  const strings = text.match(/"[^"]*"/g) ?? ['']
  switch (Math.floor(random() * 6)) {
    case 0:
      return text.slice(0, place)
    case 1:
      return text.slice(0, place) + String.fromCharCode(Math.floor(random() * 128)) + text.slice(place + 1)
    case 2:
      return text.replace(oneOf(random, strings), () => JSON.stringify(oneOf(random, values)))
    case 3:
      return text.replace(/\[[^[\]]*\]|\{[^{}]*\}/, () => JSON.stringify(oneOf(random, values)))
    case 4:
      return text.replace(oneOf(random, strings), () => oneOf(random, strings))
    default:
      return random() < 0.1 ? `[${text}]` : text
  }
}

/** Whether it names a mail of ours by both its tags, as the handler reads them. */
function matches(body: string, known: ReadonlySet<string>): boolean {
  return [...known].some((pair) => pair.split(' ').every((tag) => body.includes(tag)))
}

function oneOf<Value>(random: Random, all: readonly Value[]): Value {
  const value = all[Math.floor(random() * all.length)]
  if (value === undefined) throw new Error('None to choose from')
  return value
}

import { expect, it } from 'vitest'
import { stories } from './stories.ts'

/**
 * How many pairs of things that go wrong are played of each story besides every single thing; chance picks them, the same
 * in every run. `PAIRS=600 npm run test:slow -- test/explorer` plays more of them, `PAIRS=all` all, which takes half an hour.
 */
const pairs = process.env['PAIRS'] === 'all' ? Number.POSITIVE_INFINITY : Number(process.env['PAIRS'] ?? 60)

const { enquiry, ...others } = stories

it.each(Object.entries(others))(
  '%s keeps its promises with any one thing going wrong, and with many a pair of things',
  async (name, story) => {
    const found = await story({ pairs })
    tell(name, found)
    expect(found.broken).toEqual([])
    expect(found.points).toBeGreaterThan(20)
    expect(found.played).toBeGreaterThan(Math.min(pairs, 2_000) + found.points)
  },
  7_200_000,
)

it('an enquiry is never lost, and handed over again only where answer and proof of the same mail are both lost', async () => {
  const found = await enquiry({ pairs: Number.POSITIVE_INFINITY })
  tell('enquiry', found)
  expect(found.broken).toEqual([])
  expect(found.noted.map((name) => name.replace(/#\d+ | \(point \d+\)/g, ''))).toEqual(handedOverAgain)
}, 240_000)

/** Every schedule that ends with a second handover: in each, SES took the first, its answer was not kept, and no event of it ever came. */
const handedOverAgain = [
  'send handover lost-reply + events of handover none-ever',
  'send handover crash-after + events of handover none-ever',
  // The acknowledgement is counted, of its mailbox and of the hour, before what became of the handover is written with its claim.
  'events of handover none-ever + counter.count crash-before',
  'events of handover none-ever + counter.count crash-after',
  'events of handover none-ever + counter.count crash-before',
  'events of handover none-ever + counter.count crash-after',
  'events of handover none-ever + store.replace refused',
  'events of handover none-ever + store.replace crash-before',
]

function tell(name: string, { schedules, played }: Awaited<ReturnType<typeof enquiry>>): void {
  process.stdout.write(`${name}: ${schedules} schedules, ${played} of them played\n`)
}

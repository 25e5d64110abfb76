import { expect, it } from 'vitest'
import { kinds } from '../../lib/kinds/kinds.ts'
import { createCallCounter } from '../support/running/counted-calls.ts'
import { stackForThisFile } from '../support/running/for-this-file.ts'

const counter = createCallCounter()
const app = stackForThisFile({ onCall: counter.onCall })

// The agenda is no part of an enquiry's way; nor is a function's first invocation, which reads its secrets.
async function callsOfOne(n: number) {
  const kind = kinds[n % kinds.length] ?? expect.fail('there are no kinds')
  // One network sets off no more than twenty acknowledgements in an hour.
  if (n % 15 === 14) await app.advance('PT1H')
  counter.forget()
  // An address of its own, since no address gets more than three acknowledgements a day.
  const answers = { ...kind.example, email: `calls-${n}@example.org` }
  await app.post(kind.name, answers, { 'idempotency-key': `calls-${n}` })
  await app.quiet()
  const { agenda, ...counts } = counter.counts()
  return counts
}

const fewest = {
  // One conditional put, and word to the queue.
  intake: { PutItem: 1, SendMessage: 1 },
  // Read once, and once the directory as it is; asked once what else came from its address, for the handover. Counted for its address, its text and its network, and its acknowledgement for
  // its mailbox and among those of the hour; two claims, each before its mail, and a last write with what became of both.
  dispatch: { GetItem: 2, Query: 1, UpdateItem: 5, PutItem: 3, SendRawEmail: 2 },
  // Four events, sent and delivered of two mails, in one write; the directory was read for them, too.
  'mail-events': { GetItem: 2, PutItem: 1 },
}

/** Tries until an enquiry went the quiet way: on a busy machine, events may come apart or meet dispatch at its writing. */
async function untilQuietWay(sameAs: Readonly<Record<string, unknown>>) {
  await callsOfOne(0)
  const seen: unknown[] = []
  for (let n = 1; n <= 40; n++) {
    const counts = await callsOfOne(n)
    seen.push(counts)
    if (JSON.stringify(sorted(counts)) === JSON.stringify(sorted(sameAs))) return counts
  }
  return seen
}

it('an enquiry on the quiet way costs the fewest calls that the claim protocol allows, whatever its kind', async () => {
  expect(await untilQuietWay(fewest)).toEqual(fewest)
}, 60_000)

it('an enquiry that is sent again costs one put that does not land and one read, and nobody is called', async () => {
  await callsOfOne(100)
  expect(await callsOfOne(100)).toEqual({ intake: { PutItem: 1, GetItem: 1 } })
})

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDispatch } from '../../../functions/dispatch/handler.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { general } from '../../../lib/kinds/general.ts'
import { anyText } from '../../support/given/any-text.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { readAcceptance } from '../read-answer.ts'

function seeing() {
  const seen: string[] = []
  const dispatch = createDispatch({
    callRoll: async () => undefined,
    carryForward: async (reference) => void seen.push(`enquiry ${reference}`),
    carryDigest: async (id) => void seen.push(`digest ${id}`),
    carryStandaloneMail: async (id) => void seen.push(`standalone mail ${id}`),
  })
  return { seen, ...dispatch }
}

test('a message makes one digest be looked at', async () => {
  const { seen, work } = seeing()
  await work({ messageId: 'm', body: '{"digest":"digest-2026-11-23-enquiries-desk"}' }, [])
  expect(seen).toEqual(['digest digest-2026-11-23-enquiries-desk'])
})

test('a message makes one standalone mail be looked at', async () => {
  const { seen, work } = seeing()
  await work({ messageId: 'm', body: '{"letter":"letter-0123456789abcdef"}' }, [])
  expect(seen).toEqual(['standalone mail letter-0123456789abcdef'])
})

test.each([
  '{"letter":"letter-"}',
  '{"letter":"letter-0123456789abcde"}',
  '{"letter":"letter-0123456789abcdef#"}',
  '{"letter":"ABCD-2345"}',
  '{"digest":"letter-0123456789abcdef"}',
  '{"reference":"letter-0123456789abcdef"}',
  '{"digest":"digest-2026-11-31-enquiries-desk"}',
  '{"digest":"digest-2026-11-23-"}',
  '{"digest":"QUARANTINE-2026-11-23"}',
  '{"digest":"ABCD-2345"}',
  '{"reference":"digest-2026-11-23-enquiries-desk"}',
])('%s is no message of ours', async (body) => {
  const { seen, work } = seeing()
  await expect(work({ messageId: 'm', body }, [])).rejects.toThrow(/work queue/)
  expect(seen).toEqual([])
})

test('a message makes one enquiry be looked at, whatever else it says and however it is spaced', async () => {
  const { seen, work } = seeing()
  for (const body of [
    '{"reference":"ABCD-2345"}',
    '{"reference":"ABCD-2345","more":1}',
    ' {"reference":"ABCD-2345"}\n',
  ]) {
    await work({ messageId: 'm', body }, [])
  }
  expect(seen).toEqual(Array(3).fill('enquiry ABCD-2345'))
})

test('a posted enquiry leads to a handover to its officer and an acknowledgement, once, however often it is told', async () => {
  const pipeline = createPipeline()
  const { reference } = readAcceptance(await pipeline.post('community-mentoring', communityMentoring.example))
  await pipeline.deliver()
  const body = JSON.stringify({ reference })
  expect(await pipeline.dispatch(Array(10).fill(body))).toEqual({ batchItemFailures: [] })
  expect(pipeline.mails().map(({ to, replyTo }) => [to.address, replyTo.address])).toEqual([
    ['lisa.chambers@cambridgeshire.example', 'ada@example.org'],
    ['ada@example.org', 'help@cambridgeshire.example'],
  ])
})

test('a message about an enquiry that is not there is done', async () => {
  expect(await createPipeline().dispatch(['{"reference":"ABCD-2345"}'])).toEqual({ batchItemFailures: [] })
})

test('two thousand poisoned messages come back, and the honest one in each batch is worked on', async () => {
  const pipeline = createPipeline()
  const poison = fc.oneof(
    anyText(40),
    fc.json({ maxDepth: 3 }),
    fc.constantFrom(
      '',
      'null',
      '[]',
      '{}',
      '"ABCD-2345"',
      '{"reference":7}',
      '{"reference":"ABCD-234"}',
      '{"reference":{}}',
    ),
    fc.constant('{"__proto__":{"reference":"ABCD-2345"}}'),
    fc.constant(`{"reference":"${'A'.repeat(1000)}"}`),
  )
  const bodies = fc.sample(poison, { numRuns: 2000, seed: 7 })
  for (let first = 0; first < bodies.length; first += 9) {
    const nine = bodies.slice(first, first + 9)
    const { reference } = readAcceptance(
      await pipeline.post('general', general.example, { 'idempotency-key': `k${first}` }),
    )
    const honest = JSON.stringify({ reference })
    const { batchItemFailures } = await pipeline.dispatch([...nine.slice(0, 4), honest, ...nine.slice(4)])
    expect(batchItemFailures).toHaveLength(nine.length)
    expect(batchItemFailures).not.toContainEqual({ itemIdentifier: `m${Math.min(4, nine.length)}` })
    expect(pipeline.enquiries().find((one) => one.reference === reference)?.stage).toBe('assigned')
  }
})

test('a table that fails makes the message come back, and an outage of SES does not', async () => {
  let down = false
  const pipeline = createPipeline({
    store: (store) => ({
      ...store,
      read: (reference) => (down ? Promise.reject(new Error('down')) : store.read(reference)),
    }),
    mailer: () => ({ send: async () => ({ type: 'refused', fault: 'later', reason: 'Throttling' }) }),
  })
  const { reference } = readAcceptance(await pipeline.post('general', general.example))
  const body = JSON.stringify({ reference })
  expect(await pipeline.dispatch([body])).toEqual({ batchItemFailures: [] })
  down = true
  expect(await pipeline.dispatch([body])).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enquiryItem } from '../../lib/adapters/dynamodb/enquiry-item.ts'
import { createIdentityKey } from '../../lib/adapters/secrets/identity-key.ts'
import { createSqsWorkQueue } from '../../lib/adapters/sqs/sqs-work-queue.ts'
import type { Mail } from '../../lib/core/delivery/mail.ts'
import { readHistoryLine, toHistoryLine } from '../../lib/core/enquiry/history.ts'
import { standingOf } from '../../lib/core/enquiry/standing.ts'
import { type SqsEngine, startSqs } from '../support/running/engines/start-sqs.ts'
import { createSuccessor } from './create-successor.ts'
import { expectRewritten } from './expect-rewritten.ts'
import { readGoldenSets } from './golden.ts'
import { goldenDoors, goldenRings, saysOfOld } from './golden-links.ts'

let sqs: SqsEngine
beforeAll(async () => {
  sqs = await startSqs()
})
afterAll(() => sqs.close())

describe.each(readGoldenSets())('What release %s left behind', (_release, set) => {
  it.each(set.items)('is read, and written back without losing a key: $what', ({ item, reference }) => {
    expectRewritten('enquiry', item, reference)
  })

  it.each(set.items)('has a history of which every line is known: $what', ({ item, reference }) => {
    const { history } = enquiryItem.fromItem(item, reference)
    const written = history.map((line) => {
      const entry = readHistoryLine(line)
      return entry === undefined ? undefined : toHistoryLine(entry, line.at)
    })
    expect(written).toEqual(history)
  })

  it.each(set.items)('goes on to where it should get to: $what', async ({ item, at, reference }) => {
    const before = enquiryItem.fromItem(item, reference)
    const successor = await createSuccessor(set, at, reference)
    const after = await successor.carryOn(reference)

    expect(successor.faults()).toEqual([])
    const ended = (purpose: string) =>
      (after?.mails ?? []).filter((mail) => mail.purpose === purpose).map(({ state }) => state)
    if (before.stage === 'quarantined') {
      expect(after).toMatchObject({ stage: 'quarantined', mails: [] })
      return
    }
    expect(after?.stage).toBe('assigned')
    const isDealtWith = after?.entered !== undefined && standingOf(after).state === 'closed'
    const isHandedOver = ended('handover').includes('accepted') || after?.strandedAt !== undefined
    // Who wrote down what they had dealt with hands it to nobody.
    expect(isHandedOver).toBe(!isDealtWith)
    // A corrected address has one of its own.
    const { newAddress } = before
    const addresses = newAddress !== undefined && newAddress.withheld !== true ? 2 : 1
    const each = Array(addresses).fill(expect.stringMatching(/^(accepted|refused|unknown)$/))
    expect(ended('acknowledgement')).toEqual(before.acknowledgementWithheld ? [] : each)

    const settled = before.mails.filter(({ state }) => state === 'accepted' || state === 'unknown')
    const again = successor.sent().filter(({ tags }) => {
      const sent = after?.mails.find(({ claim }) => claim === tags.claim)
      return sent === undefined || settled.some((mail) => isSameWish(mail, sent))
    })
    expect(again.map(({ subject }) => subject)).toEqual([])
  })

  const before = (reference: string) => {
    const kept = set.items.find((item) => item.reference === reference)
    return enquiryItem.fromItem(kept?.item ?? {}, reference)
  }

  it.each(set.messages.work)('is looked at when the queue says so: $body', async ({ reference, body }) => {
    const successor = await createSuccessor(set, '2027-03-08T10:00:00.000Z', reference)
    expect(await successor.dispatch([body])).toEqual({ batchItemFailures: [] })
    expect(successor.lines.filter((line) => line.includes('record-failed'))).toEqual([])
    const { stage } = before(reference)
    expect(successor.enquiry(reference)?.stage).toBe(stage === 'received' ? 'assigned' : stage)
  })

  it.each(set.messages.mailEvents)('hears what SES says of $claim', async ({ reference, claim, body }) => {
    const successor = await createSuccessor(set, '2027-03-08T10:00:00.000Z', reference)
    expect(await successor.mailEvents([body])).toEqual({ batchItemFailures: [] })
    const mail = successor.enquiry(reference)?.mails.find((one) => one.claim === claim)
    expect(mail?.state).toBe('accepted')
  })

  it.each(set.posts)('knows an enquiry that is sent again: $reference', async (post) => {
    const successor = await createSuccessor(set, '2027-03-08T10:00:00.000Z')
    const answer = await successor.post(post.kind, post.answers, { 'idempotency-key': post.idempotencyKey })
    expect(answer.statusCode).toBe(202)
    expect(JSON.parse(answer.body ?? '')).toMatchObject({ reference: post.reference })
    expect(successor.enquiries()).toHaveLength(set.items.length)
  })

  it.each(
    set.secrets.links,
  )('opens of its links what it still may, under the same keys: $door', async (link) => {
    const { reference, officerKeys } = set.secrets
    const read = (now?: string) =>
      goldenDoors(goldenRings(set.secrets, now), reference)[link.door]?.read(link.token)
    const says = officerKeys === undefined ? saysOfOld[link.door] : JSON.parse(link.says)
    expect(says).toBeDefined()
    const expected = says === 'nothing' ? undefined : says
    expect(await read()).toEqual(expected)
    // Thirty days after the release.
    const isOver = officerKeys === undefined && link.door === 'leave'
    expect(await read('2027-04-07T10:00:00.000Z')).toEqual(isOver ? undefined : expected)
  })

  it('makes the same references, under the same keys', () => {
    const { identityKey, digest } = set.secrets
    const made = createIdentityKey(identityKey).hash('purpose', ['one', 'two'])
    expect(Buffer.from(made).toString('hex')).toBe(digest)
  })

  it('may still be at work: it reads what is queued now', async () => {
    const queueUrl = await sqs.createQueue()
    const queue = createSqsWorkQueue({ client: sqs.client, queueUrl })
    const [message] = set.messages.work
    await queue.send(message?.reference ?? '')
    expect(await sqs.receive(queueUrl)).toEqual([message?.body])
  })
})

function isSameWish(one: Mail, other: Mail): boolean {
  return one.to.address === other.to.address && one.purpose === other.purpose && one.about === other.about
}

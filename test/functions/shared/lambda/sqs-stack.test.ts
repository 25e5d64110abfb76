import middy from '@middy/core'
import type { SQSBatchResponse } from 'aws-lambda'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLog } from '../../../../functions/shared/lambda/log.ts'
import {
  type BatchRecord,
  createBatchHandler,
  refuseSilentSuccess,
  reserveMilliseconds,
} from '../../../../functions/shared/lambda/sqs-stack.ts'
import { lambdaContext } from '../../../support/given/lambda-events.ts'
import { batchOf } from '../../../support/memory-world/create-pipeline.ts'

const ten = batchOf(Array.from({ length: 10 }, (_, index) => `body ${index}`))

describe('a batch', () => {
  test('reports exactly the records that failed, for every subset of ten', async () => {
    const failure = new Error('no')
    for (let subset = 0; subset < 1024; subset++) {
      const fails = ({ messageId }: BatchRecord) => ((subset >> Number(messageId.slice(1))) & 1) === 1
      const worked: string[] = []
      const handler = createHandler(async (record) => {
        worked.push(record.messageId)
        if (fails(record)) throw failure
      })
      const expected = ten.Records.filter(fails).map(({ messageId }) => ({ itemIdentifier: messageId }))
      expect(await handler(ten, lambdaContext())).toEqual({ batchItemFailures: expected })
      expect(worked).toHaveLength(10)
    }
  })

  test('reports a record whose work throws at once, without a promise', async () => {
    const handler = createHandler((record) => {
      if (record.messageId === 'm3') throw new TypeError('at once')
      return Promise.resolve()
    })
    expect(await handler(ten, lambdaContext())).toEqual({ batchItemFailures: [{ itemIdentifier: 'm3' }] })
  })

  test('of none is done', async () => {
    expect(await createHandler(async () => undefined)(batchOf([]), lambdaContext())).toEqual({
      batchItemFailures: [],
    })
  })

  test('is worked on five records at once, no more', async () => {
    let now = 0
    let most = 0
    const handler = createHandler(async () => {
      most = Math.max(most, ++now)
      await Promise.resolve()
      now--
    })
    await handler(ten, lambdaContext())
    expect(most).toBe(5)
  })

  test.each([
    [undefined],
    [{}],
    [{ Records: 'x' }],
    [{ Records: [{}] }],
    [{ Records: [{ messageId: 'm', body: 7 }] }],
  ])('that is none, %j, fails as a whole', async (event) => {
    await expect(createHandler(async () => undefined)(event, lambdaContext())).rejects.toThrow(
      /not a (batch|record)/,
    )
  })
})

describe('records that belong together', () => {
  const pairs = ({ messageId }: BatchRecord) => String(Number(messageId.slice(1)) >> 1)

  test('are worked on at once, in the order they came', async () => {
    const seen: string[][] = []
    const work = async (record: BatchRecord, together: readonly BatchRecord[]) => {
      seen.push([record, ...together].map(({ messageId }) => messageId))
    }
    const handler = createBatchHandler({ work, groupOf: pairs, log: () => undefined })
    expect(await handler(ten, lambdaContext())).toEqual({ batchItemFailures: [] })
    expect(seen).toEqual([0, 2, 4, 6, 8].map((first) => [`m${first}`, `m${first + 1}`]))
  })

  test('come back together, and no others', async () => {
    const work = async ({ messageId }: BatchRecord) => {
      if (messageId === 'm4') throw new Error('no')
    }
    const handler = createBatchHandler({ work, groupOf: pairs, log: () => undefined })
    expect(await handler(ten, lambdaContext())).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm4' }, { itemIdentifier: 'm5' }],
    })
  })
})

describe('near the end of the time', () => {
  test('records not yet begun come back, and those begun are finished', async () => {
    let left = 30_000
    const begun: string[] = []
    const handler = createHandler(async ({ messageId }) => {
      begun.push(messageId)
      await Promise.resolve()
      if (messageId === 'm2') left = reserveMilliseconds
    })
    const { batchItemFailures } = await handler(
      ten,
      lambdaContext(() => left),
    )
    const back = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
    expect([...begun, ...back].sort()).toEqual(ten.Records.map(({ messageId }) => messageId))
    expect(begun.length).toBeGreaterThanOrEqual(5)
    expect(back.length).toBeGreaterThan(0)
  })

  test('one slow record of ten leaves time for the others', async () => {
    let left = 30_000
    const slow = Promise.withResolvers<void>()
    const handler = createHandler(async ({ messageId }) => {
      if (messageId === 'm0') return await slow.promise
      if (messageId === 'm9') slow.resolve()
      left -= 1
    })
    expect(
      await handler(
        ten,
        lambdaContext(() => left),
      ),
    ).toEqual({ batchItemFailures: [] })
  })

  test('nothing is begun and everything comes back', async () => {
    const handler = createHandler(() => Promise.reject(new Error('begun')))
    const { batchItemFailures } = await handler(
      ten,
      lambdaContext(() => reserveMilliseconds),
    )
    expect(batchItemFailures).toHaveLength(10)
  })
})

describe('an answer that Lambda would take for success', () => {
  const answers: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['an empty object', {}],
    ['no list', { batchItemFailures: null }],
    ['a stranger', { batchItemFailures: [{ itemIdentifier: 'm99' }] }],
    ['an empty identifier', { batchItemFailures: [{ itemIdentifier: '' }] }],
    ['no identifier', { batchItemFailures: [{}] }],
    ['a failure that is null', { batchItemFailures: [null] }],
    ['a bare identifier', { batchItemFailures: ['m1'] }],
  ]

  test.each(answers)('%s throws, so that the batch comes back', async (_name, answer) => {
    // What a handler whose `return` was forgotten gives, in spite of its type.
    const forgetful = middy<unknown, SQSBatchResponse>(async () => answer as SQSBatchResponse).use(
      refuseSilentSuccess(),
    )
    await expect(forgetful(ten, lambdaContext())).rejects.toThrow()
  })

  test('is none when it names failures of this batch', async () => {
    const answer = { batchItemFailures: [{ itemIdentifier: 'm1' }] }
    const honest = middy<unknown, SQSBatchResponse>(async () => answer).use(refuseSilentSuccess())
    expect(await honest(ten, lambdaContext())).toEqual(answer)
  })
})

test('what failed is logged by the identifier of its message and where it was thrown, never by its words', async () => {
  const lines: string[] = []
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 12 }), async (words) => {
      const log = createLog((line) => lines.push(line), Date.now)
      const secret = `canary ${words}\n    at canary (${words}:1:1)\n    at canary`
      await createBatchHandler({ work: () => Promise.reject(new Error(secret)), log })(ten, lambdaContext())
    }),
  )
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    what: 'record-failed',
    messageId: 'm0',
    errorName: 'Error',
  })
  expect(lines.join()).not.toContain('canary')
  expect(lines.join()).toContain('sqs-stack.test.ts')
})

function createHandler(work: (record: BatchRecord) => Promise<void>) {
  return createBatchHandler({ work, log: () => undefined })
}

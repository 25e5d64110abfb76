import middy, { type MiddlewareObj } from '@middy/core'
import type { Context, SQSBatchResponse } from 'aws-lambda'
import { describeError, type Log } from './log.ts'

export interface BatchRecord {
  readonly messageId: string
  readonly body: string
}

/** No further record is begun with less than this left of the function's time, in milliseconds. */
export const reserveMilliseconds = 10_000

/** How many records of a batch are worked on at once. */
const concurrency = 5

/** What a function does with the records of its queue. */
export interface BatchWork {
  /** Works on a record, and on those of the batch that belong together with it. Throws: all of them come back. */
  readonly work: (record: BatchRecord, together: readonly BatchRecord[]) => Promise<void>
  /** Records with equal answers belong together; without it, each stands alone. Never throws. */
  readonly groupOf?: (record: BatchRecord) => string
}

/**
 * The one way in for queues. Each group of records stands alone: what throws comes back, what returns is done, and
 * whatever was not begun in time comes back too. The answer names every failure by its identifier; an answer that
 * Lambda would read as "all succeeded" by mistake cannot leave here.
 */
export function createBatchHandler({
  work,
  groupOf = (record) => record.messageId,
  log,
}: BatchWork & { log: Log }) {
  return middy<unknown, SQSBatchResponse>(async (event: unknown, context: Context) => {
    const records = readBatch(event)
    const waiting = [...Map.groupBy(records, groupOf).values()]
    const done = new Set<BatchRecord>()
    const worker = async () => {
      while (waiting.length > 0 && context.getRemainingTimeInMillis() > reserveMilliseconds) {
        const group = waiting.shift() ?? []
        if (await succeeds(group)) for (const record of group) done.add(record)
      }
    }
    await Promise.all(Array.from({ length: concurrency }, worker))
    const failed = records.filter((record) => !done.has(record))
    return { batchItemFailures: failed.map((record) => ({ itemIdentifier: record.messageId })) }
  }).use(refuseSilentSuccess())

  async function succeeds([record, ...together]: readonly BatchRecord[]): Promise<boolean> {
    if (record === undefined) return true
    try {
      await work(record, together)
      return true
    } catch (error) {
      log('record-failed', { messageId: record.messageId, ...describeError(error) })
      return false
    }
  }
}

/** Throws, so that the whole batch comes back, unless the answer is a list of failures of this very batch. */
export function refuseSilentSuccess(): MiddlewareObj<unknown, SQSBatchResponse> {
  return {
    after: ({ event, response }) => {
      const identifiers = new Set(readBatch(event).map((record) => record.messageId))
      const failures: unknown = response?.batchItemFailures
      if (!Array.isArray(failures) || failures.some((failure) => !identifiers.has(failure.itemIdentifier))) {
        throw new SilentSuccess('The handler of a batch must list its failures')
      }
    },
  }
}

function readBatch(event: unknown): readonly BatchRecord[] {
  const records =
    typeof event === 'object' && event !== null && 'Records' in event ? event.Records : undefined
  if (!Array.isArray(records)) throw new NotABatch('This is not a batch of a queue')
  return records.map(readRecord)
}

function readRecord(record: unknown): BatchRecord {
  if (typeof record === 'object' && record !== null && 'messageId' in record && 'body' in record) {
    const { messageId, body } = record
    if (typeof messageId === 'string' && typeof body === 'string') return { messageId, body }
  }
  throw new NotABatch('This is not a record of a queue')
}

class SilentSuccess extends Error {
  override readonly name = 'SilentSuccess'
}

class NotABatch extends Error {
  override readonly name = 'NotABatch'
}

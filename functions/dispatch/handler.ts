import { type Reference, readReference } from '../../lib/enquiry/reference.ts'
import type { BatchRecord } from '../shared/sqs-stack.ts'

/** One message of the work queue: look at this enquiry. Throws on a message that is not ours, so that it ends in the dead letters. */
export function createDispatch(carryForward: (reference: Reference) => Promise<void>) {
  return async function dispatch(record: BatchRecord): Promise<void> {
    await carryForward(readWork(record.body))
  }
}

function readWork(body: string): Reference {
  const message: unknown = parse(body)
  const reference =
    typeof message === 'object' && message !== null && 'reference' in message ? message.reference : undefined
  const read = typeof reference === 'string' ? readReference(reference) : undefined
  if (read === undefined) throw new NotWork('A message of the work queue is { "reference": "ABCD-2345" }')
  return read
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

class NotWork extends Error {
  override readonly name = 'NotWork'
}

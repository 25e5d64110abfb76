import { type Reference, readReference } from '../../lib/enquiry/reference.ts'
import type { BatchWork } from '../shared/sqs-stack.ts'

/**
 * Messages of the work queue: look at this enquiry; equal ones are one look. Throws on a message that is not ours, so
 * that it ends in the dead letters.
 */
export function createDispatch(carryForward: (reference: Reference) => Promise<void>): BatchWork {
  return {
    groupOf: (record) => record.body,
    work: async (record) => carryForward(readWork(record.body)),
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

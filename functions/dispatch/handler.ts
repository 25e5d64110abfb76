import type { DigestId } from '../../lib/core/digest/digest.ts'
import type { Reference } from '../../lib/core/enquiry/reference.ts'
import type { StandaloneMailId } from '../../lib/core/standalone-mail/standalone-mail.ts'
import { readWorkMessage, type WorkMessage } from '../../lib/core/steps/work-item.ts'
import type { BatchWork } from '../shared/lambda/sqs-stack.ts'

export interface DispatchDependencies {
  /** Makes sure that there is a roll call: before anything else, once an hour. */
  readonly callRoll: () => Promise<void>
  readonly carryForward: (reference: Reference) => Promise<void>
  readonly carryDigest: (id: DigestId) => Promise<void>
  readonly carryStandaloneMail: (id: StandaloneMailId) => Promise<void>
}

/**
 * Messages of the work queue: each is an item to look at; equal ones in a batch are one look. Throws on a message that is
 * not ours, so that it ends in the dead letters.
 */
export function createDispatch({
  callRoll,
  carryForward,
  carryDigest,
  carryStandaloneMail,
}: DispatchDependencies): BatchWork {
  return {
    groupOf: (record) => record.body,
    async work(record) {
      const work = readWork(record.body)
      await callRoll()
      if ('letter' in work) await carryStandaloneMail(work.letter)
      else await ('digest' in work ? carryDigest(work.digest) : carryForward(work.reference))
    },
  }
}

function readWork(body: string): WorkMessage {
  const read = readWorkMessage(parse(body))
  if (read !== undefined) return read
  throw new NotWork(
    'A message of the work queue is { "reference": "ABCD-2345" }, { "digest": "digest-…" } or { "letter": "letter-…" }',
  )
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

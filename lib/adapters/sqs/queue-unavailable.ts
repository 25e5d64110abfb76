import { errorName } from '../../core/text/error-name.ts'

/** The queue did not take a message or answer a question. Carries the names of the operation and of the error. */
export class QueueUnavailable extends Error {
  override readonly name = 'QueueUnavailable'
  readonly reason: string

  constructor(operation: string, error: unknown) {
    const reason = errorName(error)
    super(`${operation} failed: ${reason}`)
    this.reason = reason
  }
}

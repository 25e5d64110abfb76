import { errorName } from '../../core/text/error-name.ts'

/** The table could not be read or written. Carries the names of the operation and of the error, no content. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
  readonly reason: string

  constructor(operation: string, error: unknown) {
    const reason = errorName(error)
    super(`${operation} failed: ${reason}`)
    this.reason = reason
  }
}

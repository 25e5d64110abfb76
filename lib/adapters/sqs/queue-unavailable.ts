/** The queue did not take a message or answer a question. Carries the names of the operation and of the error. */
export class QueueUnavailable extends Error {
  override readonly name = 'QueueUnavailable'
  readonly reason: string

  constructor(operation: string, error: unknown) {
    const reason = nameOf(error)
    super(`${operation} failed: ${reason}`)
    this.reason = reason
  }
}

/** A socket's code says more than the name "Error". Messages stay out: a service may quote what it was sent. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UnknownError'
  const name = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  return /^[\w.]{1,80}$/.test(name) ? name : 'UnknownError'
}

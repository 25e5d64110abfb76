/**
 * What may be said of an error anywhere: its name, or a socket's code, which says more than the name "Error". Messages stay
 * out, because a service may quote what it was sent.
 */
export function errorName(error: unknown): string {
  if (!(error instanceof Error)) return 'UnknownError'
  const name = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  return /^[\w.]{1,80}$/.test(name) ? name : 'UnknownError'
}

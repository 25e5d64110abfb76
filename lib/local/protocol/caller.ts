/** Who signed a call: the access key id in its Authorization header, `anonymous` without one. */
export function callerOf(authorization: string | undefined): string {
  return /Credential=([^/,\s]+)\//.exec(authorization ?? '')?.[1] ?? 'anonymous'
}

/** The status of a page by what it shows: 503 for an outage, 422 for mistakes to put right, else 200. */
export function pageStatus(shown: {
  readonly unavailable?: boolean
  readonly unsure?: boolean
  readonly problem?: unknown
  readonly problems?: unknown
}): 200 | 422 | 503 {
  if (shown.unavailable === true) return 503
  const isWrong = shown.unsure === true || shown.problem !== undefined || shown.problems !== undefined
  return isWrong ? 422 : 200
}

/**
 * How long to wait before SES is asked again, in milliseconds: exponential back-off with full jitter (every delay up to
 * the ceiling is equally likely, so that a crowd that failed together does not come back together). `later`: from 30
 * seconds, doubling, at most 15 minutes. `ours`: an admin has to fix something; up to 15 minutes.
 */
export function retryDelay(fault: 'later' | 'ours', attempts: number, random: number): number {
  const ceiling = fault === 'ours' ? MAX_DELAY : Math.min(MAX_DELAY, FIRST_DELAY * 2 ** (attempts - 1))
  return Math.round(1000 + random * (ceiling - 1000))
}

const FIRST_DELAY = 30_000
const MAX_DELAY = 15 * 60_000

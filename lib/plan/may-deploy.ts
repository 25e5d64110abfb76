import type { Change, Ending } from './change.ts'

/** What whoever deploys has said yes to. */
interface Consent {
  /** To everything that hurts. */
  readonly yes: boolean
  /** What may end though nobody chose that. */
  readonly ends: readonly Ending[]
}

/** What stands in the way; nothing, where both are empty. */
interface InTheWay {
  readonly hurts: number
  readonly ends: readonly Ending[]
}

/**
 * Whether a plan may be deployed. What hurts wants a yes. What was there last time and is not chosen any more wants to be named besides: a yes is
 * typed by habit, and stands in the recipes of machines, where it would let the alarms' address go for good the first
 * time that a file is checked out without it.
 */
export function inTheWay(changes: readonly Change[], { yes, ends }: Consent): InTheWay {
  const ending = [...new Set(changes.flatMap((change) => change.ends ?? []))]
  const hurting = changes.filter((change) => change.grade === 'hurts' && change.ends === undefined)
  return { hurts: yes ? 0 : hurting.length, ends: ending.filter((one) => !yes || !ends.includes(one)) }
}

/** What has to be typed for that, behind `npm run deploy -- …`; empty: nothing. */
export function consentFor({ hurts, ends }: InTheWay): string {
  if (hurts === 0 && ends.length === 0) return ''
  return ['--yes', ...ends.map((one) => `--ends ${one}`)].join(' ')
}

import type { Ending } from '../plan/change.ts'
import { consentFor, inTheWay } from '../plan/may-deploy.ts'
import type { Plan } from './plan-deployment.ts'

/** What whoever deploys has said yes to: see `inTheWay`. */
interface Consent {
  readonly yes: boolean
  readonly ends: readonly Ending[]
}

/**
 * What has still to be typed behind `npm run deploy --` before this plan may be deployed; empty: nothing. A first deployment
 * hurts nobody. Where nothing could be compared, everything may hurt and both may end: a yes alone would be blind.
 */
export function stillToAgree(plan: Plan, consent: Consent): string {
  if (plan.type === 'first') return ''
  if (plan.type === 'compared') return consentFor(inTheWay(plan.changes, consent))
  const ends = (['alarms', 'domain'] as const).filter((one) => !consent.ends.includes(one))
  return consent.yes && ends.length === 0 ? '' : '--yes --ends alarms --ends domain'
}

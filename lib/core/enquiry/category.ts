import { activeActs } from './act.ts'
import type { Enquiry } from './enquiry.ts'

/** What an enquiry is routed, targeted and counted by. */
export interface Category {
  readonly kind: string
  readonly area: string
}

/**
 * The kind and area that officers chose last, else those it was sent with. Its answers stay those of the kind it was
 * sent as.
 */
export function categoryOf(enquiry: Enquiry): Category {
  const sent = { kind: enquiry.kind, area: String(enquiry.answers['area'] ?? 'not-sure') }
  if (enquiry.stage !== 'assigned') return sent
  const moved = activeActs(enquiry).findLast((act) => act.act === 'recategorise')
  return moved === undefined ? sent : { kind: moved.kind, area: moved.area }
}

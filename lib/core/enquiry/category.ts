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
  return moved === undefined ? (enquiry.reopened?.category ?? sent) : { kind: moved.kind, area: moved.area }
}

/**
 * The category as an index may hold it: an area that is no name of ours, should one ever be kept, is `not-sure`. What
 * somebody typed stands in no index, and DynamoDB refuses the item of a key beyond a kilobyte.
 */
export function indexedCategoryOf(enquiry: Enquiry): Category {
  const { kind, area } = categoryOf(enquiry)
  return { kind, area: isName(area) ? area : 'not-sure' }
}

/** As the organisation's file and the kinds give names, of 60 characters at most. */
export function isName(text: string): boolean {
  return /^[a-z0-9-]{1,60}$/.test(text)
}

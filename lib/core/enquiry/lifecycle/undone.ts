import type { Instant } from '../../time/instant.ts'
import { type Actor, newOwnerOf, type RecordedAct } from '../act.ts'
import type { Enquiry } from '../enquiry.ts'
import { standingBefore } from '../standing.ts'

/** The act as undone, with what is kept of who undid it: nobody is told what they did themselves. */
export function undone(
  enquiry: Enquiry,
  act: RecordedAct,
  { known, by, at }: Partial<Pick<Actor, 'known' | 'by'>> & { readonly at: Instant },
): RecordedAct {
  if (known !== true) return { ...act, undoneAt: at }
  const place = by === undefined ? undefined : placeOf(by, enquiry, act)
  return { ...act, undoneAt: at, undoneByKnown: known, ...(place === undefined ? {} : { undoneBy: place }) }
}

function placeOf(by: string, enquiry: Enquiry, act: RecordedAct): 'before' | 'after' | undefined {
  if (enquiry.stage === 'assigned' && by === standingBefore(enquiry, act.id).owner) return 'before'
  return by === newOwnerOf(act) ? 'after' : undefined
}

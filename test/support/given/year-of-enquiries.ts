import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { type MonthRow, monthRowOf } from '../../../lib/core/enquiry/month-row.ts'
import { toReference } from '../../../lib/core/enquiry/reference.ts'
import { type Instant, later } from '../../../lib/core/time/instant.ts'
import type { EveryRow } from '../../../lib/ports/every-row.ts'
import { sampleEnquiry } from '../../contracts/sample-enquiry.ts'

/** The end of the year over which they are spread evenly. */
const until = '2026-12-31T09:00:00.000Z'

/** So many enquiries that Lisa has, each of somebody else, the newest first: made as they are asked for. */
export function* yearOfEnquiries(count: number): Generator<AssignedEnquiry, void> {
  for (let n = 0; n < count; n++) yield nth(n, receivedAt(n, count))
}

/** Their rows as the index gives them, 3,000 to a page. */
export function yearOfRows(count: number): EveryRow {
  return {
    async *pages(month) {
      let page: MonthRow[] = []
      for (let n = 0; n < count; n++) {
        const at = receivedAt(n, count)
        // Of the clock in London nothing hangs here, and asking for it takes its time.
        if (!at.startsWith(month)) continue
        page.push(monthRowOf(nth(n, at)))
        if (page.length < 3_000) continue
        yield page
        page = []
      }
      yield page
    },
  }
}

function receivedAt(n: number, count: number): Instant {
  return later(until, -n * Math.floor((360 * 86_400_000) / count))
}

function nth(n: number, at: Instant): AssignedEnquiry {
  const bytes = [n >> 24, n >> 16, n >> 8, n, n * 7, n * 13, n * 29, n * 31]
  const { stage: _, ...facts } = sampleEnquiry({
    reference: toReference(Uint8Array.from(bytes)),
    receivedAt: at,
    answers: {
      name: `Person ${n}`,
      email: `person-${n}@example.org`,
      area: 'fenland',
      message: 'Good morning',
    },
  })
  const answerBy = { ...facts.answerBy, date: later(at, week).slice(0, 10), at: later(at, week) }
  const assignment = { officer: 'lisa-chambers', reason: 'route 1', organisationVersion: 'v1+0', at }
  return { ...facts, answerBy, stage: 'assigned', assignment }
}

const week = 7 * 86_400_000

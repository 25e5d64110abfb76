import { expect, it } from 'vitest'
import { exploreEnquiry } from './explore-enquiry.ts'

it('an enquiry is never lost, and handed over again only where answer and proof of the same mail are both lost', async () => {
  const found = await exploreEnquiry({ step: 1 })
  expect(found.broken).toEqual([])
  expect(found.played).toBe(6937)
  expect(found.noted).toEqual(marked)
}, 240_000)

/** Every schedule that ends with a second handover: in each, SES took the first, its answer was not kept, and no event of it ever came. */
const marked = [
  '#4402 send handover lost-reply (point 9) + events of handover none-ever (point 10)',
  '#4583 send handover crash-after (point 9) + events of handover none-ever (point 10)',
  '#4674 events of handover none-ever (point 10) + store.replace refused (point 11)',
  '#4675 events of handover none-ever (point 10) + store.replace lost-request (point 11)',
  '#4677 events of handover none-ever (point 10) + store.replace crash-before (point 11)',
]

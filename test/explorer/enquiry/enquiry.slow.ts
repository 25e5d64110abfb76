import { expect, it } from 'vitest'
import { figures, told } from '../figures.ts'
import { exploreEnquiry } from './explore-enquiry.ts'

it('an enquiry is never lost, and handed over again only where answer and proof of the same mail are both lost', async () => {
  const found = await exploreEnquiry({ step: 1 })
  expect(found.broken).toEqual([])
  expect(told('enquiry', found)).toEqual(figures['enquiry'])
  expect(found.noted).toEqual(marked)
}, 240_000)

/** Every schedule that ends with a second handover: in each, SES took the first, its answer was not kept, and no event of it ever came. */
const marked = [
  '#3298 send handover lost-reply (point 10) + events of handover none-ever (point 11)',
  '#3460 send handover crash-after (point 10) + events of handover none-ever (point 11)',
  '#3541 events of handover none-ever (point 11) + store.replace refused (point 12)',
  '#3543 events of handover none-ever (point 11) + store.replace crash-before (point 12)',
]

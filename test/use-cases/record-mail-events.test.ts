import { expect, it } from 'vitest'
import { createManualClock } from '../../lib/adapters/memory/manual-clock.ts'
import { createMemoryDigestStore } from '../../lib/adapters/memory/memory-digest-store.ts'
import { createMemoryDirectoryStore } from '../../lib/adapters/memory/memory-directory-store.ts'
import { createMemoryEnquiryStore } from '../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryLetterStore } from '../../lib/adapters/memory/memory-letter-store.ts'
import type { Enquiry } from '../../lib/enquiry/enquiry.ts'
import { createRecordMailEvents } from '../../lib/use-cases/record-mail-events.ts'
import { assigned, claimedMail, mondayAtTen } from '../support/given-enquiry.ts'
import { sampleOrganisation as organisation } from '../support/sample-organisation.ts'

const delivery = {
  reference: assigned.reference,
  claim: claimedMail.claim,
  event: 'delivery',
  at: mondayAtTen,
} as const

async function setUp(conflicts: number) {
  const store = createMemoryEnquiryStore()
  await store.create({ ...assigned, mails: [claimedMail] })
  let left = conflicts
  const disturbed = {
    ...store,
    async replace(enquiry: Enquiry) {
      return left-- > 0 ? ('conflict' as const) : store.replace(enquiry)
    },
  }
  const record = createRecordMailEvents({
    store: disturbed,
    digestStore: createMemoryDigestStore(),
    letterStore: createMemoryLetterStore(),
    directoryStore: createMemoryDirectoryStore(),
    organisation,
    clock: createManualClock(mondayAtTen),
    random: () => 0.5,
    observe: () => undefined,
  })
  return { record, kept: () => store.read(assigned.reference) }
}

it.each([0, 1, 4])('is written though %i others write first', async (conflicts) => {
  const { record, kept } = await setUp(conflicts)
  await record([delivery])
  expect((await kept())?.mails[0]).toMatchObject({ state: 'accepted', events: { delivery: mondayAtTen } })
})

it('throws, so that it comes back, when five others write first', async () => {
  const { record } = await setUp(5)
  await expect(record([delivery])).rejects.toThrow()
})

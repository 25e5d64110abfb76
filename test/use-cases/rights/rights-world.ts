import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryCounter } from '../../../lib/adapters/memory/memory-counter.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryRecords } from '../../../lib/adapters/memory/memory-records.ts'
import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { lookupHashes } from '../../../lib/use-cases/keyed-hashes/lookup-hashes.ts'
import { readSoughtPerson, type SoughtPerson } from '../../../lib/use-cases/rights/find-person.ts'
import { sampleEnquiry } from '../../contracts/sample-enquiry.ts'
import { assigned, mondayAtTen } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

/** What people's rights are served with, in memory, on a Monday at ten. */
export function rightsWorld() {
  const clock = createManualClock(mondayAtTen)
  const store = createMemoryEnquiryStore()
  const identityKey = createMemoryIdentityKey()
  const looked: string[] = []
  return {
    ...{ clock, store, identityKey, organisation, words, kinds, looked },
    counter: createMemoryCounter(),
    records: createMemoryRecords(),
    random: () => 0.5,
    observe: () => undefined,
    backups: { restorable: 14, backups: 35 },
    queue: {
      send: async (reference: string) => void looked.push(reference),
      sendAll: async () => 0,
      depth: async () => 0,
    },
    /** Keeps an enquiry of Lisa's, found as it would be. */
    async keep(changes: Partial<AssignedEnquiry> = {}): Promise<AssignedEnquiry> {
      const { reference } = sampleEnquiry()
      const answers = { ...assigned.answers, ...changes.answers }
      const enquiry = {
        ...{ ...assigned, reference, ...lookupHashes(identityKey, answers), ...changes, answers },
      }
      await store.create(enquiry)
      return enquiry
    },
    whoIs(typed: string): SoughtPerson {
      const sought = readSoughtPerson(identityKey, typed)
      if (sought === undefined) throw new Error(`${typed} is nobody`)
      return sought
    },
  }
}

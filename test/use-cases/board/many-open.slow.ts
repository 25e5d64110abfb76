import { expect, it } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryLeaveLinks } from '../../../lib/adapters/memory/memory-leave-links.ts'
import { createMemoryOfficerLinks } from '../../../lib/adapters/memory/memory-officer-links.ts'
import { createMemorySignedLinks } from '../../../lib/adapters/memory/memory-signed-links.ts'
import { startDigest } from '../../../lib/core/digest/digest.ts'
import { toAddressee } from '../../../lib/core/directory/handover-chain.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { listEntryOf } from '../../../lib/core/enquiry/list-entry.ts'
import { holderOf } from '../../../lib/core/enquiry/standing.ts'
import { findOfficer } from '../../../lib/core/organisation/organisation.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { createShowBoard } from '../../../lib/use-cases/board/show-board.ts'
import { composeDigest } from '../../../lib/use-cases/compose/compose-digest.ts'
import { recordedAct, withActs } from '../../support/given/acts.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { referenceNumber } from '../../support/memory-world/quarantine-setting.ts'

const nine = '2027-03-15T09:00:00.000Z'

/** So many that Lisa has, and five times as many that are closed; what is read of them. */
async function worldOf(open: number) {
  const reads: string[] = []
  const all: readonly Enquiry[] = Array.from({ length: open * 6 }, (_, n) =>
    withActs(n < open ? [] : [recordedAct({ act: 'close', outcome: 'answered', tellEnquirer: false })], {
      reference: referenceNumber(n),
    }),
  )
  const kept = new Map(all.map((enquiry) => [enquiry.reference, enquiry]))
  const lisas = all
    .filter((enquiry) => holderOf(enquiry) === 'lisa-chambers')
    .flatMap((one) => listEntryOf(one) ?? [])
  const store = {
    ...createMemoryEnquiryStore(),
    open: async (holder: string) => (holder === 'lisa-chambers' ? lisas : []),
    read: async (reference: string) => {
      reads.push(reference)
      return kept.get(reference)
    },
  }
  const dependencies = {
    ...{
      store,
      organisation,
      kinds,
      words,
      clock: createManualClock(nine),
      publicUrl: 'https://api.example',
    },
    identityKey: createMemoryIdentityKey(),
    leaveLinks: createMemoryLeaveLinks(),
    officerLinks: createMemoryOfficerLinks(),
    releaseLinks: createMemorySignedLinks('release'),
  }
  const lisa = findOfficer(organisation, 'lisa-chambers')
  if (lisa === undefined) throw new TypeError('There is no Lisa')
  const { counts } = await createShowBoard(dependencies)({ tab: 'waiting', person: lisa.id, page: 1 })
  const ofPage = reads.splice(0).length
  const digest = startDigest({ date: '2027-03-15', to: lisa.id })
  const mail = await composeDigest(dependencies, {
    digest,
    to: toAddressee(lisa),
    mayRepeat: false,
    now: nine,
  })
  return { counts, ofPage, ofEmail: reads.length, subject: mail?.subject }
}

it('a page of the board and an email of the morning read as many enquiries with 10,000 open and 50,000 closed as with 100, and count all', async () => {
  expect(await worldOf(100)).toMatchObject({ counts: { waiting: 100 }, ofPage: 25, ofEmail: 40 })
  const many = await worldOf(10_000)
  expect(many).toMatchObject({ counts: { waiting: 10_000, late: 10_000 }, ofPage: 25, ofEmail: 40 })
  expect(many.subject).toBe('10000 waiting: 10000 late')
})

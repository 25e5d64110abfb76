import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryCounter } from '../../../lib/adapters/memory/memory-counter.ts'
import { createMemoryDirectoryStore } from '../../../lib/adapters/memory/memory-directory-store.ts'
import { createMemoryEnquirerLinks } from '../../../lib/adapters/memory/memory-enquirer-links.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryItemStore } from '../../../lib/adapters/memory/memory-item-store.ts'
import { createMemoryLeaveLinks } from '../../../lib/adapters/memory/memory-leave-links.ts'
import { createMemoryOfficerLinks } from '../../../lib/adapters/memory/memory-officer-links.ts'
import { createMemoryRotatingKey } from '../../../lib/adapters/memory/memory-rotating-key.ts'
import { createMemorySignedLinks } from '../../../lib/adapters/memory/memory-signed-links.ts'
import { createMemoryWorkQueue } from '../../../lib/adapters/memory/memory-work-queue.ts'
import { readDigestId } from '../../../lib/core/digest/digest.ts'
import { storedDigest } from '../../../lib/core/digest/stored-digest.ts'
import { storedStandaloneMail } from '../../../lib/core/standalone-mail/stored-standalone-mail.ts'
import { answerByFor } from '../../../lib/core/time/answer-by.ts'
import { nextDigestDate } from '../../../lib/core/waiting/digest-time.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import type { EnquiryStore } from '../../../lib/ports/enquiry-store.ts'
import type { OutgoingMail, SendOutcome } from '../../../lib/ports/mailer.ts'
import type { Observation } from '../../../lib/ports/observer.ts'
import { createReleaseQuarantined } from '../../../lib/use-cases/board/release-quarantined.ts'
import {
  type CarryDigestDependencies,
  createCarryDigest,
} from '../../../lib/use-cases/dispatch/carry-digest.ts'
import { createCarryForward } from '../../../lib/use-cases/dispatch/carry-forward.ts'
import { createRecordMailEvents } from '../../../lib/use-cases/dispatch/record-mail-events.ts'
import { ensureDigest, ensureRollCall } from '../../../lib/use-cases/dispatch/roll-call.ts'
import { received } from '../given/enquiry.ts'
import { sampleOrganisation as organisation } from '../given/sample-organisation.ts'

/** A mail that was handed to the post office, and when. */
export interface Sent extends OutgoingMail {
  readonly at: string
}

/** Everything about suspected spam over memory; `answer` is what the post office says, one mail after another. */
export function createQuarantineSetting(
  start: string,
  {
    store: wrap = (kept) => kept,
    ...changes
  }: Partial<Pick<CarryDigestDependencies, 'releaseLinks' | 'organisation'>> & {
    readonly store?: (kept: EnquiryStore) => EnquiryStore
  } = {},
) {
  const clock = createManualClock(start)
  const digestStore = createMemoryItemStore(storedDigest)
  const store = createMemoryEnquiryStore(digestStore)
  const queue = createMemoryWorkQueue({ clock })
  const observations: Observation[] = []
  const sent: Sent[] = []
  const outcomes: SendOutcome[] = []
  let nonces = 0
  const shared = {
    store: wrap(store),
    digestStore,
    standaloneMailStore: createMemoryItemStore(storedStandaloneMail),
    directoryStore: createMemoryDirectoryStore(),
    queue,
    clock,
    organisation,
    kinds,
    words,
    mailer: {
      async send(mail: OutgoingMail): Promise<SendOutcome> {
        sent.push({ ...mail, at: clock.now() })
        return outcomes.shift() ?? { type: 'accepted', messageId: `ses-${sent.length}` }
      },
    },
    mailEvents: { waiting: async () => 0 },
    releaseLinks: createMemorySignedLinks('release'),
    statusLinks: createMemoryEnquirerLinks('status'),
    notMeLinks: createMemoryEnquirerLinks('not-me'),
    officerLinks: createMemoryOfficerLinks(),
    leaveLinks: createMemoryLeaveLinks(),
    identityKey: createMemoryIdentityKey(),
    rotatingKey: createMemoryRotatingKey(),
    counter: createMemoryCounter(),
    publicUrl: 'https://api.example',
    random: () => 0.5,
    createNonce: () => `n${++nonces}`,
    observe: (one: Observation) => void observations.push(one),
    ...changes,
  }
  const carryDigest = createCarryDigest(shared)
  const carryForward = createCarryForward(shared)
  const look = (item: string) => (readDigestId(item) === undefined ? carryForward(item) : carryDigest(item))

  return {
    ...{ clock, store, digestStore, queue, sent, outcomes, observations, releaseLinks: shared.releaseLinks },
    ...{ carryDigest, carryForward, directoryStore: shared.directoryStore },
    recordMailEvents: createRecordMailEvents(shared),
    release: createReleaseQuarantined(shared),
    digests: () => sent.filter((mail) => mail.tags.claim.startsWith('digest-')),
    /** Keeps an enquiry that is held back now, and makes sure of the desk's next digest; answers its reference. */
    async hold(reference: string, answers: Readonly<Record<string, string>> = {}) {
      const at = clock.now()
      const date = nextDigestDate(at, organisation, deskId)
      await ensureDigest(shared, { date, to: deskId })
      await store.create({
        ...received,
        stage: 'quarantined',
        reference,
        receivedAt: at,
        answerBy: answerByFor({ receivedAt: at, within: 3 }, { words }),
        answers: { ...received.answers, ...answers },
        spam: { score: 9, reasons: ['It is mostly links'] },
        quarantine: { at },
        nextActionAt: at,
      })
      return reference
    },
    /** Looks at whatever is due, at the minute it is due, until that moment. */
    async until(end: string) {
      await ensureRollCall(shared)
      for (let looks = 0; looks < 10_000; looks++) {
        const due = await store.due(end, 1)
        const at = [...store.all(), ...digestStore.all()].flatMap((one) => one.nextActionAt ?? []).sort()[0]
        const [next] = due
        if (next === undefined || at === undefined || at > end) return clock.advanceTo(end)
        clock.advanceTo(at)
        await look(next)
      }
      throw new Error('something is due again and again')
    },
  }
}

const deskId = organisation.lastResort.desk

/** The nth of many references. */
export function referenceNumber(n: number): string {
  const characters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
  const place = (power: number) => characters[Math.floor(n / 31 ** power) % 31] ?? ''
  return `ABCD-${place(3)}${place(2)}${place(1)}${place(0)}`
}

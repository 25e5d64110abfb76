import { createMemoryCounter } from '../../lib/adapters/memory/memory-counter.ts'
import { createMemoryDirectoryStore } from '../../lib/adapters/memory/memory-directory-store.ts'
import { createMemoryEnquirerLinks } from '../../lib/adapters/memory/memory-enquirer-links.ts'
import { createMemoryEnquiryStore } from '../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryIdentityKey } from '../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryItemStore } from '../../lib/adapters/memory/memory-item-store.ts'
import { createMemoryMailEventBacklog } from '../../lib/adapters/memory/memory-mail-event-backlog.ts'
import { createMemoryOfficerLinks } from '../../lib/adapters/memory/memory-officer-links.ts'
import { createMemoryRotatingKey } from '../../lib/adapters/memory/memory-rotating-key.ts'
import { storedDigest } from '../../lib/core/digest/stored-digest.ts'
import { readSubmission } from '../../lib/core/kind/submission.ts'
import { organisationIn } from '../../lib/core/organisation/organisation.ts'
import { storedStandaloneMail } from '../../lib/core/standalone-mail/stored-standalone-mail.ts'
import { english as words } from '../../lib/core/words/english.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import type { Clock } from '../../lib/ports/clock.ts'
import type { EnquiryStore } from '../../lib/ports/enquiry-store.ts'
import type { OutgoingMail } from '../../lib/ports/mailer.ts'
import { createCarryForward } from '../../lib/use-cases/dispatch/carry-forward.ts'
import { createRecordMailEvents } from '../../lib/use-cases/dispatch/record-mail-events.ts'
import { createSubmit } from '../../lib/use-cases/intake/submit.ts'
import { organisationForTests } from '../organisations/organisation-for-tests.ts'

/** The use-cases as the functions compose them, over a store (memory unless given) and a post office that keeps nothing. */
export function createMemoryPipeline(clock: Clock, store: EnquiryStore = createMemoryEnquiryStore()) {
  const organisation = organisationIn(words, organisationForTests('cambridgeshire'))
  let nonces = 0
  let mails: OutgoingMail[] = []
  const shared = {
    store,
    digestStore: createMemoryItemStore(storedDigest),
    organisation,
    kinds,
    clock,
    standaloneMailStore: createMemoryItemStore(storedStandaloneMail),
    directoryStore: createMemoryDirectoryStore(),
    queue: { send: async () => undefined, sendAll: async () => 0, depth: async () => 0 },
    mailer: {
      async send(mail: OutgoingMail) {
        mails.push(mail)
        return { type: 'accepted' as const, messageId: `bench-${++nonces}` }
      },
    },
    identityKey: createMemoryIdentityKey(),
    rotatingKey: createMemoryRotatingKey(),
    mailEvents: createMemoryMailEventBacklog(),
    counter: createMemoryCounter(),
    statusLinks: { ...createMemoryEnquirerLinks('status'), sign: async () => 'a-token' },
    notMeLinks: { ...createMemoryEnquirerLinks('not-me'), sign: async () => 'a-token' },
    officerLinks: createMemoryOfficerLinks(),
    words,
    publicUrl: 'https://api.example',
    random: () => 0.5,
    createNonce: () => `n${++nonces}`,
    observe: () => undefined,
  }
  const submit = createSubmit(shared)
  const carryForward = createCarryForward(shared)
  const recordMailEvents = createRecordMailEvents(shared)

  return {
    store,
    carryForward,
    /** Takes in the nth enquiry, of all kinds in turn; answers its reference. */
    async submit(n: number): Promise<string> {
      const kind = kinds[n % kinds.length]
      if (kind === undefined) throw new RangeError('there are no kinds')
      // No address gets more than three acknowledgements a day.
      const answers = { ...kind.example, email: `bench-${n}@example.org` }
      const reading = readSubmission(kind, answers, organisation)
      if (!reading.ok) throw new Error(`The example of ${kind.name} is not valid`)
      const outcome = await submit({ kind, answers: reading.answers, idempotencyKey: `bench-${n}` })
      if (outcome.type !== 'accepted') throw new Error(`The enquiry was not accepted: ${outcome.type}`)
      return outcome.enquiry.reference
    },
    /** The whole quiet way of the nth enquiry: taken in, both mails sent, and their four events recorded in one write. */
    async travel(n: number): Promise<string> {
      const reference = await this.submit(n)
      mails = []
      await carryForward(reference)
      const claims = mails.map((mail) => mail.tags.claim)
      const events = claims.flatMap((claim) =>
        (['send', 'delivery'] as const).map((event) => ({ reference, claim, event, at: clock.now() })),
      )
      await recordMailEvents(events)
      return reference
    },
  }
}

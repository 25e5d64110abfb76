import { createAgendaHandler } from '../../../functions/agenda/handler.ts'
import { composeDispatch } from '../../../functions/dispatch/compose-dispatch.ts'
import { createDispatch } from '../../../functions/dispatch/handler.ts'
import { composeForms } from '../../../functions/forms/compose-forms.ts'
import { createIntake } from '../../../functions/intake/handler.ts'
import { createMailEvents } from '../../../functions/mail-events/handler.ts'
import { composeOfficer } from '../../../functions/officer/compose-officer.ts'
import { createHttpHandler } from '../../../functions/shared/http/http-stack.ts'
import { createProblemResponse } from '../../../functions/shared/http/problem.ts'
import { createLog } from '../../../functions/shared/lambda/log.ts'
import { createObserve } from '../../../functions/shared/lambda/observe.ts'
import { createBatchHandler } from '../../../functions/shared/lambda/sqs-stack.ts'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryCounter } from '../../../lib/adapters/memory/memory-counter.ts'
import { createMemoryDirectoryStore } from '../../../lib/adapters/memory/memory-directory-store.ts'
import { createMemoryEnquirerLinks } from '../../../lib/adapters/memory/memory-enquirer-links.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryItemStore } from '../../../lib/adapters/memory/memory-item-store.ts'
import { createMemoryLeaveLinks } from '../../../lib/adapters/memory/memory-leave-links.ts'
import { createMemoryMailEventBacklog } from '../../../lib/adapters/memory/memory-mail-event-backlog.ts'
import { createMemoryMailer } from '../../../lib/adapters/memory/memory-mailer.ts'
import { createMemoryOfficerLinks } from '../../../lib/adapters/memory/memory-officer-links.ts'
import {
  createMemoryMailTokens,
  createMemorySessionTokens,
} from '../../../lib/adapters/memory/memory-officer-tokens.ts'
import { createMemoryRotatingKey } from '../../../lib/adapters/memory/memory-rotating-key.ts'
import {
  createMemoryHeldEnquiries,
  createMemorySeenDirectoryStore,
} from '../../../lib/adapters/memory/memory-seen-directory.ts'
import { createMemorySignedLinks } from '../../../lib/adapters/memory/memory-signed-links.ts'
import { createMemoryWorkQueue } from '../../../lib/adapters/memory/memory-work-queue.ts'
import { storedDigest } from '../../../lib/core/digest/stored-digest.ts'
import { marksOf } from '../../../lib/core/directory/seen-directory.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { officerNumbers } from '../../../lib/core/organisation/officer-number.ts'
import type { Organisation } from '../../../lib/core/organisation/organisation.ts'
import type { StandaloneMail } from '../../../lib/core/standalone-mail/standalone-mail.ts'
import { storedStandaloneMail } from '../../../lib/core/standalone-mail/stored-standalone-mail.ts'
import { toWorkMessage } from '../../../lib/core/steps/work-item.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { english, type PageWords } from '../../../lib/pages/words/english.ts'
import type { Counter } from '../../../lib/ports/counter.ts'
import type { EnquiryStore } from '../../../lib/ports/enquiry-store.ts'
import type { ItemStore } from '../../../lib/ports/item-store.ts'
import type { Mailer } from '../../../lib/ports/mailer.ts'
import type { MailTokens, SessionTokens } from '../../../lib/ports/officer-tokens.ts'
import type { OfficerLinks, StatusLinks } from '../../../lib/ports/secrets.ts'
import type { WorkQueue } from '../../../lib/ports/work-queue.ts'
import { createChangeDirectory } from '../../../lib/use-cases/directory/change-directory.ts'
import { createLookAtChanged } from '../../../lib/use-cases/dispatch/look-at-changed.ts'
import { createRecordMailEvents } from '../../../lib/use-cases/dispatch/record-mail-events.ts'
import { createSweepAgenda } from '../../../lib/use-cases/dispatch/sweep-agenda.ts'
import { createSubmit } from '../../../lib/use-cases/intake/submit.ts'
import { withOrganisation } from '../../../lib/use-cases/item-changes/with-organisation.ts'
import { httpEvent, lambdaContext } from '../given/lambda-events.ts'
import { sampleAssets } from '../given/sample-assets.ts'
import { sampleOrganisation as organisation } from '../given/sample-organisation.ts'

/** What may be put between the functions and their memory. */
export interface PipelineChanges {
  readonly store?: (store: EnquiryStore) => EnquiryStore
  readonly queue?: (queue: WorkQueue) => WorkQueue
  readonly standaloneMailStore?: (store: ItemStore<StandaloneMail>) => ItemStore<StandaloneMail>
  readonly organisation?: Organisation
  readonly counter?: Counter
  readonly mailer?: (mailer: Mailer) => Mailer
  readonly statusLinks?: (links: StatusLinks) => StatusLinks
  readonly officerLinks?: OfficerLinks
  readonly signInTokens?: MailTokens
  readonly sessionTokens?: SessionTokens
  /** Put around all that the functions are composed of. */
  readonly around?: <Ports extends object>(ports: Ports) => Ports
  /** English, unless said, as the words of `kinds` and `organisation` are. */
  readonly words?: PageWords
  readonly kinds?: readonly Kind[]
  /** Where search engines may find the public pages; nowhere, unless said. */
  readonly indexedAt?: string
  /** What claims are told apart by; `n1`, `n2` … unless said. */
  readonly createNonce?: () => string
}

/** The six functions as they are composed, over memory, on Monday 8 March 2027 at ten; and every line they log. */
export function createPipeline(changes: PipelineChanges = {}) {
  const clock = createManualClock('2027-03-08T10:00:00.000Z')
  const digests = createMemoryItemStore(storedDigest)
  const standaloneMails = createMemoryItemStore(storedStandaloneMail)
  const kept = createMemoryEnquiryStore(digests, standaloneMails)
  const work = createMemoryWorkQueue({ clock })
  const post = createMemoryMailer()
  const store = changes.store?.(kept) ?? kept
  const queue = changes.queue?.(work) ?? work
  const mailer = changes.mailer?.(post) ?? post
  const lines: string[] = []
  const log = createLog(
    (line) => void lines.push(line),
    () => Date.parse(clock.now()),
  )
  const observe = createObserve(log)
  const links = createMemoryEnquirerLinks('status')
  const statusLinks = changes.statusLinks?.(links) ?? links
  const releaseLinks = createMemorySignedLinks('release')
  const officerLinks = changes.officerLinks ?? createMemoryOfficerLinks()
  const pageWords = changes.words ?? english
  let nonces = 0
  let keys = 0
  const composedOf = {
    store,
    digestStore: digests,
    directoryStore: createMemoryDirectoryStore(),
    seenStore: createMemorySeenDirectoryStore(),
    standaloneMailStore: changes.standaloneMailStore?.(standaloneMails) ?? standaloneMails,
    queue,
    mailer,
    statusLinks,
    notMeLinks: createMemoryEnquirerLinks('not-me'),
    releaseLinks,
    officerLinks,
    signInTokens: changes.signInTokens ?? createMemoryMailTokens('sign-in'),
    leaveLinks: createMemoryLeaveLinks(),
    confirmTokens: createMemoryMailTokens('leave-confirm'),
    sessionTokens: changes.sessionTokens ?? createMemorySessionTokens(),
    organisation: changes.organisation ?? organisation,
    kinds: changes.kinds ?? kinds,
    words: pageWords.core,
    clock,
    observe,
    publicUrl: 'https://api.example',
    identityKey: createMemoryIdentityKey(),
    rotatingKey: createMemoryRotatingKey(),
    mailEvents: createMemoryMailEventBacklog(),
    counter: changes.counter ?? createMemoryCounter(),
    random: () => 0.5,
    createKey: () => `key-of-sixteen-or-more-${++keys}`,
    createNonce: changes.createNonce ?? (() => `n${++nonces}`),
  }
  const shared = changes.around?.(composedOf) ?? composedOf

  const intake = createHttpHandler({
    respond: createIntake({ ...shared, submit: createSubmit(shared), version: 'v1' }),
    showProblem: createProblemResponse(pageWords.core),
    log,
  })
  const forms = createHttpHandler({
    ...composeForms({
      ...{ ...shared, pageWords, assets: sampleAssets },
      ...(changes.indexedAt === undefined ? {} : { indexedAt: changes.indexedAt }),
    }),
    log,
  })
  const assetPaths = { style: sampleAssets.style.path, script: sampleAssets.script.path }
  const officer = createHttpHandler({
    ...composeOfficer({
      ...{ ...shared, pageWords, assetPaths, guidePictures: sampleAssets.guidePictures },
      numbers: officerNumbers(shared.organisation.officers),
    }),
    log,
  })
  const dispatch = createBatchHandler({ ...createDispatch(composeDispatch(shared)), log })
  const recordMailEvents = withOrganisation(shared, (present) =>
    createRecordMailEvents({ ...shared, organisation: present }),
  )
  const mailEvents = createBatchHandler({ ...createMailEvents(recordMailEvents), log })
  const agenda = createAgendaHandler({
    sweep: createSweepAgenda(shared),
    lookAtChanged: createLookAtChanged({
      ...{ ...shared, ...createMemoryHeldEnquiries(shared.store) },
      marks: marksOf(shared.organisation.officers),
    }),
    log,
  })

  return {
    clock,
    lines,
    organisation,
    mails: post.accepted,
    releaseLinks: shared.releaseLinks,
    leaveLinks: shared.leaveLinks,
    directoryStore: shared.directoryStore,
    digestStore: digests,
    standaloneMailStore: standaloneMails,
    changeDirectory: createChangeDirectory(shared),
    /** Of the link that lets the newest enquiry out of quarantine. */
    releaseToken: () => releaseLinks.sign(kept.ids().at(-1) ?? ''),
    /** Of the link that the sender of the newest enquiry was given. */
    senderToken: () => statusLinks.sign({ reference: kept.ids().at(-1) ?? '', madeFor: 'sender' }),
    enquiries: kept.all,
    references: kept.ids,
    digests: digests.all,
    standaloneMails: standaloneMails.all,
    intake: (request: Parameters<typeof httpEvent>[0]) => intake(httpEvent(request), lambdaContext()),
    forms: (path: string, method = 'GET', more: Partial<Parameters<typeof httpEvent>[0]> = {}) =>
      forms(httpEvent({ method, path, headers: { accept: 'text/html' }, ...more }), lambdaContext()),
    officer: (path: string, method = 'GET', more: Partial<Parameters<typeof httpEvent>[0]> = {}) =>
      officer(httpEvent({ method, path, headers: { accept: 'text/html' }, ...more }), lambdaContext()),
    /** Of the link to the newest enquiry that this officer would be mailed. */
    officerToken: (id: string) => officerLinks.sign({ reference: kept.ids().at(-1) ?? '', officer: id }),
    dispatch: (bodies: readonly string[]) => dispatch(batchOf(bodies), lambdaContext()),
    mailEvents: (bodies: readonly string[]) => mailEvents(batchOf(bodies), lambdaContext()),
    agenda: () => agenda({}, lambdaContext()),
    /** Posts answers as JSON. */
    post: (kind: string, answers: unknown, headers: Readonly<Record<string, string>> = {}) =>
      intake(
        httpEvent({
          method: 'POST',
          path: `/v1/enquiries/${kind}`,
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(answers),
        }),
        lambdaContext(),
      ),
    /** Dispatches whatever is visible in the work queue, once. */
    async deliver() {
      const deliveries = work.receive(10)
      const bodies = deliveries.map(({ item }) => JSON.stringify(toWorkMessage(item)))
      const { batchItemFailures } = await dispatch(batchOf(bodies), lambdaContext())
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
      for (const [index, { receipt }] of deliveries.entries()) {
        if (failed.has(`m${index}`)) work.release(receipt)
        else work.acknowledge(receipt)
      }
      return deliveries.length
    },
  }
}

/** A batch as Lambda hands it over; messages are `m0`, `m1` … */
export function batchOf(bodies: readonly string[]) {
  return { Records: bodies.map((body, index) => ({ messageId: `m${index}`, body })) }
}

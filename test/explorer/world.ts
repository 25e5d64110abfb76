import { createManualClock } from '../../lib/adapters/memory/manual-clock.ts'
import { createMemoryDigestStore } from '../../lib/adapters/memory/memory-digest-store.ts'
import { createMemoryDirectoryStore } from '../../lib/adapters/memory/memory-directory-store.ts'
import { createMemoryEnquiryStore } from '../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryIdentityKey } from '../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryLeaveLinks } from '../../lib/adapters/memory/memory-leave-links.ts'
import { createMemoryLetterStore } from '../../lib/adapters/memory/memory-letter-store.ts'
import { type AcceptedMail, createMemoryMailer } from '../../lib/adapters/memory/memory-mailer.ts'
import { createMemoryOfficerLinks } from '../../lib/adapters/memory/memory-officer-links.ts'
import { createMemoryOfficerTokens } from '../../lib/adapters/memory/memory-officer-tokens.ts'
import { createMemorySignedLinks } from '../../lib/adapters/memory/memory-signed-links.ts'
import { createMemoryTally } from '../../lib/adapters/memory/memory-tally.ts'
import { createMemoryWorkQueue } from '../../lib/adapters/memory/memory-work-queue.ts'
import type { DigestStore } from '../../lib/ports/digest-store.ts'
import type { DirectoryStore } from '../../lib/ports/directory-store.ts'
import type { EnquiryStore } from '../../lib/ports/enquiry-store.ts'
import type { Mailer } from '../../lib/ports/mailer.ts'
import type { Observation } from '../../lib/ports/observer.ts'
import type { Tally } from '../../lib/ports/tally.ts'
import type { WorkQueue } from '../../lib/ports/work-queue.ts'
import { createEventPost } from './event-post.ts'
import type { Invocation } from './process.ts'
import type { Fate } from './schedule.ts'

/** Everything outside the processes, with nothing wrong yet, on Monday 8 March 2027 at ten. */
export function createWorld(fate: Fate) {
  const clock = createManualClock('2027-03-08T10:00:00.000Z')
  const digestStore = createMemoryDigestStore()
  const letterStore = createMemoryLetterStore()
  const store = createMemoryEnquiryStore(digestStore, letterStore)
  const queue = createMemoryWorkQueue({ clock })
  const events = createEventPost({ clock, fate })
  const mails: (AcceptedMail & { at: string })[] = []
  const mailer = createMemoryMailer({
    onAccepted: (mail) => {
      mails.push({ ...mail, at: clock.now() })
      events.publish(mail)
    },
  })
  const observations: Observation[] = []
  let nonces = 0
  return {
    fate,
    clock,
    store,
    digestStore,
    letterStore,
    directoryStore: createMemoryDirectoryStore(),
    signInTokens: createMemoryOfficerTokens('sign-in'),
    leaveLinks: createMemoryLeaveLinks(),
    confirmTokens: createMemoryOfficerTokens('leave-confirm'),
    queue,
    events,
    mailer,
    mails,
    observations,
    observe: (observation: Observation) => void observations.push(observation),
    identityKey: createMemoryIdentityKey(),
    statusLinks: createMemorySignedLinks('status'),
    notMeLinks: createMemorySignedLinks('not-me'),
    officerLinks: createMemoryOfficerLinks(),
    releaseLinks: createMemorySignedLinks('release'),
    tally: createMemoryTally(),
    random: () => 0.5,
    createNonce: () => `n${++nonces}`,
  }
}

export type World = ReturnType<typeof createWorld>

/** The store as one process reaches it: every call may go wrong. The SDK's own retries are left out, so it fails more. */
export function storeOf(world: World, process: Invocation): EnquiryStore {
  const through = callsOf(process, 'StoreUnavailable')
  return {
    create: (enquiry) => through('store.create', () => world.store.create(enquiry)),
    read: (reference) => through('store.read', () => world.store.read(reference)),
    replace: (enquiry) => through('store.replace', () => world.store.replace(enquiry)),
    erase: (enquiry) => through('store.erase', () => world.store.erase(enquiry)),
    due: (now, limit) => through('store.due', () => world.store.due(now, limit)),
    open: (holder) => through('store.open', () => world.store.open(holder)),
  }
}

/** What has changed in the directory, as one process reaches it. */
export function directoryStoreOf(world: World, process: Invocation): DirectoryStore {
  const through = callsOf(process, 'StoreUnavailable')
  return {
    read: () => through('directory.read', () => world.directoryStore.read()),
    replace: (overlay) => through('directory.replace', () => world.directoryStore.replace(overlay)),
  }
}

/** The digests as one process reaches them. */
export function digestStoreOf(world: World, process: Invocation): DigestStore {
  const through = callsOf(process, 'StoreUnavailable')
  return {
    create: (digest) => through('digests.create', () => world.digestStore.create(digest)),
    read: (id) => through('digests.read', () => world.digestStore.read(id)),
    replace: (digest) => through('digests.replace', () => world.digestStore.replace(digest)),
  }
}

/** The counters as one process reaches them. */
export function tallyOf(world: World, process: Invocation): Tally {
  const through = callsOf(process, 'StoreUnavailable')
  return {
    count: (name, entry) => through('tally.count', () => world.tally.count(name, entry)),
    close: (name) => through('tally.close', () => world.tally.close(name)),
  }
}

/** The work queue as one process reaches it. */
export function queueOf(world: World, process: Invocation): WorkQueue {
  const through = callsOf(process, 'QueueUnavailable')
  return {
    send: (reference) => through('queue.send', () => world.queue.send(reference)),
    sendAll: (references) => through('queue.sendAll', () => world.queue.sendAll(references)),
    depth: () => world.queue.depth(),
  }
}

/** SES as one process reaches it. Refused is throttling; silence is what the adapter makes of no answer. */
export function mailerOf(world: World, process: Invocation): Mailer {
  return {
    send: (mail) =>
      process.call({
        name: `send ${mail.tags.claim.split('-')[0]}`,
        run: () => world.mailer.send(mail),
        refuse: () => ({ type: 'refused', fault: 'later', reason: 'Throttling' }),
        silence: () => ({ type: 'unclear', reason: 'TimeoutError' }),
      }),
  }
}

/** Calls that throw an error of this name when they are refused and when nobody answers. */
function callsOf(process: Invocation, failure: string) {
  return <T>(name: string, run: () => Promise<T>) =>
    process.call({ name, run, refuse: () => throwAway(failure), silence: () => throwAway(failure) })
}

function throwAway(name: string): never {
  throw Object.assign(new Error(name), { name })
}

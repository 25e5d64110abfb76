import { createManualClock } from '../../lib/adapters/memory/manual-clock.ts'
import { createMemoryCounter } from '../../lib/adapters/memory/memory-counter.ts'
import { createMemoryDirectoryStore } from '../../lib/adapters/memory/memory-directory-store.ts'
import { createMemoryEnquirerLinks } from '../../lib/adapters/memory/memory-enquirer-links.ts'
import { createMemoryEnquiryStore } from '../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryIdentityKey } from '../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryItemStore } from '../../lib/adapters/memory/memory-item-store.ts'
import { createMemoryLeaveLinks } from '../../lib/adapters/memory/memory-leave-links.ts'
import { type AcceptedMail, createMemoryMailer } from '../../lib/adapters/memory/memory-mailer.ts'
import { createMemoryOfficerLinks } from '../../lib/adapters/memory/memory-officer-links.ts'
import { createMemoryMailTokens } from '../../lib/adapters/memory/memory-officer-tokens.ts'
import { createMemoryRotatingKey } from '../../lib/adapters/memory/memory-rotating-key.ts'
import { createMemorySignedLinks } from '../../lib/adapters/memory/memory-signed-links.ts'
import { createMemoryWorkQueue } from '../../lib/adapters/memory/memory-work-queue.ts'
import { storedDigest } from '../../lib/core/digest/stored-digest.ts'
import type { Overlay } from '../../lib/core/directory/overlay.ts'
import type { Enquiry } from '../../lib/core/enquiry/enquiry.ts'
import { storedStandaloneMail } from '../../lib/core/standalone-mail/stored-standalone-mail.ts'
import { english as words } from '../../lib/core/words/english.ts'
import type { Observation } from '../../lib/ports/observer.ts'
import { createEventPost } from './event-post.ts'
import type { Fate } from './schedule.ts'

/** What a process knew when it had SES send a mail: what it had read, or written, last. */
export interface Knowledge {
  enquiry?: Enquiry | undefined
  overlay?: Overlay | undefined
}

/** What an enquiry became, and when. */
export interface Written {
  readonly at: string
  /** How many points had come up by then. */
  readonly met: number
  readonly enquiry: Enquiry | undefined
}

/** A mail that SES took: when, and upon what knowledge it was made. */
export type SentMail = AcceptedMail & { readonly at: string; readonly upon: Knowledge }

/**
 * Everything outside the processes, with nothing wrong yet, on Monday 8 March 2027 at ten. What is sent to an address that
 * `bounces` comes back after two minutes.
 */
export function createWorld(fate: Fate, { bounces = '' }: { readonly bounces?: string } = {}) {
  const clock = createManualClock('2027-03-08T10:00:00.000Z')
  const digestStore = createMemoryItemStore(storedDigest)
  const standaloneMailStore = createMemoryItemStore(storedStandaloneMail)
  const store = createMemoryEnquiryStore(digestStore, standaloneMailStore)
  const queue = createMemoryWorkQueue({ clock })
  const events = createEventPost({ clock, fate, bounces })
  const mails: SentMail[] = []
  const known = new Map<string, Knowledge>()
  const mailer = createMemoryMailer({
    onAccepted: (mail) => {
      mails.push({ ...mail, at: clock.now(), upon: known.get(mail.tags.claim) ?? {} })
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
    standaloneMailStore,
    directoryStore: createMemoryDirectoryStore(),
    signInTokens: createMemoryMailTokens('sign-in'),
    leaveLinks: createMemoryLeaveLinks(),
    confirmTokens: createMemoryMailTokens('leave-confirm'),
    queue,
    events,
    mailer,
    mails,
    /** By the claim of the mail that is being sent. */
    known,
    /** Everything that was written of enquiries, oldest first; undefined: it was erased. */
    written: [] as Written[],
    /** When an enquiry is to be looked at, as of so many writes. */
    looked: { writes: -1 } as { readonly writes: number; readonly due?: string | undefined },
    observations,
    observe: (observation: Observation) => void observations.push(observation),
    identityKey: createMemoryIdentityKey(),
    rotatingKey: createMemoryRotatingKey(),
    statusLinks: createMemoryEnquirerLinks('status'),
    notMeLinks: createMemoryEnquirerLinks('not-me'),
    officerLinks: createMemoryOfficerLinks(),
    releaseLinks: createMemorySignedLinks('release'),
    counter: createMemoryCounter(),
    words,
    random: () => 0.5,
    createNonce: () => `n${++nonces}`,
  }
}

export type World = ReturnType<typeof createWorld>

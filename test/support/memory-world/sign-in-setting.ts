import { createManualClock, type ManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryCounter } from '../../../lib/adapters/memory/memory-counter.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryItemStore } from '../../../lib/adapters/memory/memory-item-store.ts'
import { createMemoryLeaveLinks } from '../../../lib/adapters/memory/memory-leave-links.ts'
import {
  createMemoryMailTokens,
  createMemorySessionTokens,
} from '../../../lib/adapters/memory/memory-officer-tokens.ts'
import { createMemoryRotatingKey } from '../../../lib/adapters/memory/memory-rotating-key.ts'
import type { Officer, Organisation } from '../../../lib/core/organisation/organisation.ts'
import type { StandaloneMail } from '../../../lib/core/standalone-mail/standalone-mail.ts'
import { storedStandaloneMail } from '../../../lib/core/standalone-mail/stored-standalone-mail.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import type { ItemStore } from '../../../lib/ports/item-store.ts'
import type { OutgoingMail, SendOutcome } from '../../../lib/ports/mailer.ts'
import type { Observation } from '../../../lib/ports/observer.ts'
import { createCarryStandaloneMail } from '../../../lib/use-cases/dispatch/carry-standalone-mail.ts'
import { createOfficerSession, type OfficerSession } from '../../../lib/use-cases/sign-in/officer-session.ts'
import { createRequestSignIn } from '../../../lib/use-cases/sign-in/request-sign-in.ts'
import { createSignIn } from '../../../lib/use-cases/sign-in/sign-in.ts'
import { mondayAtTen } from '../given/enquiry.ts'
import { sampleOrganisation } from '../given/sample-organisation.ts'

const gone: Officer = {
  ...{ id: 'somebody-gone', role: 'officer', name: 'Gone' },
  ...{ email: 'gone@cambridgeshire.example', until: '2027-03-07' },
}
const directory: Organisation = { ...sampleOrganisation, officers: [...sampleOrganisation.officers, gone] }

/** Signing in and sessions under one directory, and the same under a changed one or by another clock. */
export interface SignInSetting {
  readonly clock: ManualClock
  readonly signIn: ReturnType<typeof createSignIn>
  readonly session: OfficerSession
  /** Lisa's entry is another. */
  with(change: Partial<Officer>): SignInSetting
  at(start: string): SignInSetting
}

/** Signing in from the form to the session, over memory, on Monday at ten; what is asked for is looked at once. */
export function signInSetting(
  changes: {
    readonly standaloneMailStore?: (store: ItemStore<StandaloneMail>) => ItemStore<StandaloneMail>
  } = {},
) {
  const clock = createManualClock(mondayAtTen)
  const kept = createMemoryItemStore(storedStandaloneMail)
  const standaloneMailStore = changes.standaloneMailStore?.(kept) ?? kept
  const counter = createMemoryCounter()
  const observations: Observation[] = []
  const mails: OutgoingMail[] = []
  const outcomes: SendOutcome[] = []
  const calls: string[] = []
  const asked: string[] = []
  let keys = 0
  const shared = {
    ...{ standaloneMailStore, clock, random: () => 0.5, store: createMemoryEnquiryStore() },
    identityKey: createMemoryIdentityKey(),
    rotatingKey: createMemoryRotatingKey(),
    signInTokens: createMemoryMailTokens('sign-in'),
    leaveLinks: createMemoryLeaveLinks(),
    confirmTokens: createMemoryMailTokens('leave-confirm'),
    sessionTokens: createMemorySessionTokens(),
    publicUrl: 'https://api.example',
    words,
    mailer: {
      async send(mail: OutgoingMail): Promise<SendOutcome> {
        mails.push(mail)
        return outcomes.shift() ?? { type: 'accepted', messageId: `ses-${mails.length}` }
      },
    },
    mailEvents: { waiting: async () => 0 },
    createNonce: () => `n${mails.length + 1}`,
    observe: (one: Observation) => void observations.push(one),
  }
  const seen = <T>(name: string, call: Promise<T>): Promise<T> => {
    calls.push(name)
    return call
  }
  const requestSignIn = createRequestSignIn({
    ...{ ...shared, organisation: directory },
    standaloneMailStore: {
      ...standaloneMailStore,
      create: (mail) => seen('create', standaloneMailStore.create(mail)),
    },
    counter: {
      ...counter,
      read: (name) => seen('read', counter.read(name)),
      isClosed: (name) => seen('isClosed', counter.isClosed(name)),
      count: (name, entry) => seen('count', counter.count(name, entry)),
    },
    queue: {
      send: async (item) => seen('send', Promise.resolve(void asked.push(item))),
      sendAll: async () => 0,
      depth: async () => 0,
    },
  })
  const carryStandaloneMail = createCarryStandaloneMail({
    ...{ ...shared, counter, organisation: directory },
    carryForward: async () => undefined,
  })
  const look = async () => {
    for (const id of new Set(asked)) await carryStandaloneMail(id)
  }

  return {
    ...{ observations, outcomes, look, signInTokens: shared.signInTokens },
    ...under(directory, clock),
    standaloneMails: kept.all,
    mails: () => mails,
    calls: () => calls,
    /** Asks for a link by a form of its own unless told which, and has the mail looked at. */
    async ask(email: string, key = `form ${++keys}`, isKnown = false) {
      await requestSignIn({ key, email, isKnown: async () => isKnown })
      await look()
    },
    /** Of the link in the nth mail. */
    tokenOf: (n: number) => /\/officer\/sign-in\/(\S+)/.exec(mails[n]?.text ?? '')?.[1] ?? '',
  }

  /** Signing in and sessions as they go by that directory and clock, over the same letters and keys. */
  function under(organisation: Organisation, present: ManualClock): SignInSetting {
    const dependencies = { ...shared, counter, organisation, clock: present }
    return {
      clock: present,
      signIn: createSignIn(dependencies),
      session: createOfficerSession(dependencies),
      with(change) {
        const officers = organisation.officers.map((one) =>
          one.id === 'lisa-chambers' ? { ...one, ...change } : one,
        )
        return under({ ...organisation, officers }, present)
      },
      at(start) {
        return under(organisation, createManualClock(start))
      },
    }
  }
}

import type { Enquiry } from '../../lib/core/enquiry/enquiry.ts'
import type { Counter } from '../../lib/ports/counter.ts'
import type { DirectoryStore } from '../../lib/ports/directory-store.ts'
import type { EnquiryStore } from '../../lib/ports/enquiry-store.ts'
import type { ItemStore } from '../../lib/ports/item-store.ts'
import type { Mailer } from '../../lib/ports/mailer.ts'
import type { WorkQueue } from '../../lib/ports/work-queue.ts'
import type { Invocation } from './process.ts'
import { callFaults, type FaultName, readFaults, replaceFaults, writeFaults } from './schedule.ts'
import type { Knowledge, World } from './world.ts'

/** The stores, the queue and SES as one process reaches them: every call may go wrong. The SDK's own retries are left out, so it fails more. */
export function reachOf(world: World, process: Invocation) {
  const knowledge: Knowledge = {}
  const calls = { world, process, knowledge }
  return {
    store: storeOf(calls),
    directoryStore: directoryStoreOf(calls),
    digestStore: itemStoreOf(calls, 'digests', world.digestStore),
    standaloneMailStore: itemStoreOf(calls, 'standalone-mails', world.standaloneMailStore),
    counter: tallyOf(calls),
    queue: queueOf(calls),
    mailer: mailerOf(calls),
  }
}

interface Calls {
  readonly world: World
  readonly process: Invocation
  readonly knowledge: Knowledge
}

function storeOf({ world, process, knowledge }: Calls): EnquiryStore {
  const { reads, writes, replaces } = callsOf(process, 'StoreUnavailable')
  return {
    create: (enquiry) =>
      writes('store.create', () => {
        note(world, enquiry)
        return world.store.create(enquiry)
      }),
    read: (reference) =>
      reads('store.read', async () => {
        knowledge.enquiry = await world.store.read(reference)
        return knowledge.enquiry
      }),
    replace: (enquiry) =>
      replaces('store.replace', async () => {
        const answer = await world.store.replace(enquiry)
        if (answer === 'conflict') return answer
        knowledge.enquiry = enquiry
        note(world, enquiry)
        return answer
      }),
    erase: (enquiry) =>
      writes('store.erase', () => {
        note(world, undefined)
        return world.store.erase(enquiry)
      }),
    due: (now, limit) => reads('store.due', () => world.store.due(now, limit)),
    open: (holder) => reads('store.open', () => world.store.open(holder)),
    ofPerson: (hash, limit) => reads('store.ofPerson', () => world.store.ofPerson(hash, limit)),
    ofPhone: (hash, limit) => reads('store.ofPhone', () => world.store.ofPhone(hash, limit)),
    rows: (month, limit) => reads('store.rows', () => world.store.rows(month, limit)),
  }
}

function directoryStoreOf({ world, process, knowledge }: Calls): DirectoryStore {
  const { reads, replaces } = callsOf(process, 'StoreUnavailable')
  return {
    read: () =>
      reads('directory.read', async () => {
        knowledge.overlay = await world.directoryStore.read()
        return knowledge.overlay
      }),
    replace: (overlay) => replaces('directory.replace', () => world.directoryStore.replace(overlay)),
  }
}

function itemStoreOf<Item>({ process }: Calls, name: string, store: ItemStore<Item>): ItemStore<Item> {
  const { reads, writes, replaces } = callsOf(process, 'StoreUnavailable')
  return {
    create: (item) => writes(`${name}.create`, () => store.create(item)),
    read: (id) => reads(`${name}.read`, () => store.read(id)),
    replace: (item) => replaces(`${name}.replace`, () => store.replace(item)),
  }
}

function tallyOf({ world, process }: Calls): Counter {
  const { reads, writes } = callsOf(process, 'StoreUnavailable')
  return {
    count: (name, entry) => writes('counter.count', () => world.counter.count(name, entry)),
    read: (name) => reads('counter.read', () => world.counter.read(name)),
    isClosed: (name) => reads('counter.isClosed', () => world.counter.isClosed(name)),
    close: (name) => writes('counter.close', () => world.counter.close(name)),
    forget: (name) => writes('counter.forget', () => world.counter.forget(name)),
  }
}

function queueOf({ world, process }: Calls): WorkQueue {
  const { writes } = callsOf(process, 'QueueUnavailable')
  return {
    send: (reference) => writes('queue.send', () => world.queue.send(reference)),
    sendAll: (references) => writes('queue.sendAll', () => world.queue.sendAll(references)),
    depth: () => world.queue.depth(),
  }
}

/** Refused is throttling; silence is what the adapter makes of no answer. */
function mailerOf({ world, process, knowledge }: Calls): Mailer {
  return {
    send: (mail) =>
      process.call({
        name: `send ${mail.tags.claim.split('-')[0]}`,
        faults: callFaults,
        async run() {
          world.known.set(mail.tags.claim, {
            enquiry: knowledge.enquiry ?? world.store.all()[0],
            overlay: knowledge.overlay ?? (await world.directoryStore.read()),
          })
          return world.mailer.send(mail)
        },
        refuse: () => ({ type: 'refused', fault: 'later', reason: 'Throttling' }),
        silence: () => ({ type: 'unclear', reason: 'TimeoutError' }),
      }),
  }
}

function note({ written, clock, fate }: World, enquiry: Enquiry | undefined): void {
  written.push({ at: clock.now(), met: fate.points.length, enquiry })
}

/** Calls that throw an error of this name when they are refused and when nobody answers. */
function callsOf(process: Invocation, failure: string) {
  const fails = (): never => {
    throw Object.assign(new Error(failure), { name: failure })
  }
  const through =
    (faults: readonly FaultName[]) =>
    <T>(name: string, run: () => Promise<T>) =>
      process.call<T>({ name, faults, run, refuse: fails, silence: fails })
  return {
    reads: through(readFaults),
    writes: through(writeFaults),
    replaces: <T>(name: string, run: () => Promise<T | 'conflict'>) =>
      process.call<T | 'conflict'>({
        ...{ name, faults: replaceFaults, run },
        ...{ refuse: fails, silence: fails, conflict: () => 'conflict' },
      }),
  }
}

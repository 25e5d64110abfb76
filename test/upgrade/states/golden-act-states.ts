import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryOfficerLinks } from '../../../lib/adapters/memory/memory-officer-links.ts'
import { createMemoryRotatingKey } from '../../../lib/adapters/memory/memory-rotating-key.ts'
import type { CodeAct } from '../../../lib/core/enquiry/act.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import type { EnquiryStore } from '../../../lib/ports/enquiry-store.ts'
import { createActForOfficer } from '../../../lib/use-cases/officer/act-for-officer.ts'
import { createRequestCode } from '../../../lib/use-cases/officer/request-code.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import type { State } from '../golden-states.ts'

type Officers = ReturnType<typeof createActForOfficer> & {
  readonly requestCode: ReturnType<typeof createRequestCode>
}
/** Does something by the link of Lisa, or of the desk. */
interface Links {
  readonly lisa: string
  readonly desk: string
  readonly does: Officers
  readonly deliver: () => Promise<unknown>
}

const detailed: readonly CodeAct[] = [
  { act: 'pass-on', to: 'omar-hale' },
  { act: 'close', outcome: 'no-reply', tellEnquirer: true },
  { act: 'recategorise', kind: 'asset-transfer', area: 'fenland' },
  { act: 'undo', id: 'one' },
]

/** Enquiries of which officers have said something, as today's code leaves them. */
export function goldenActStates(): Promise<readonly State[]> {
  return Promise.all([
    reach('answered, from a known browser', async ({ lisa, does }) => {
      await does.act(lisa, { act: 'answered', id: 'one', known: true })
    }),
    reach('answered by a stranger, and undone by somebody known', async ({ lisa, does, deliver }) => {
      await does.act(lisa, { act: 'answered', id: 'one' })
      await deliver()
      await does.undo(lisa, { id: 'one', known: true })
      await deliver()
    }),
    reach('passed on with a reason, at the desk', async ({ desk, does, deliver }) => {
      const jo = { by: 'enquiries-desk', name: 'Jo' }
      await does.act(desk, { act: 'accept', id: 'one', ...jo })
      await deliver()
      await does.act(desk, { act: 'pass-on', id: 'two', to: 'omar-hale', reason: 'Near him', ...jo })
    }),
    reach('closed with word to the enquirer, after something was undone', async ({ lisa, does, deliver }) => {
      await does.act(lisa, { act: 'spam', id: 'one' })
      await deliver()
      await does.undo(lisa, { id: 'one' })
      await does.act(lisa, { act: 'close', id: 'two', outcome: 'no-reply', tellEnquirer: true })
    }),
    reach('passed on, and undone by whoever got it', async ({ lisa, desk, does, deliver }) => {
      await does.act(desk, {
        act: 'pass-on',
        id: 'one',
        to: 'lisa-chambers',
        by: 'enquiries-desk',
        name: 'Jo',
      })
      await deliver()
      await does.undo(lisa, { id: 'one', known: true })
    }),
    reach('said to be spam', async ({ lisa, does, deliver }) => {
      await does.act(lisa, { act: 'spam', id: 'one' })
      await deliver()
    }),
    reach('asked for a code', async ({ lisa, does }) => {
      await does.requestCode(lisa, { key: 'one', act: { act: 'spam' } })
    }),
    reach('asked for codes for acts that need details', async ({ lisa, does }) => {
      await does.act(lisa, { act: 'accept', id: 'one', known: true })
      for (const act of detailed) await does.requestCode(lisa, { key: 'two', act })
    }),
  ])
}

async function reach(what: string, happens: (links: Links) => Promise<unknown>): Promise<State> {
  let store: EnquiryStore | undefined
  const pipeline = createPipeline({
    store(kept) {
      store = kept
      return kept
    },
  })
  if (store === undefined) throw new Error('The pipeline has a store')
  const example = kinds.find(({ name }) => name === 'general')?.example
  const post = {
    ...{ kind: 'general', answers: { ...example, message: `Hello, ${what}` } },
    idempotencyKey: `golden-${what.replaceAll(/[^a-z]+/g, '-')}`,
  }
  await pipeline.post(post.kind, post.answers, { 'idempotency-key': post.idempotencyKey })
  await pipeline.deliver()
  pipeline.clock.advance(60_000)
  const { reference } = newest(pipeline.enquiries())
  const officerLinks = createMemoryOfficerLinks()
  const { clock, organisation } = pipeline
  const queue = { send: async () => undefined, sendAll: async () => 0, depth: async () => 0 }
  const random = () => 0
  const shared = {
    ...{ store, officerLinks, organisation, kinds, words, clock, queue, random },
    ...{ identityKey: createMemoryIdentityKey(), rotatingKey: createMemoryRotatingKey() },
    observe: () => undefined,
  }
  await happens({
    does: { ...createActForOfficer(shared), requestCode: createRequestCode(shared) },
    lisa: await officerLinks.sign({ reference, officer: 'lisa-chambers' }),
    desk: await officerLinks.sign({ reference, officer: 'enquiries-desk' }),
    deliver: () => pipeline.dispatch([JSON.stringify({ reference })]),
  })
  return { what, at: clock.now(), enquiry: newest(pipeline.enquiries()), post }
}

function newest(enquiries: readonly Enquiry[]): Enquiry {
  const enquiry = enquiries.at(-1)
  if (enquiry === undefined) throw new Error('Nothing was stored')
  return enquiry
}

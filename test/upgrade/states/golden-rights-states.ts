import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import type { EnquiryStore } from '../../../lib/ports/enquiry-store.ts'
import { createChangeForPerson } from '../../../lib/use-cases/rights/change-for-person.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import type { State } from '../golden-states.ts'

type Rights = ReturnType<typeof createChangeForPerson>

/** Enquiries whose sender used a right, as today's code leaves them. */
export function goldenRightsStates(): Promise<readonly State[]> {
  return Promise.all([
    reach('restricted: only kept', async ({ restrict }, reference) => {
      await restrict(reference)
    }),
    reach('restricted, and let go on', async ({ restrict, lift }, reference) => {
      await restrict(reference)
      await lift(reference)
    }),
    reach('corrected at the wish of its sender', async ({ correct }, reference) => {
      await correct(reference, {
        name: 'Ada King',
        email: 'ada.king@example.org',
        message: 'It is Mrs King now',
      })
    }),
  ])
}

async function reach(
  what: string,
  happens: (rights: Rights, reference: string) => Promise<void>,
): Promise<State> {
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
  const { clock } = pipeline
  const queue = { send: async () => undefined, sendAll: async () => 0, depth: async () => 0 }
  const rights = createChangeForPerson({
    ...{
      store,
      clock,
      queue,
      words,
      organisation: pipeline.organisation,
      random: () => 0,
      observe: () => undefined,
    },
    identityKey: createMemoryIdentityKey(),
  })
  const [before] = pipeline.enquiries()
  await happens(rights, before?.reference ?? '')
  const [enquiry] = pipeline.enquiries()
  if (enquiry === undefined) throw new Error(`"${what}" was not stored`)
  return { what, at: clock.now(), enquiry, post }
}

import type { Organisation } from '../../../lib/core/organisation/organisation.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import type { EnquiryStore } from '../../../lib/ports/enquiry-store.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import type { State } from '../golden-states.ts'

type Pipeline = ReturnType<typeof createPipeline>

const kind = 'community-mentoring'
const hour = 3_600_000
const week = { id: 'leave-1', officer: 'lisa-chambers', from: '2027-03-08', until: '2027-03-12' }

/** Enquiries that the pipeline itself has seen to, and whose targets are of every sort, as today's code leaves them. */
export function goldenCareStates(): Promise<readonly State[]> {
  return Promise.all([
    reach('covered, its officer on leave', async (pipeline) => {
      await pipeline.changeDirectory.setLeave(week)
      await look(pipeline)
    }),
    reach('covered, its officer gone', async (pipeline) => {
      await pipeline.changeDirectory.endEntry('lisa-chambers', '2027-03-05')
      await look(pipeline)
    }),
    reach('nudged: no word of delivery for hours', async (pipeline) => {
      for (let hours = 0; hours < 5; hours++) {
        pipeline.clock.advance(hour)
        await look(pipeline)
      }
    }),
    retargeted('retargeted, a day is closed since'),
    reach('with a target in hours', nothing, { answerWithin: { [kind]: { hours: 4 } } }),
    reach('come after the cut-off', nothing, { cutOff: '09:30' }),
  ])
}

async function nothing(): Promise<void> {
  // It stands so when it came.
}

/** It came before anybody knew of the closed day. */
async function retargeted(what: string): Promise<State> {
  const before = await reach(what, nothing)
  let store: EnquiryStore | undefined
  const pipeline = createPipeline({
    organisation: {
      ...sampleOrganisation,
      closedDays: [{ date: '2027-03-10', name: 'A day of mourning' }],
    },
    store(kept) {
      store = kept
      return kept
    },
  })
  await store?.create(before.enquiry)
  await look(pipeline)
  const [enquiry = before.enquiry] = pipeline.enquiries()
  return { ...before, enquiry }
}

async function look(pipeline: Pipeline): Promise<void> {
  await pipeline.dispatch([JSON.stringify({ reference: pipeline.enquiries()[0]?.reference })])
}

/** The one enquiry after all that. */
async function reach(
  what: string,
  happens: (pipeline: Pipeline) => Promise<void>,
  changes: Partial<Organisation> = {},
): Promise<State> {
  const pipeline = createPipeline({ organisation: { ...sampleOrganisation, ...changes } })
  const post = {
    kind,
    answers: { ...kinds.find(({ name }) => name === kind)?.example, message: `Hello, ${what}` },
    idempotencyKey: `golden-${what.replaceAll(/[^a-z]+/g, '-')}`,
  }
  await pipeline.post(kind, post.answers, { 'idempotency-key': post.idempotencyKey })
  await pipeline.deliver()
  await happens(pipeline)
  const [enquiry] = pipeline.enquiries()
  if (enquiry === undefined) throw new Error(`"${what}" was not stored`)
  return { what, at: pipeline.clock.now(), enquiry, post }
}

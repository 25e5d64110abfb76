import { hiddenIn, postForm } from '../../functions/forms/posted-form.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import type { State } from '../golden-states.ts'

type Pipeline = ReturnType<typeof createPipeline>

/** The target is Monday 15 March at five. */
const tuesdayAtOne = '2027-03-16T13:00:00.000Z'

/** Enquiries that were late, and what their enquirers told us then, as today's code leaves them. */
export function goldenHeardStates(): Promise<readonly State[]> {
  return Promise.all([
    reach('asked whether they have heard', look),
    reach('answered on the enquirer’s word', async (pipeline, path) => {
      await look(pipeline)
      await tell(pipeline, path, 'yes')
    }),
    reach('not heard of yet, its holder told', async (pipeline, path) => {
      await look(pipeline)
      await tell(pipeline, path, 'not-yet')
      await pipeline.deliver()
    }),
    reach('not asked, since the owner of that mailbox never wrote', async (pipeline) => {
      pipeline.clock.advanceTo('2027-03-12T10:00:00.000Z')
      await post(pipeline, 'Another enquiry')
      const notMe = linkIn(pipeline.mails().at(-1)?.text, 'not-me')
      await postForm(pipeline, notMe, { sure: 'yes' })
      await look(pipeline)
    }),
  ])
}

async function look(pipeline: Pipeline): Promise<void> {
  pipeline.clock.advanceTo(tuesdayAtOne)
  const [first] = pipeline.enquiries()
  await pipeline.dispatch([JSON.stringify({ reference: first?.reference })])
}

async function tell(pipeline: Pipeline, path: string, said: string): Promise<void> {
  const page = await pipeline.forms(`${path}?said=${said}`)
  await postForm(pipeline, path, { ...hiddenIn(page.body), sure: 'yes' })
}

async function post(pipeline: Pipeline, message: string): Promise<void> {
  const plain = { name: 'Ada Byron', email: 'ada@example.org', area: 'fenland', message }
  await postForm(pipeline, '/enquire/general', plain, { origin: 'https://hall.example' })
  await pipeline.deliver()
}

/** The first enquiry after all that. */
async function reach(
  what: string,
  happens: (pipeline: Pipeline, path: string) => Promise<void>,
): Promise<State> {
  const pipeline = createPipeline()
  await post(pipeline, `Hello, ${what}`)
  await happens(pipeline, `${linkIn(pipeline.mails().at(-1)?.text, 'status')}/heard`)
  const [enquiry] = pipeline.enquiries()
  if (enquiry === undefined) throw new Error(`"${what}" was not stored`)
  return { what, at: pipeline.clock.now(), enquiry }
}

function linkIn(text: string | undefined, page: string): string {
  return new RegExp(`/${page}/[\\w.-]+`).exec(text ?? '')?.[0] ?? 'no link'
}

import { createMemoryCounter } from '../../../lib/adapters/memory/memory-counter.ts'
import type { Counter } from '../../../lib/ports/counter.ts'
import { hiddenIn, postForm, type TypedForm } from '../../functions/forms/posted-form.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import type { State } from '../golden-states.ts'

type Pipeline = ReturnType<typeof createPipeline>
type Plain = Readonly<Record<'name' | 'email' | 'message', string>>

const path = '/enquire/general'
const site = { origin: 'https://hall.example' }
const many = Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`question ${n}`, `answer ${n}`]))

/** Enquiries that came by forms, and what their senders did afterwards, as today's code leaves them. */
export function goldenFormStates(): Promise<readonly State[]> {
  return Promise.all([
    reach('by our own page, just received', async (pipeline, plain) => {
      const page = await pipeline.forms(path)
      pipeline.clock.advance(90_000)
      await postForm(pipeline, path, { ...hiddenIn(page.body), ...plain, area: 'fenland', _gotcha: '' })
    }),
    reach('by another website, with more than the release before this kept', async (pipeline, plain) => {
      await postForm(pipeline, path, { ...plain, ...many }, site)
    }).then(asKeptBefore),
    reach('by a form whose names say nothing, with a file', async (pipeline, { email, message }) => {
      const file = JSON.stringify([{ name: 'plan.pdf', bytes: 120_000 }])
      await postForm(
        pipeline,
        path,
        { input_1: 'Ada Byron', input_2: email, input_3: message, _files: file },
        site,
      )
    }),
    reach('marked as perhaps spam', async (pipeline, plain) => {
      await postForm(pipeline, path, { ...plain, message: doubtful }, site)
      await pipeline.deliver()
    }),
    reach('in quarantine', quarantined),
    reach('confirmed as spam', async (pipeline, plain) => {
      await quarantined(pipeline, plain)
      await postForm(pipeline, `/quarantine/${await pipeline.releaseToken()}`, { choice: 'spam' })
    }),
    reach('let out of quarantine', async (pipeline, plain) => {
      await quarantined(pipeline, plain)
      const token = await pipeline.releaseToken()
      await postForm(pipeline, `/quarantine/${token}`, { choice: 'real' })
    }),
    reach('with a note, a withdrawal, a "not me" and a link asked for', async (pipeline, plain) => {
      const sent = await postForm(pipeline, path, plain, site)
      await pipeline.deliver()
      const status = String(sent.headers?.['location']).replace('/sent/', '/status/')
      const reference = pipeline.enquiries()[0]?.reference ?? ''
      await post(pipeline, status, { note: 'One more thing' })
      await post(pipeline, '/status/find', { reference, email: plain.email })
      await pipeline.deliver()
      await post(pipeline, status, { action: 'withdraw', sure: 'yes' })
      const notMe = /\/not-me\/[\w.-]+/.exec(pipeline.mails()[1]?.text ?? '')?.[0] ?? ''
      await post(pipeline, notMe, { sure: 'yes' })
    }),
    ...[1, 4].map((enquiries) =>
      reach(`with an address that was corrected, the one of ${enquiries} today`, async (pipeline, plain) => {
        const right = 'ada@example.com'
        for (let n = 1; n < enquiries; n++)
          await postForm(pipeline, path, { ...plain, email: right, message: `No ${n}` }, site)
        while ((await pipeline.deliver()) > 0);
        const sent = await postForm(pipeline, path, plain, site)
        await pipeline.deliver()
        await post(pipeline, `${sent.headers?.['location']}/address`, { email: right })
      }),
    ),
    reach('with links asked for more often than the mailbox gets emails', async (pipeline, plain) => {
      await postForm(pipeline, path, plain, site)
      await pipeline.deliver()
      const reference = pipeline.enquiries()[0]?.reference ?? ''
      for (let n = 0; n < 4; n++) {
        await post(pipeline, '/status/find', { reference, email: plain.email })
        while ((await pipeline.deliver()) > 0);
      }
    }),
    reach('while too many emails come back', async (pipeline, plain, counter) => {
      const now = pipeline.clock.now()
      await counter.close({ name: `form-mails-sent-${now.slice(0, 13)}`, until: now })
      await postForm(pipeline, path, plain, site)
      await pipeline.deliver()
    }),
    reach('without an acknowledgement, because its address had three today', async (pipeline, plain) => {
      for (const message of ['one', 'two', 'three', 'four']) {
        await postForm(pipeline, path, { ...plain, message }, site)
        await pipeline.deliver()
      }
    }),
  ])
}

/** As the release that kept twenty fields of a form left it, and counted the others. */
function asKeptBefore({ enquiry, ...state }: State): State {
  const { arrival = { door: 'site' }, extras = [] } = enquiry
  return {
    ...state,
    enquiry: { ...enquiry, extras: extras.slice(0, 20), arrival: { ...arrival, extrasLeftOut: 5 } },
  }
}

const doubtful = 'We offer search engine optimisation: first page of Google guaranteed. https://seo.example'

async function quarantined(pipeline: Pipeline, plain: Plain): Promise<void> {
  await postForm(pipeline, path, { ...plain, _gotcha: 'filled' }, site)
  await pipeline.deliver()
}

async function post(pipeline: Pipeline, to: string, typed: TypedForm): Promise<void> {
  await postForm(pipeline, to, typed)
  await pipeline.deliver()
}

/** The newest enquiry after all that. */
async function reach(
  what: string,
  happens: (pipeline: Pipeline, plain: Plain, counter: Counter) => Promise<unknown>,
): Promise<State> {
  const counter = createMemoryCounter()
  const pipeline = createPipeline({ counter })
  // No two alike, or they would have the same reference.
  await happens(pipeline, { name: 'Ada Byron', email: 'ada@example.org', message: `Hello, ${what}` }, counter)
  const enquiry = pipeline.enquiries().at(-1)
  if (enquiry === undefined) throw new Error(`"${what}" was not stored`)
  return { what, at: pipeline.clock.now(), enquiry }
}

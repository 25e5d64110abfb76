import fc from 'fast-check'
import { expect, test } from 'vitest'
import { general } from '../../../lib/kinds/general.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import type { EnquiryStore } from '../../../lib/ports/enquiry-store.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { readAcceptance } from '../read-answer.ts'

type Fate = 'well' | 'refused' | 'lost-request' | 'lost-reply'

const fates = fc.array(fc.constantFrom<Fate>('well', 'well', 'refused', 'lost-request', 'lost-reply'), {
  maxLength: 12,
})
const example = general.example

/** What a client may send: mostly what the kind asks for, now and then nonsense. */
const sensible = fc.constantFrom(...kinds).chain(({ name, example }) =>
  fc.record({
    kind: fc.constant(name),
    answers: fc.constantFrom(example, { ...example, message: 'Other' }),
  }),
)
const nonsense = fc.record({
  kind: fc.constantFrom('general', 'poetry', '__proto__'),
  answers: fc.constantFrom<unknown>({}, [], 'x', { ...example, x: 1 }),
})
const requests = fc.record({
  content: fc.oneof({ weight: 4, arbitrary: sensible }, { weight: 1, arbitrary: nonsense }),
  method: fc.constantFrom(...Array<string>(8).fill('POST'), 'GET', 'HEAD', 'PUT'),
  type: fc.constantFrom(...Array<string>(8).fill('application/json'), 'text/plain'),
  key: fc.constantFrom(undefined, 'one', 'two', 'two words'),
  cut: fc.constantFrom(...Array<boolean>(8).fill(false), true),
  midnight: fc.boolean(),
})

test('a 2xx always means that the enquiry it names is stored, and a stored one that the client knows or may ask again', async () => {
  let accepted = 0
  let refused = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(requests, { minLength: 1, maxLength: 6 }),
      fates,
      fates,
      async (posts, storeFates, queueFates) => {
        const known = new Set<string>()
        let unclear = 0
        const storeFate = takeFrom(storeFates, () => unclear++)
        const queueFate = takeFrom(queueFates)
        const pipeline = createPipeline({
          store: (store) => failing(store, storeFate),
          queue: (queue) => ({
            ...queue,
            send: async (reference) => through(queueFate, () => queue.send(reference)),
          }),
        })
        for (const { content, method, type, key, cut, midnight } of posts) {
          const { kind, answers } = content
          if (midnight) pipeline.clock.advance(14 * 3_600_000 - 60_000)
          const body = JSON.stringify(answers)
          const answer = await pipeline.intake({
            method,
            path: `/v1/enquiries/${kind}`,
            headers: { 'content-type': type, ...(key === undefined ? {} : { 'idempotency-key': key }) },
            body: cut ? body.slice(0, -1) : body,
          })
          const status = answer.statusCode ?? 0
          expect([202, 400, 404, 405, 415, 422, 503]).toContain(status)
          if (status !== 202) refused++
          if (status !== 202) continue
          accepted++
          const { reference } = readAcceptance(answer)
          known.add(reference)
          expect(pipeline.enquiries().find((one) => one.reference === reference)?.kind).toBe(kind)
        }
        const unknown = pipeline.enquiries().filter(({ reference }) => !known.has(reference))
        expect(unknown.length).toBeLessThanOrEqual(unclear)
      },
    ),
    { numRuns: 200 },
  )
  expect(accepted).toBeGreaterThan(50)
  expect(refused).toBeGreaterThan(50)
})

test('a 503 with a row behind it becomes a 202 of that very row when the client asks again', async () => {
  let fate: Fate = 'lost-reply'
  const pipeline = createPipeline({ store: (store) => failing(store, () => fate) })
  expect((await pipeline.post('general', example)).statusCode).toBe(503)
  fate = 'well'
  const { reference } = readAcceptance(await pipeline.post('general', example))
  expect(pipeline.enquiries().map((one) => one.reference)).toEqual([reference])
})

function takeFrom(fates: readonly Fate[], unclear: () => void = () => undefined): () => Fate {
  const left = [...fates]
  return () => {
    const fate = left.shift() ?? 'well'
    if (fate === 'lost-reply') unclear()
    return fate
  }
}

function failing(store: EnquiryStore, fate: () => Fate): EnquiryStore {
  return {
    ...store,
    create: async (enquiry) => through(fate, () => store.create(enquiry)),
    read: async (reference) => through(fate, () => store.read(reference)),
  }
}

async function through<T>(fate: () => Fate, run: () => Promise<T>): Promise<T> {
  const what = fate()
  if (what === 'well') return await run()
  if (what === 'lost-reply') await run()
  throw new Error(what)
}

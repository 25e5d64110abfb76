import { describe, expect, test } from 'vitest'
import type { FieldControl } from '../../lib/core/kind/field.ts'
import type { Kind } from '../../lib/core/kind/kind.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import type { EnquiryStore } from '../../lib/ports/enquiry-store.ts'
import type { Mailer } from '../../lib/ports/mailer.ts'
import { sesEvent } from '../support/given/ses-event.ts'
import { createPipeline, type PipelineChanges } from '../support/memory-world/create-pipeline.ts'
import { fromBrowser } from './forms/posted-form.ts'

/** What must never be in a log line: what was typed, addresses of either side, links. */
const canaries = /canary|cambridgeshire\.example|status-token|officer-token|01223|example\.org/i

const faults: [string, PipelineChanges][] = [
  ['nothing goes wrong', {}],
  ['the queue fails', { queue: (queue) => ({ ...queue, send: fail, sendAll: fail, depth: fail }) }],
  ['the table cannot be written', { store: (store) => ({ ...store, create: fail }) }],
  ['the table cannot be written any more', { store: (store) => ({ ...store, replace: fail }) }],
  ['the table cannot be read', { store: (store) => ({ ...store, read: fail, due: fail, open: fail }) }],
  ['others keep writing first', { store: (store) => ({ ...store, replace: async () => 'conflict' }) }],
  ['an item is broken', { store: brokenItems }],
  ['the mailer throws what it was given', { mailer: () => ({ send: (mail) => failWith(mail.text) }) }],
  ['the mailer refuses the address', { mailer: () => refusing('address') }],
  ['SES refuses us', { mailer: () => refusing('ours') }],
  ['SES is over its rate', { mailer: () => refusing('later') }],
  [
    'SES does not answer',
    { mailer: () => ({ send: async () => ({ type: 'unclear', reason: 'TimeoutError' }) }) },
  ],
]

describe.each(faults)('when %s', (_name, changes) => {
  test('no line of any function tells what was typed, to whom a mail goes, or a link', async () => {
    const pipeline = createPipeline(changes)
    for (const kind of kinds) {
      const answers = withCanaries(kind)
      await pipeline.post(kind.name, answers)
      await pipeline.post(kind.name, answers, { 'idempotency-key': 'canary-key' })
      await pipeline.post(
        kind.name,
        { ...answers, message: 'canary again' },
        { 'idempotency-key': 'canary-key' },
      )
      await pipeline.post(kind.name, { ...answers, area: 'canary', canary: 'canary' })
    }
    await pipeline.intake({ method: 'POST', path: '/v1/enquiries/canary', body: 'canary' })
    for (let round = 0; round < 6; round++) {
      await pipeline.deliver()
      pipeline.clock.advance(16 * 60_000)
      await pipeline.agenda().catch(() => undefined)
      await pipeline.mailEvents(eventsOf(pipeline))
    }
    for (const path of ['/status/status-token-1_', '/status/canary', '/status/canary/canary'])
      await pipeline.forms(path)
    const press = 'confirmed=yes&_key=canary-of-sixteen-or-more'
    for (const path of ['/officer/canary', `/officer/${await pipeline.officerToken('lisa-chambers')}`]) {
      await pipeline.officer(path)
      for (const act of [
        'answered',
        'pass-on&to=omar-hale&reason=canary',
        'pass-on&code=123456&_code=canary',
      ])
        await pipeline.officer(path, 'POST', { headers: fromBrowser, body: `choice=${act}&${press}` })
    }
    await pipeline.dispatch(['{"reference":"canary"}', 'canary\n    at canary'])
    expect(pipeline.lines.length).toBeGreaterThan(3)
    expect(pipeline.lines.filter((line) => canaries.test(line))).toEqual([])
  })
})

const typed: Readonly<Partial<Record<FieldControl, string>>> = {
  text: 'Canary Hall',
  'long-text': 'canary message',
  email: 'canary@example.org',
  phone: '01223 765 432',
}

function withCanaries(kind: Kind): Readonly<Record<string, unknown>> {
  const fields = Object.entries(kind.fields).flatMap(([name, field]) => {
    const canary = typed[field.control]
    return canary === undefined ? [] : [[name, canary]]
  })
  return { ...kind.example, ...Object.fromEntries(fields) }
}

function eventsOf(pipeline: ReturnType<typeof createPipeline>): string[] {
  const at = pipeline.clock.now()
  const events = pipeline
    .mails()
    .map(({ tags, to }) => sesEvent({ eventType: 'Bounce', ...tags, to: to.address, at }))
  const sends = pipeline
    .enquiries()
    .flatMap(({ reference, mails }) =>
      mails.map(({ claim, to }) => sesEvent({ eventType: 'Send', reference, claim, to: to.address, at })),
    )
  return [...events, ...sends, '{"canary":']
}

function fail(): Promise<never> {
  return failWith('canary')
}

function failWith(words: string): Promise<never> {
  return Promise.reject(new Error(`${words}\n    at canary (/canary:1:1)`, { cause: new Error('canary') }))
}

function refusing(fault: 'address' | 'ours' | 'later'): Mailer {
  return { send: async () => ({ type: 'refused', fault, reason: 'InvalidParameterValue' }) }
}

/** A store in which the kind of every enquiry is one that no release knows. */
function brokenItems(store: EnquiryStore): EnquiryStore {
  return {
    ...store,
    async read(reference) {
      const kept = await store.read(reference)
      return kept && { ...kept, kind: 'gone' }
    },
  }
}

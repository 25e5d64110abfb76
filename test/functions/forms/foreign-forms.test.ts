import { describe, expect, test } from 'vitest'
import { unlinked } from '../../../lib/core/text/unlinked.ts'
import {
  type ForeignField,
  type ForeignForm,
  foreignForms,
  meantBy,
} from '../../support/given/foreign-forms.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { fromBrowser } from './posted-form.ts'

const kinds = ['general', 'community-mentoring', 'asset-transfer']

describe.each(kinds)('at /enquire/%s', (kind) => {
  test.each(foreignForms)('the form $name comes to an officer with everything in its place', async (form) => {
    const pipeline = createPipeline()
    expect(await post(pipeline, form, kind)).toBe(303)
    await pipeline.deliver()
    const [handover, ...others] = pipeline.mails()
    const { kept, machine, ...meant } = meantBy(form)
    const text = unfolded(handover?.text ?? '')
    for (const value of [...Object.values(meant), ...kept].map((one) => one ?? ''))
      expect([text.includes(unfolded(value)), text.includes(unfolded(unlinked(value)))]).toContain(true)
    for (const name of machine) expect(text).not.toContain(`${name}:`)
    if (meant.email !== undefined) expect(handover?.replyTo.address).toBe(meant.email)
    expect(others.map(({ to }) => to.address)).toEqual(meant.email === undefined ? [] : [meant.email])
  })
})

test.each(
  foreignForms,
)('the form $name sent again with fresh tokens is one enquiry, and with another letter two', async (form) => {
  const pipeline = createPipeline()
  await post(pipeline, form, 'general')
  await post(pipeline, { ...form, fields: form.fields.map(withFreshToken) }, 'general')
  expect(pipeline.enquiries()).toHaveLength(1)
  const typed = form.fields.filter(({ means, type }) => means !== 'machine' && TYPED.has(type))
  for (const field of typed.filter(({ value }) => value !== '')) {
    const before = pipeline.enquiries().length
    const fields = form.fields.map((one) => (one === field ? { ...one, value: `x${one.value}` } : one))
    await post(pipeline, { ...form, fields }, 'general')
    expect([field.name, pipeline.enquiries().length]).toEqual([field.name, before + 1])
  }
})

const TYPED: ReadonlySet<string> = new Set(['text', 'email', 'tel', 'textarea', 'number'])

/** What a page that is loaded again has in place of each long token. */
function withFreshToken(field: ForeignField): ForeignField {
  if (field.means !== 'machine' || !/^(?=.*\d)(?=.*[A-Z])[\w/]{10,}$/i.test(field.value)) return field
  return { ...field, value: `${field.value.slice(3)}9zQ` }
}

async function post(pipeline: ReturnType<typeof createPipeline>, form: ForeignForm, kind: string) {
  const body = new URLSearchParams(
    form.fields.map(({ name, value }): [string, string] => [name, value]),
  ).toString()
  const headers = { ...fromBrowser, origin: 'https://hall.example' }
  return (await pipeline.forms(`/enquire/${kind}`, 'POST', { headers, body })).statusCode
}

/** Without the line breaks that a mail's text has. */
function unfolded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

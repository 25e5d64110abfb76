import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { kindSchema } from '../../../functions/intake/kind-schema.ts'
import type { AnswerValue, Field } from '../../../lib/core/kind/field.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { readSubmission } from '../../../lib/core/kind/submission.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { anyText } from '../../support/given/any-text.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'

const named = kinds.map((kind) => [kind.name, kind] as const)

describe('GET /v1/kinds', () => {
  test('lists every kind with its title, its schema and where to post it', async () => {
    const answer = await createPipeline().intake({ method: 'GET', path: '/v1/kinds' })
    expect(answer.statusCode).toBe(200)
    expect(JSON.parse(answer.body ?? '')).toEqual({
      kinds: kinds.map(({ name, title, description }) => ({
        name,
        title,
        description,
        schema: `https://api.example/v1/kinds/${name}`,
        post: `https://api.example/v1/enquiries/${name}`,
      })),
    })
  })

  test.each([
    '/v1/kinds',
    '/v1/kinds/general',
    '/health',
  ])('answers HEAD for %s as GET, without the body', async (path) => {
    const pipeline = createPipeline()
    const { body: _, ...head } = await pipeline.intake({ method: 'GET', path })
    expect(await pipeline.intake({ method: 'HEAD', path })).toEqual(head)
  })

  test('names the kinds when one is asked for that is not there', async () => {
    const answer = await createPipeline().intake({ method: 'GET', path: '/v1/kinds/poetry' })
    expect(answer.statusCode).toBe(404)
    expect(JSON.parse(answer.body ?? '')).toMatchObject({ kinds: kinds.map((kind) => kind.name) })
  })
})

describe.each(named)('the schema of %s', (name, kind) => {
  const validate = compile(kind)

  test('is answered as a schema at the address that is its $id', async () => {
    const answer = await createPipeline().intake({ method: 'GET', path: `/v1/kinds/${name}` })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers?.['content-type']).toBe('application/schema+json; charset=utf-8')
    const schema = v.parse(
      v.looseObject({ $id: v.string(), $schema: v.string() }),
      JSON.parse(answer.body ?? ''),
    )
    expect(schema.$id).toBe(`https://api.example/v1/kinds/${name}`)
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  })

  test('is legal, and its example is an instance of it', () => {
    expect(new Ajv2020({ strict: true, formats }).validateSchema(schemaOf(kind))).toBe(true)
    expect(validate(kind.example)).toBe(true)
  })

  test('describes every field by its label, and whether it must be there', () => {
    const { properties, required } = v.parse(
      v.looseObject({
        properties: v.record(v.string(), v.looseObject({ title: v.string() })),
        required: v.array(v.string()),
      }),
      schemaOf(kind),
    )
    for (const [field, { label, required: asked }] of Object.entries(kind.fields)) {
      expect(properties[field]?.title).toBe(label)
      expect(required.includes(field)).toBe(asked)
    }
  })

  test('and the reader agree on every single answer of the documented shapes', () => {
    for (const [field, look] of Object.entries(kind.fields)) {
      for (const answer of [undefined, ...shapesOf(look)]) {
        const input: unknown = JSON.parse(JSON.stringify({ ...kind.example, [field]: answer }))
        const taken = readSubmission(kind, input, organisation).ok
        expect({ field, answer, taken: validate(input) }).toEqual({ field, answer, taken })
      }
    }
  })

  test('and the reader agree on whole enquiries of the documented shapes', () => {
    fc.assert(
      fc.property(submissionsOf(kind), (input) => {
        const reading = readSubmission(kind, input, organisation)
        expect({ input, taken: validate(input) }).toEqual({ input, taken: reading.ok })
      }),
      { numRuns: 300 },
    )
  })

  test('holds for everything that is kept, however loosely it was sent', () => {
    fc.assert(
      fc.property(looseSubmissionsOf(kind), (input) => {
        const reading = readSubmission(kind, input, organisation)
        if (reading.ok) expect({ input, kept: validate(reading.answers) }).toEqual({ input, kept: true })
      }),
      { numRuns: 300 },
    )
  })
})

/** Formats are notes unless somebody checks them; this is one who does. */
const formats = {
  date: (text: string) =>
    /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.startsWith(text) === true,
  email: /^[^@\s]+@[^@\s]+\.[^@\s]+$/,
}

function schemaOf(kind: Kind) {
  return kindSchema(kind, { organisation, publicUrl: 'https://api.example' })
}

function compile(kind: Kind): (input: unknown) => boolean {
  const validate = new Ajv2020({ strict: true, formats }).compile(schemaOf(kind))
  return (input) => validate(input) === true
}

/** Answers as a client would send them that read the schema: right and wrong ones, and some keys left out or too many. */
function submissionsOf(kind: Kind) {
  const fields = Object.entries(kind.fields).map(
    ([name, field]) => [name, fc.constantFrom(...shapesOf(field))] as const,
  )
  const whole = fc.record(Object.fromEntries(fields), { requiredKeys: Object.keys(kind.example) })
  const changed = fc.record(Object.fromEntries(fields), { requiredKeys: [] })
  const one = fc
    .constantFrom(...fields)
    .chain(([name, values]) => values.map((value) => ({ ...kind.example, [name]: value })))
  return fc.oneof(one, one, whole, changed, fc.constant({ ...kind.example, extra: 'x' }))
}

function shapesOf(field: Field<AnswerValue | undefined>): readonly unknown[] {
  const none = [7, true, {}, ['x', 'y']]
  const names = field.options?.map((option) => option.name) ?? []
  switch (field.control) {
    case 'whole-number':
      return [1, 12, 1000, 0, 1001, -1, 1.5, true, {}]
    case 'choice':
      return [...names, 'x', 7, {}]
    case 'choices':
      return [...names.map((name) => [name]), names, ['x'], [...names, 'x'], [], {}, 7]
    case 'yes-no':
      return ['yes', 'no', true, false, 'maybe', 1]
    case 'area':
      return [...organisation.areas.map((area) => area.name), 'mars', 7, ['fenland']]
    case 'date':
      return ['2027-05-14', '2028-02-29', '2027-02-29', '14/05/2027', 'soon', ...none]
    case 'email':
      return ['ada@example.org', 'ada', '@example.org', `${'a'.repeat(60)}@${'b.'.repeat(120)}org`, ...none]
    case 'phone':
      return ['01223 000 000', ...none]
    case 'postcode':
      return ['CB6 1AA', ...none]
    default: {
      const longest = field.maxLength ?? 0
      return ["O'Neil", 'שלום', 'x'.repeat(longest), 'x'.repeat(longest + 1), '', ' ', ...none]
    }
  }
}

/** Anything, and the looser shapes that the reader takes besides. */
function looseSubmissionsOf(kind: Kind) {
  const loose = [
    '12',
    ' 12 ',
    null,
    '',
    ' \n ',
    '👍'.repeat(50),
    'e\u0301'.repeat(100),
    ' CB6  1aa',
    '01223 000 000 x4',
  ]
  const fields = Object.entries(kind.fields).map(([name, field]) => {
    const names = field.options?.map((option) => option.name) ?? []
    const values = [...shapesOf(field), ...loose, ...names, [...names, ...names].reverse()]
    return [name, fc.oneof(fc.constantFrom(...values), anyText(20))] as const
  })
  const one = fc
    .constantFrom(...fields)
    .chain(([name, values]) => values.map((value) => ({ ...kind.example, [name]: value })))
  return fc.oneof(one, fc.record(Object.fromEntries(fields)))
}

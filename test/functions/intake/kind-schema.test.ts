import { Ajv2020 } from 'ajv/dist/2020.js'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { kindSchema } from '../../../functions/intake/kind-schema.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
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
    expect(new Ajv2020(options).validateSchema(schemaOf(kind))).toBe(true)
    expect(validate(kind.example)).toBe(true)
  })

  test('describes every field by its label, and whether it must be there', () => {
    const { properties, required } = v.parse(
      v.looseObject({
        properties: v.record(v.string(), v.looseObject({ title: v.optional(v.string()) })),
        required: v.array(v.string()),
      }),
      schemaOf(kind),
    )
    for (const [field, { label, required: asked }] of Object.entries(kind.fields)) {
      expect(properties[field]?.title).toBe(label)
      expect(required.includes(field)).toBe(asked)
    }
  })
})

/** Strict, but for texts that may be null, and for a part that speaks of keys which stand in the whole. */
const options = { strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true } as const

function schemaOf(kind: Kind) {
  return kindSchema(kind, { organisation, publicUrl: 'https://api.example' })
}

function compile(kind: Kind): (input: unknown) => boolean {
  const validate = new Ajv2020(options).compile(schemaOf(kind))
  return (input) => validate(input) === true
}

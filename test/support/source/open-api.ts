import { Ajv2020 } from 'ajv/dist/2020.js'
import * as v from 'valibot'

const headerNames = v.record(v.string(), v.unknown())
const body = v.looseObject({
  example: v.optional(v.unknown()),
  examples: v.optional(v.record(v.string(), v.looseObject({ value: v.unknown() }))),
})
const content = v.record(v.string(), body)
const response = v.object({ headers: v.optional(headerNames, {}), content: v.optional(content, {}) })
const responseOrReference = v.union([
  v.object({ $ref: v.pipe(v.string(), v.startsWith('#/components/responses/')) }),
  response,
])
const operation = v.looseObject({
  operationId: v.string(),
  requestBody: v.optional(v.object({ required: v.literal(true), content })),
  responses: v.record(v.string(), responseOrReference),
})
const document = v.looseObject({
  openapi: v.string(),
  servers: v.tuple([v.object({ url: v.string() })]),
  paths: v.record(v.string(), v.record(v.string(), operation)),
  components: v.looseObject({
    responses: v.record(v.string(), response),
    schemas: v.record(v.string(), v.unknown()),
  }),
})

/** One documented operation, its responses with what they refer to. */
export interface Operation {
  readonly path: string
  readonly method: string
  readonly id: string
  /** The request bodies that are shown. */
  readonly requests: readonly { readonly name: string; readonly value: unknown }[]
  readonly responses: Readonly<Record<string, v.InferOutput<typeof response>>>
}

/** An answer as it came. */
export interface Came {
  readonly status: number
  readonly contentType: string
  readonly body: unknown
}

/** A document as `GET /openapi.json` answers it; throws when it is not of the shape that our tests read. */
export function readOpenApi(json: unknown) {
  const read = v.parse(document, json)
  const ajv = new Ajv2020({ strict: false, formats: { date, email: true, 'date-time': dateTime, uri } })
  ajv.addSchema(Object(json), 'api')
  const operations = Object.entries(read.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => toOperation(path, method, one)),
  )

  return { read, operations, schemaFindings, undocumented }

  function toOperation(path: string, method: string, one: v.InferOutput<typeof operation>): Operation {
    const examples = one.requestBody?.content['application/json']?.examples ?? {}
    return {
      path,
      method,
      id: one.operationId,
      requests: Object.entries(examples).map(([name, { value }]) => ({ name, value })),
      responses: Object.fromEntries(
        Object.entries(one.responses).map(([status, it]) => [status, resolved(it)]),
      ),
    }
  }

  function resolved(one: v.InferOutput<typeof responseOrReference>): v.InferOutput<typeof response> {
    if (!('$ref' in one)) return one
    const name = one.$ref.split('/').at(-1) ?? ''
    return read.components.responses[name] ?? { headers: {}, content: {} }
  }

  /** What is wrong with a value by a schema of the document; nothing if all is well. */
  function schemaFindings(name: string, value: unknown): string {
    const validate = ajv.getSchema(`api#/components/schemas/${name}`)
    if (validate === undefined) return `there is no schema ${name}`
    return validate(value) === true ? '' : ajv.errorsText(validate.errors)
  }

  /** In what an answer differs from what its operation documents; nothing if it is as documented. */
  function undocumented({ path, method, responses }: Operation, came: Came): string {
    const documented = responses[String(came.status)]
    if (documented === undefined) return `${came.status} is not documented`
    if (method === 'head') return ''
    const type = came.contentType.split(';')[0] ?? ''
    if (documented.content[type] === undefined) return `${came.status} as ${type} is not documented`
    const place = read.paths[path]?.[method]?.responses[String(came.status)]
    const at =
      place !== undefined && '$ref' in place
        ? place.$ref
        : pointer(['paths', path, method, 'responses', String(came.status)])
    const validate = ajv.getSchema(`api${at}/${escaped('content')}/${escaped(type)}/schema`)
    if (validate === undefined) return `${came.status} as ${type} has no schema`
    return validate(came.body) === true ? '' : ajv.errorsText(validate.errors)
  }
}

function pointer(steps: readonly string[]): string {
  return `#/${steps.map(escaped).join('/')}`
}

function escaped(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))
}

function date(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text)
}

function dateTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)
}

function uri(text: string): boolean {
  return URL.canParse(text)
}

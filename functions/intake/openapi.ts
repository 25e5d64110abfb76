import { answersSchema } from './kind-schema.ts'
import { acceptanceSchema, enquiryPath, idempotencyKey, typeName } from './openapi-enquiries.ts'
import { type DescribedApi, documentedProblems, problemSchema } from './openapi-problems.ts'
import { readingPaths } from './openapi-reading.ts'
import { gatewayMessage, headers, sharedResponses } from './openapi-responses.ts'

type Json = Readonly<Record<string, unknown>>

/** The whole JSON API as OpenAPI 3.1, made from the kinds; `version` is the organisation's. */
export function createOpenApi(
  api: DescribedApi & { readonly publicUrl: string; readonly version: string },
): Json {
  const { kinds, organisation, publicUrl } = api
  const problems = documentedProblems(api)
  const { email, website } = organisation.contact
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: `Enquiries to ${organisation.title}`,
      version: `1.0.0+${api.version}`,
      summary: 'Takes enquiries, each to the right officer, once, soon, and answered.',
      description: introduction,
      contact: { name: organisation.title, email, ...(website === undefined ? {} : { url: website }) },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    security: [],
    tags: [
      { name: 'Enquiries', description: 'Sending enquiries.' },
      { name: 'Kinds', description: 'What can be sent.' },
      { name: 'Status', description: 'A page for people.' },
      { name: 'Service', description: 'The service itself.' },
    ],
    paths: {
      ...Object.fromEntries(
        kinds.map((kind) => [`/v1/enquiries/${kind.name}`, enquiryPath(kind, { organisation, publicUrl })]),
      ),
      ...readingPaths(kinds, publicUrl),
    },
    components: {
      parameters: { IdempotencyKey: idempotencyKey },
      headers,
      responses: sharedResponses(problems),
      schemas: {
        ...Object.fromEntries(kinds.map((kind) => [typeName(kind), answersSchema(kind, organisation)])),
        Acceptance: acceptanceSchema(kinds),
        Kinds: kindsSchema,
        KindSchema: kindDocument,
        ...Object.fromEntries(problems.map((problem) => [problem.name, problemSchema(problem)])),
        GatewayMessage: gatewayMessage,
      },
    },
  }
}

const introduction = `
No key is needed, and any website may send.

**Nothing gets lost, and nothing twice.** A 202 means that the enquiry is stored. When there is no answer, or a 429, 500
or 503, send the same again with the same \`Idempotency-Key\`: it counts once.

Refusals are problems as RFC 9457 tells them (\`application/problem+json\`): \`detail\` is a sentence for a person, and
a 422 names every answer that needs a change. A path that is not here is a 404 of that form. What the gateway answers by
itself (429, its own 413, 500 and 503) is \`application/json\` with a \`message\`.
`.trim()

const text = { type: 'string' }
const address = { type: 'string', format: 'uri' }

const kindsSchema = {
  type: 'object',
  properties: {
    kinds: {
      type: 'array',
      items: {
        type: 'object',
        properties: { name: text, title: text, description: text, schema: address, post: address },
        required: ['name', 'title', 'description', 'schema', 'post'],
      },
    },
  },
  required: ['kinds'],
}

const kindDocument = {
  type: 'object',
  properties: {
    $schema: { const: 'https://json-schema.org/draft/2020-12/schema' },
    $id: address,
    title: text,
    properties: { type: 'object' },
    required: { type: 'array', items: text },
  },
  required: ['$schema', '$id', 'title', 'properties', 'required'],
}

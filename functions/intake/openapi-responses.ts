import type { DocumentedProblem } from './openapi-problems.ts'

type Json = Readonly<Record<string, unknown>>

/** The answers that operations share, by name: one for each status of a problem. */
export function sharedResponses(problems: readonly DocumentedProblem[]): Readonly<Record<string, Json>> {
  const refusal = (description: string, names: readonly string[]) =>
    problemResponse(
      description,
      problems.filter(({ name }) => names.includes(name)),
    )
  return {
    BadRequest: refusal('The request cannot be read.', ['MalformedJson', 'UnusableKey']),
    UnknownKind: refusal('There is no such kind of enquiry.', ['UnknownKind']),
    MethodNotAllowed: withHeader(refusal('Another method was meant.', ['MethodNotAllowed']), 'Allow'),
    TooLarge: withGateway(refusal('More than 256 KB.', ['TooLarge'])),
    UnsupportedMediaType: refusal('Not JSON.', ['UnsupportedMediaType']),
    Refused: refusal('Nothing was stored: some answers need a change, or the key is another enquiry’s.', [
      'InvalidAnswers',
      'KeyReused',
    ]),
    TooMany: withGateway({ description: 'Too many requests at once. Wait a second or two.' }),
    Unexpected: withGateway(refusal('Our fault. It may have been stored.', ['Unexpected'])),
    Unavailable: withHeader(
      withGateway(
        refusal('Not now. It may have been stored: send it again with the same key.', ['Unavailable']),
      ),
      'Retry-After',
    ),
  }
}

/** What the gateway in front of us answers by itself, without a Retry-After. */
export const gatewayMessage = {
  title: 'Answer of the gateway',
  type: 'object',
  properties: { message: { type: 'string' } },
  required: ['message'],
}

/** The headers that some answers have. */
export const headers = {
  'Retry-After': {
    description: 'Seconds to wait before sending the same again.',
    schema: { type: 'integer', minimum: 0 },
    example: 30,
  },
  Allow: { description: 'The methods there are.', schema: { type: 'string' }, example: 'POST' },
  'Cache-Control': {
    description: 'How long this may be kept.',
    schema: { type: 'string' },
    example: 'public, max-age=300',
  },
}

/** The same answer, with one of `headers` documented. */
export function withHeader(response: Json, name: keyof typeof headers): Json {
  return { ...response, headers: { [name]: { $ref: `#/components/headers/${name}` } } }
}

function problemResponse(description: string, problems: readonly DocumentedProblem[]): Json {
  const schemas = problems.map(({ name }) => ({ $ref: `#/components/schemas/${name}` }))
  const examples = problems.map(({ name, example, advice }) => [name, { summary: advice, value: example }])
  return {
    description,
    content: {
      'application/problem+json': {
        schema: schemas.length === 1 ? schemas[0] : { oneOf: schemas },
        examples: Object.fromEntries(examples),
      },
    },
  }
}

function withGateway(response: Json): Json {
  const schema = { $ref: '#/components/schemas/GatewayMessage' }
  const own = typeof response['content'] === 'object' ? response['content'] : {}
  return { ...response, content: { ...own, 'application/json': { schema } } }
}

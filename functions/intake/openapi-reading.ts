import type { Kind } from '../../lib/core/kind/kind.ts'
import { withHeader } from './openapi-responses.ts'

type Json = Readonly<Record<string, unknown>>

/** Every path that only reads, each with GET and HEAD. */
export function readingPaths(kinds: readonly Kind[], publicUrl: string): Readonly<Record<string, Json>> {
  return {
    '/v1/kinds': reading({
      id: 'Kinds',
      tag: 'Kinds',
      summary: 'The kinds of enquiry',
      answer: jsonAnswer('In the order people are offered them.', {
        schema: { $ref: '#/components/schemas/Kinds' },
        example: { kinds: kinds.map((kind) => describeKind(kind, publicUrl)) },
      }),
    }),
    '/v1/kinds/{kind}': reading({
      id: 'KindSchema',
      tag: 'Kinds',
      summary: 'What an enquiry of one kind is made of',
      parameters: [
        {
          name: 'kind',
          in: 'path',
          required: true,
          schema: { type: 'string', enum: kinds.map(({ name }) => name) },
          example: kinds[0]?.name,
        },
      ],
      answer: withHeader(
        {
          description: 'A JSON Schema (2020-12).',
          content: { 'application/schema+json': { schema: { $ref: '#/components/schemas/KindSchema' } } },
        },
        'Cache-Control',
      ),
      more: { '404': { $ref: '#/components/responses/UnknownKind' } },
    }),
    '/openapi.json': reading({
      id: 'OpenApi',
      tag: 'Service',
      summary: 'This document',
      answer: withHeader(
        jsonAnswer('OpenAPI 3.1.', {
          schema: { type: 'object', properties: { openapi: { const: '3.1.1' } }, required: ['openapi'] },
        }),
        'Cache-Control',
      ),
    }),
    '/health': reading({
      id: 'Health',
      tag: 'Service',
      summary: 'Whether the service answers',
      answer: jsonAnswer('It does.', {
        schema: {
          type: 'object',
          properties: {
            status: { const: 'ok' },
            version: { type: 'string', description: 'Of the organisation’s file.' },
          },
          required: ['status', 'version'],
        },
      }),
    }),
    '/status/{token}': reading({
      id: 'Status',
      tag: 'Status',
      summary: 'The enquirer’s private page',
      description:
        'The address is the `statusUrl` of an accepted enquiry, and stands in the acknowledgement.',
      parameters: [
        {
          name: 'token',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 2000 },
          example: 'eyJhbGciOiJIUzI1NiJ9.example.token',
        },
      ],
      answer: page('Who has the enquiry, and by when they answer.'),
      more: {
        '404': page('No such enquiry, or the link is not whole.'),
        '405': withHeader(page('Another method was meant.'), 'Allow'),
        '500': page('Our fault.'),
        '503': withHeader(page('Not now.'), 'Retry-After'),
      },
    }),
  }
}

/** A kind as `GET /v1/kinds` lists it. */
export function describeKind({ name, title, description }: Kind, publicUrl: string): Json {
  const [schema, post] = [`${publicUrl}/v1/kinds/${name}`, `${publicUrl}/v1/enquiries/${name}`]
  return { name, title, description, schema, post }
}

function reading(operation: {
  readonly id: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  readonly parameters?: readonly Json[]
  readonly answer: Json
  readonly more?: Readonly<Record<string, Json>>
}): Json {
  const { id, tag, answer, more = {}, ...words } = operation
  const responses = {
    '200': answer,
    '405': { $ref: '#/components/responses/MethodNotAllowed' },
    '429': { $ref: '#/components/responses/TooMany' },
    '500': { $ref: '#/components/responses/Unexpected' },
    ...more,
  }
  return {
    get: { operationId: `get${id}`, tags: [tag], ...words, responses },
    head: { operationId: `head${id}`, tags: [tag], ...words, responses },
  }
}

function jsonAnswer(description: string, content: Json): Json {
  return { description, content: { 'application/json': content } }
}

function page(description: string): Json {
  return { description, content: { 'text/html': { schema: { type: 'string' } } } }
}

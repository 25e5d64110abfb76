import { targetFor, usualTarget } from '../../lib/core/enquiry/target.ts'
import type { Kind } from '../../lib/core/kind/kind.ts'
import type { Organisation } from '../../lib/core/organisation/organisation.ts'
import { answerByLine } from '../../lib/core/time/answer-by.ts'
import type { TargetTime } from '../../lib/core/time/target-time.ts'
import { minUnguessableKey } from '../../lib/use-cases/intake/submit.ts'
import { kindExample, shortestExample } from './kind-example.ts'

type Json = Readonly<Record<string, unknown>>

/** "community-mentoring" as the name of a type: "CommunityMentoring". */
export function typeName(kind: Kind): string {
  return kind.name
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
}

/** The path that takes enquiries of one kind. */
export function enquiryPath(kind: Kind, { organisation, publicUrl }: Surroundings): Json {
  return {
    post: {
      operationId: `post${typeName(kind)}`,
      tags: ['Enquiries'],
      summary: kind.title,
      description: `${kind.description} We answer within ${timeIn(usualTarget(kind, organisation))}.`,
      parameters: [{ $ref: '#/components/parameters/IdempotencyKey' }],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: { $ref: `#/components/schemas/${typeName(kind)}` },
            examples: {
              complete: { summary: 'Everything answered', value: kindExample(kind, organisation) },
              shortest: {
                summary: 'What must be answered, and no more',
                value: shortestExample(kind, organisation),
              },
            },
          },
        },
      },
      responses: {
        '202': {
          description: 'It is stored, once, however often it was sent, and on its way to an officer.',
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/Acceptance' },
              example: acceptanceExample(kind, { organisation, publicUrl }),
            },
          },
        },
        '400': { $ref: '#/components/responses/BadRequest' },
        '405': { $ref: '#/components/responses/MethodNotAllowed' },
        '413': { $ref: '#/components/responses/TooLarge' },
        '415': { $ref: '#/components/responses/UnsupportedMediaType' },
        '422': { $ref: '#/components/responses/Refused' },
        '429': { $ref: '#/components/responses/TooMany' },
        '500': { $ref: '#/components/responses/Unexpected' },
        '503': { $ref: '#/components/responses/Unavailable' },
      },
    },
  }
}

/** What a 202 says. */
export function acceptanceSchema(kinds: readonly Kind[]): Json {
  return {
    title: 'Accepted enquiry',
    type: 'object',
    properties: {
      reference: {
        type: 'string',
        pattern: '^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$',
        description: 'What people quote.',
      },
      kind: { enum: kinds.map(({ name }) => name) },
      receivedAt: { type: 'string', format: 'date-time' },
      answerBy: {
        type: 'string',
        format: 'date',
        description:
          'By when the enquirer hears from us: always a date, also where the target is in working hours.',
      },
      answerByAt: {
        type: 'string',
        format: 'date-time',
        description:
          'The same as an instant: five in the afternoon in London on that date, or the time where the target is in working hours.',
      },
      answerByWords: {
        type: 'string',
        description:
          'The same to be shown to people, with how it was worked out, as our mails and pages have it.',
      },
      statusUrl: {
        type: 'string',
        format: 'uri',
        description:
          'The enquirer’s private page. Whoever has this address can open it: show it to them alone.',
      },
    },
    required: ['reference', 'kind', 'receivedAt', 'answerBy', 'answerByAt', 'answerByWords', 'statusUrl'],
  }
}

/** The header that makes a repeat harmless. */
export const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: `Yours, new for each enquiry, and random: 128 bits or more, such as a UUID of version 4. Sent again with the same key and answers, an enquiry is the same one, and its answer the same. The same key with other answers is refused (422), so nobody else may come upon it: a longer number (\`order-0000000017\`) is no better than a short one. Fewer than ${minUnguessableKey} characters (\`order-17\`) may be somebody else’s too: then the same answers are the same enquiry, and other answers are another. Without a key, equal answers of one kind on one day are one enquiry.`,
  schema: { type: 'string', pattern: '^[!-~]{1,200}$' },
  example: '0b9f1c8e-7f6b-4f0e-9a53-5d2f9f0c1a77',
}

interface Surroundings {
  readonly organisation: Organisation
  readonly publicUrl: string
}

function timeIn(within: TargetTime): string {
  const [count, unit] = typeof within === 'number' ? [within, 'day'] : [within.hours, 'hour']
  return `${count} working ${unit}${count === 1 ? '' : 's'}`
}

function acceptanceExample(kind: Kind, { organisation, publicUrl }: Surroundings): Json {
  const receivedAt = '2027-03-08T10:00:00.000Z'
  const example = kindExample(kind, organisation)
  const reading = kind.readAnswers(example, organisation)
  const received = { kind, answers: reading.ok ? reading.answers : {}, at: receivedAt, words: kind.core }
  const { answerBy } = targetFor(received, organisation)
  return {
    reference: 'ABCD-2345',
    kind: kind.name,
    receivedAt,
    answerBy: answerBy.date,
    answerByAt: answerBy.at,
    answerByWords: answerByLine(answerBy, kind.core),
    statusUrl: `${publicUrl}/status/eyJhbGciOiJIUzI1NiJ9.example.token`,
  }
}

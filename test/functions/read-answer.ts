import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import * as v from 'valibot'

const problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  errors: v.optional(v.array(v.object({ field: v.string(), code: v.string(), message: v.string() }))),
  kinds: v.optional(v.array(v.string())),
})

const acceptance = v.strictObject({
  reference: v.pipe(v.string(), v.regex(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/)),
  kind: v.string(),
  receivedAt: v.pipe(v.string(), v.isoTimestamp()),
  answerBy: v.pipe(v.string(), v.isoDate()),
  answerByAt: v.pipe(v.string(), v.isoTimestamp()),
  answerByWords: v.string(),
  statusUrl: v.pipe(v.string(), v.url()),
})

/** The problem document of an answer; fails the test when it is none. */
export function readProblem(answer: APIGatewayProxyStructuredResultV2) {
  const read = v.parse(problem, JSON.parse(answer.body ?? ''))
  if (answer.headers?.['content-type'] !== 'application/problem+json') throw new TypeError('not a problem')
  if (read.status !== answer.statusCode) throw new TypeError('a problem says the status that it is sent with')
  return read
}

/** The document of a 202; fails the test when it is none. */
export function readAcceptance(answer: APIGatewayProxyStructuredResultV2) {
  if (answer.statusCode !== 202) throw new TypeError(`${answer.statusCode}: ${answer.body}`)
  return v.parse(acceptance, JSON.parse(answer.body ?? ''))
}

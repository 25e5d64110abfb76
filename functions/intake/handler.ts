import type { Kind } from '../../lib/enquiry/kind.ts'
import type { Organisation } from '../../lib/enquiry/organisation.ts'
import { readSubmission } from '../../lib/enquiry/submission.ts'
import type { StatusLinks } from '../../lib/ports/secrets.ts'
import type { Submission, SubmitOutcome } from '../../lib/use-cases/submit.ts'
import { type HttpRequest, type HttpResponse, json } from '../shared/http-messages.ts'
import { Problem } from '../shared/problem.ts'
import { createRouter } from '../shared/routes.ts'
import { kindSchema } from './kind-schema.ts'
import { readIdempotencyKey, readJsonBody } from './read-json-request.ts'

export interface IntakeDependencies {
  readonly submit: (submission: Submission) => Promise<SubmitOutcome>
  readonly statusLinks: StatusLinks
  readonly kinds: readonly Kind[]
  readonly organisation: Organisation
  readonly publicUrl: string
  readonly version: string
}

/** The JSON door: accepts enquiries, describes the kinds, says that it is well. */
export function createIntake(
  dependencies: IntakeDependencies,
): (request: HttpRequest) => Promise<HttpResponse> {
  const { kinds, organisation, publicUrl } = dependencies

  return createRouter([
    {
      path: /^\/v1\/enquiries\/(?<kind>[^/]+)$/,
      methods: { POST: async (request, parts) => accept(request, findKind(parts)) },
    },
    { path: /^\/v1\/kinds$/, methods: { GET: async () => json(200, { kinds: kinds.map(describe) }) } },
    {
      path: /^\/v1\/kinds\/(?<kind>[^/]+)$/,
      methods: { GET: async (_request, parts) => schemaOf(findKind(parts)) },
    },
    {
      path: /^\/health$/,
      methods: { GET: async () => json(200, { status: 'ok', version: dependencies.version }) },
    },
  ])

  async function accept(request: HttpRequest, kind: Kind): Promise<HttpResponse> {
    const idempotencyKey = readIdempotencyKey(request)
    const reading = readSubmission(kind, readJsonBody(request), organisation)
    if (!reading.ok) throw invalidAnswers(reading.problems)
    const key = idempotencyKey === undefined ? {} : { idempotencyKey }
    const outcome = await dependencies.submit({ kind, answers: reading.answers, ...key })
    if (outcome.type === 'accepted') return accepted(outcome.enquiry)
    throw outcome.type === 'key-reused' ? keyReused() : unavailable(organisation)
  }

  async function accepted(enquiry: {
    reference: string
    kind: string
    receivedAt: string
    answerBy: { date: string }
  }) {
    const { reference, kind, receivedAt, answerBy } = enquiry
    const statusUrl = `${publicUrl}/status/${await dependencies.statusLinks.sign(reference)}`
    return json(202, { reference, kind, receivedAt, answerBy: answerBy.date, statusUrl })
  }

  function schemaOf(kind: Kind): HttpResponse {
    const schema = kindSchema(kind, { organisation, publicUrl })
    return json(200, schema, {
      'content-type': 'application/schema+json; charset=utf-8',
      'cache-control': 'public, max-age=300',
    })
  }

  function describe({ name, title, description }: Kind) {
    return {
      name,
      title,
      description,
      schema: `${publicUrl}/v1/kinds/${name}`,
      post: `${publicUrl}/v1/enquiries/${name}`,
    }
  }

  function findKind(parts: Readonly<Record<string, string>>): Kind {
    const kind = kinds.find((one) => one.name === parts['kind'])
    if (kind !== undefined) return kind
    const names = kinds.map((one) => one.name)
    const detail = `There is no such kind of enquiry. The kinds are: ${names.join(', ')}`
    throw new Problem({
      status: 404,
      title: 'Unknown kind of enquiry',
      detail,
      type: 'urn:enquiries:unknown-kind',
      kinds: names,
    })
  }
}

function invalidAnswers(errors: readonly { field: string; code: string; message: string }[]): Problem {
  const detail = errors.length === 1 ? 'One answer needs a change' : `${errors.length} answers need a change`
  return new Problem({
    status: 422,
    title: 'Check your answers',
    detail,
    type: 'urn:enquiries:invalid-answers',
    errors,
  })
}

function keyReused(): Problem {
  return new Problem({
    status: 422,
    title: 'Idempotency key already used',
    detail: 'This Idempotency-Key was sent before with other answers. Use a new key for a new enquiry',
    type: 'urn:enquiries:key-reused',
  })
}

function unavailable({ contact }: Organisation): Problem {
  const phone = contact.phone === undefined ? '' : ` or ring ${contact.phone}`
  return new Problem({
    status: 503,
    title: 'We cannot take enquiries just now',
    // Not "nothing was stored": the table may have stored it and failed to say so.
    detail: `Try again in a minute with the same answers, which then count once. Or write to ${contact.email}${phone}`,
    headers: { 'retry-after': '30' },
  })
}

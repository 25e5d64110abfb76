import type { Arrival } from '../../lib/core/enquiry/arrival.ts'
import type { Kind } from '../../lib/core/kind/kind.ts'
import type { Organisation } from '../../lib/core/organisation/organisation.ts'
import { readFormControls } from '../../lib/core/posted-form/controls.ts'
import type { CoreWords } from '../../lib/core/words/english.ts'
import type { StatusLinks } from '../../lib/ports/secrets.ts'
import type { Submission, SubmitOutcome } from '../../lib/use-cases/intake/submit.ts'
import { acceptance } from '../shared/http/acceptance.ts'
import { enquiryJson } from '../shared/http/body-limits.ts'
import { findKind, invalidAnswers, keyReused, unavailable } from '../shared/http/enquiry-problems.ts'
import { type HttpRequest, type HttpResponse, json } from '../shared/http/http-messages.ts'
import { readIdempotencyKey } from '../shared/http/idempotency-key.ts'
import { createRouter } from '../shared/http/routes.ts'
import { kindSchema } from './kind-schema.ts'
import { createOpenApi } from './openapi.ts'
import { describeKind } from './openapi-reading.ts'
import { readJsonAnswers } from './read-json-answers.ts'
import { readJsonBody } from './read-json-request.ts'

export interface IntakeDependencies {
  readonly submit: (submission: Submission) => Promise<SubmitOutcome>
  readonly statusLinks: StatusLinks
  readonly kinds: readonly Kind[]
  readonly organisation: Organisation
  readonly publicUrl: string
  readonly version: string
  readonly words: CoreWords
}

/** The JSON API: accepts enquiries, describes the kinds, answers health checks. */
export function createIntake(
  dependencies: IntakeDependencies,
): (request: HttpRequest) => Promise<HttpResponse> {
  const { kinds, organisation, publicUrl } = dependencies

  return createRouter([
    {
      path: /^\/v1\/enquiries\/(?<kind>[^/]+)$/,
      methods: { POST: async (request, parts) => accept(request, findKind(kinds, parts)) },
      body: enquiryJson,
    },
    { path: /^\/v1\/kinds$/, methods: { GET: async () => listKinds() } },
    {
      path: /^\/v1\/kinds\/(?<kind>[^/]+)$/,
      methods: { GET: async (_request, parts) => schemaOf(findKind(kinds, parts)) },
    },
    { path: /^\/openapi\.json$/, methods: { GET: async () => describeApi() } },
    {
      path: /^\/health$/,
      methods: { GET: async () => json(200, { status: 'ok', version: dependencies.version }) },
    },
  ])

  async function accept(request: HttpRequest, kind: Kind): Promise<HttpResponse> {
    const idempotencyKey = readIdempotencyKey(request)
    const { reading, trap } = readJsonAnswers(kind, readJsonBody(request), organisation)
    if (!reading.ok) throw invalidAnswers(reading.problems)
    const key = idempotencyKey === undefined ? {} : { idempotencyKey }
    const outcome = await dependencies.submit({
      ...{ kind, answers: reading.answers, arrival: arrivalOf(trap), ...key },
      ...(request.source === undefined ? {} : { address: request.source }),
    })
    if (outcome.type === 'accepted') return acceptance(outcome.enquiry, dependencies)
    throw outcome.type === 'key-reused' ? keyReused() : unavailable(organisation)
  }

  function schemaOf(kind: Kind): HttpResponse {
    const schema = kindSchema(kind, { organisation, publicUrl })
    return json(200, schema, {
      'content-type': 'application/schema+json; charset=utf-8',
      ...cachedBriefly,
    })
  }

  function listKinds(): HttpResponse {
    return json(200, { kinds: kinds.map((kind) => describeKind(kind, publicUrl)) })
  }

  function describeApi(): HttpResponse {
    return json(200, createOpenApi(dependencies), cachedBriefly)
  }
}

function arrivalOf(trap: string | undefined): Arrival {
  if (trap === undefined) return { door: 'api' }
  return { door: 'api', honeypot: readFormControls([{ name: '_gotcha', value: trap }]).honeypot }
}

const cachedBriefly = { 'cache-control': 'public, max-age=300' }

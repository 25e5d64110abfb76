import { type HttpResponse, json } from './http-messages.ts'

/** An expected refusal, as RFC 9457 tells it. `detail` is a sentence a person can act on. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly headers: Readonly<Record<string, string>>
  /** What people may quote to us. */
  readonly reference: string | undefined
  readonly body: Readonly<Record<string, unknown>>

  constructor(problem: ProblemDetails) {
    super(problem.title)
    const { headers = {}, type = 'about:blank', status, title, detail, reference, ...more } = problem
    this.status = status
    this.title = title
    this.detail = detail
    this.headers = headers
    this.reference = reference
    this.body = { type, title, status, detail, ...more }
  }
}

interface ProblemDetails {
  readonly status: number
  readonly title: string
  readonly detail: string
  /** Of its own only where a client may want to tell it from others of the same status. */
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly reference?: string
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[]
  readonly kinds?: readonly string[]
}

/** The answer to a problem. */
export function problemResponse(problem: Problem): HttpResponse {
  return json(problem.status, problem.body, {
    ...problem.headers,
    'content-type': 'application/problem+json',
  })
}

/** What should not have happened: a reference to quote, and nothing else. */
export function unexpectedProblem(requestId: string): Problem {
  const detail = `This is our fault, not yours. If it happens again, tell us this reference: ${requestId}`
  return new Problem({ status: 500, title: 'Something went wrong', detail, reference: requestId })
}

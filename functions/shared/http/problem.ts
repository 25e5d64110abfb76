import type { CoreWords } from '../../../lib/core/words/english.ts'
import { type HttpResponse, json } from './http-messages.ts'

/** An expected refusal as in RFC 9457; its words are chosen by what answers it. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** What people may quote to us. */
  readonly reference: string | undefined
  readonly bodyIn: (words: CoreWords) => Readonly<Record<string, unknown>>

  constructor(problem: ProblemDetails) {
    const { status, say, type = 'about:blank', headers = {}, reference, ...more } = problem
    super(type)
    this.status = status
    this.headers = headers
    this.reference = reference
    this.bodyIn = (words) => {
      const { title, detail } = say(words.refusals)
      return { type, title, status, detail, ...more }
    }
  }
}

interface ProblemDetails {
  readonly status: number
  readonly say: (words: CoreWords['refusals']) => { readonly title: string; readonly detail: string }
  /** Given only if a client may have to tell this problem from others of the same status. */
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly reference?: string
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[]
  readonly kinds?: readonly string[]
}

/** Answers a problem as JSON. */
export function createProblemResponse(words: CoreWords): (problem: Problem) => HttpResponse {
  return function problemResponse(problem) {
    return json(problem.status, problem.bodyIn(words), {
      ...problem.headers,
      'content-type': 'application/problem+json',
    })
  }
}

/** An unexpected error: shows a reference to quote, and nothing else. */
export function unexpectedProblem(reference: string): Problem {
  return new Problem({ status: 500, say: (words) => words.unexpected(reference), reference })
}

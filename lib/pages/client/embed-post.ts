import { element, own } from './embed-elements.ts'
import type { Entries } from './embed-entries.ts'
import type { FieldProblem } from './embed-problems.ts'

/** The service's confirmation of a stored enquiry. */
export interface Receipt {
  readonly reference: string
  /** In words, with how it was calculated. */
  readonly answerBy: string
  readonly statusUrl: string
}

export type PostOutcome =
  | { readonly type: 'sent'; readonly receipt: Receipt }
  | { readonly type: 'mistakes'; readonly problems: readonly FieldProblem[] }
  /** Try again, but not before so many seconds. */
  | { readonly type: 'later'; readonly seconds: number }
  /** Refused for good: a retry would be refused too. */
  | { readonly type: 'broken'; readonly detail: string }
  /** Nobody knows whether it arrived. The same entries with the same key may be sent again. */
  | { readonly type: 'unanswered' }

/** How long an answer may take, in milliseconds: more than the 30 s after which the service itself gives up. */
const timeout = 40_000

/** Posts what a form holds as its browser would, and asks for an answer to read. */
export async function post(entries: Entries, action: string): Promise<PostOutcome> {
  const body = new URLSearchParams(entries.map(([name, value]) => [name, value.replace(/\r\n?|\n/g, '\r\n')]))
  const outcome = await withTimeout(async (signal) => {
    // `accept` is a safelisted header, like everything else here: there is no preflight.
    const headers = { accept: 'application/json' }
    const asked = { ...quietly, method: 'POST', headers, body, signal }
    const response = await fetch(action, { ...asked, redirect: 'error' })
    return readOutcome(response, await response.json().catch(() => undefined))
  })
  return outcome ?? { type: 'unanswered' }
}

/** Leaves the page: the browser posts the same by itself. Not from the form, which its page may have changed or taken away. */
export function postPlainly(entries: Entries, action: string): void {
  const inputs = entries.map(([name, value]) => element('input', { type: 'hidden', name, value }))
  const form = element('form', { action, method: 'post', 'accept-charset': 'utf-8', hidden: '' }, ...inputs)
  document.body.append(form)
  own(form, 'submit')()
  form.remove()
}

/** Whether the service can be reached, even if its reply cannot be read: by its script, since pages are no part of other sites. */
export async function isReachable(action: string): Promise<boolean> {
  const response = await withTimeout((signal) =>
    fetch(new URL('/embed.js', action), { ...quietly, method: 'HEAD', mode: 'no-cors', signal }),
  )
  return response !== undefined
}

const quietly = { cache: 'no-store', credentials: 'omit' } as const

/** Undefined if it fails or takes too long. */
async function withTimeout<Value>(ask: (signal: AbortSignal) => Promise<Value>): Promise<Value | undefined> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), timeout)
  try {
    return await ask(abort.signal)
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

function readOutcome({ status, headers }: Response, body: unknown): PostOutcome {
  const { reference, answerByWords, statusUrl, errors, detail } = recordOf(body)
  if (status === 202 && typeof reference === 'string') {
    const receipt = { reference, answerBy: String(answerByWords), statusUrl: String(statusUrl) }
    return { type: 'sent', receipt }
  }
  if (status === 422 && Array.isArray(errors)) {
    const problems = errors.map(recordOf)
    return {
      type: 'mistakes',
      problems: problems.map(({ field, message }) => ({ field: String(field), message: String(message) })),
    }
  }
  if ([408, 425, 429].includes(status) || status >= 500)
    return { type: 'later', seconds: Number(headers.get('retry-after')) || 0 }
  // A success without a reference, or a body that was cut off, is no answer.
  if (status < 400 || body === undefined) return { type: 'unanswered' }
  return { type: 'broken', detail: typeof detail === 'string' ? detail : '' }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

import { randomUUID } from 'node:crypto'
import { json } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'

// Sends one enquiry: node post-enquiry.ts URL KIND < answers.json

export interface Accepted {
  readonly reference: string
  readonly answerBy: string
  readonly statusUrl: string
}

/** Sends an enquiry until it is accepted or refused. Throws `Refused`, or `NoAnswer` after five tries. */
export async function postEnquiry(url: string, kind: string, answers: unknown): Promise<Accepted> {
  const body = JSON.stringify(answers)
  // One key for one enquiry, the same in every try: however many of them arrive, it counts once.
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
  for (let attempt = 1; attempt <= 5; attempt++) {
    let pause = 250 * 2 ** attempt
    try {
      const signal = AbortSignal.timeout(10_000)
      const response = await fetch(`${url}/v1/enquiries/${kind}`, { method: 'POST', headers, body, signal })
      const answer: unknown = await response.json()
      if (response.status === 202 && isAccepted(answer)) return answer
      if (response.status >= 400 && response.status < 500 && response.status !== 429)
        throw new Refused(answer)
      const after = response.headers.get('retry-after') ?? ''
      if (/^\d+$/.test(after)) pause = Number(after) * 1000
    } catch (error) {
      // Anything else is the network, or half an answer. It may have been stored: so the same again.
      if (error instanceof Refused) throw error
    }
    if (attempt < 5) await new Promise((resolve) => setTimeout(resolve, pause))
  }
  throw new NoAnswer('No answer. Please try again later.')
}

/** What has to change before it can be accepted: a problem of RFC 9457. */
export class Refused extends Error {
  /** A line for each field, to show beside it. */
  readonly fields: readonly { readonly field: string; readonly message: string }[]

  constructor(answer: unknown) {
    const { detail, errors = [] } = Object(answer)
    super(String(detail ?? 'It was refused'))
    this.fields = errors
  }
}

export class NoAnswer extends Error {}

function isAccepted(answer: unknown): answer is Accepted {
  return typeof Object(answer).reference === 'string'
}

async function main([url = '', kind = '']: readonly string[]): Promise<number> {
  const answers = await json(process.stdin)
  try {
    const { reference, answerBy, statusUrl } = await postEnquiry(url, kind, answers)
    process.stdout.write(`${reference}: you hear from us by ${answerBy}. ${statusUrl}\n`)
    return 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    if (!(error instanceof Refused)) return 2
    for (const { field, message } of error.fields) process.stderr.write(`${field}: ${message}\n`)
    return 1
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main(process.argv.slice(2))
}

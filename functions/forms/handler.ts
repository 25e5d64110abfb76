import { createHash } from 'node:crypto'
import { toDocument } from '../../lib/enquiry/html.ts'
import type { Kind } from '../../lib/enquiry/kind.ts'
import type { Organisation } from '../../lib/enquiry/organisation.ts'
import { pageStyle } from '../../lib/pages/page-style.ts'
import { renderProblemPage } from '../../lib/pages/problem-page.ts'
import { renderNoStatusPage, renderStatusPage } from '../../lib/pages/status-page.ts'
import type { EnquiryStatus } from '../../lib/use-cases/show-status.ts'
import { StoreFailed } from '../../lib/use-cases/write-enquiry.ts'
import type { HttpRequest, HttpResponse } from '../shared/http-messages.ts'
import { Problem } from '../shared/problem.ts'
import { createRouter } from '../shared/routes.ts'

export interface FormsDependencies {
  readonly showStatus: (token: string) => Promise<EnquiryStatus | undefined>
  readonly kinds: readonly Kind[]
  readonly organisation: Organisation
}

/** The pages for people. */
export function createForms({
  showStatus,
  kinds,
  organisation,
}: FormsDependencies): (request: HttpRequest) => Promise<HttpResponse> {
  return createRouter([
    {
      path: /^\/status\/(?<token>[^/]{1,2000})$/,
      methods: { GET: async (_request, parts) => answerStatus(parts['token'] ?? '') },
    },
  ])

  async function answerStatus(token: string): Promise<HttpResponse> {
    const status = await showStatus(token).catch(tellOutage)
    if (status === undefined) return page(404, renderNoStatusPage(organisation))
    const { officer, kind, ...rest } = status
    const kindTitle = kinds.find((one) => one.name === kind)?.title ?? kind
    const words = { ...rest, kindTitle, ...(officer === undefined ? {} : { officerName: officer.name }) }
    return page(200, renderStatusPage(words, organisation))
  }
}

function tellOutage(error: unknown): never {
  if (!(error instanceof StoreFailed)) throw error
  throw new Problem({
    status: 503,
    title: 'We cannot show your enquiry just now',
    detail: 'It is safe with us. Try again in a minute.',
    headers: { 'retry-after': '30' },
  })
}

/** Problems as people see them: a page like the others. */
export function createProblemPage(organisation: Organisation): (problem: Problem) => HttpResponse {
  return function showProblem(problem) {
    const shown = page(problem.status, renderProblemPage(problem, organisation))
    return { ...shown, headers: { ...problem.headers, ...shown.headers } }
  }
}

function page(status: number, body: string): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    body,
  }
}

const styleHash = createHash('sha256').update(toDocument(pageStyle)).digest('base64')

/** No script at all, one style sheet by its hash, no frame around it. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

import type { FieldProblem } from '../../lib/core/kind/answers.ts'
import { checkStep, fieldsOf, formSteps, stepAsking } from '../../lib/core/kind/form-steps.ts'
import type { Kind } from '../../lib/core/kind/kind.ts'
import type { Organisation } from '../../lib/core/organisation/organisation.ts'
import { allowedNext } from '../../lib/core/posted-form/allowed-next.ts'
import {
  askedAgain,
  type FormSubmission,
  readFormSubmission,
} from '../../lib/core/posted-form/read-form-submission.ts'
import { carriedFiles } from '../../lib/core/posted-form/sent-files-schema.ts'
import { renderCheckPage } from '../../lib/pages/enquire/check-page.ts'
import { type FormPage, renderFormPage } from '../../lib/pages/enquire/form-page.ts'
import type { PageSurroundings } from '../../lib/pages/surroundings.ts'
import type { StatusLinks } from '../../lib/ports/secrets.ts'
import type { FormTicket, FormTickets } from '../../lib/use-cases/intake/form-ticket.ts'
import type { Submission, SubmitOutcome } from '../../lib/use-cases/intake/submit.ts'
import { readFormBody } from '../shared/form/read-form-body.ts'
import { acceptance } from '../shared/http/acceptance.ts'
import { wantsJson } from '../shared/http/accepts.ts'
import { invalidAnswers, keyReused, unavailable } from '../shared/http/enquiry-problems.ts'
import { type HttpRequest, type HttpResponse, seeOther } from '../shared/http/http-messages.ts'
import { readIdempotencyKey } from '../shared/http/idempotency-key.ts'
import type { PageResponses } from '../shared/http/page-response.ts'
import { arrivalOf } from './posted-arrival.ts'
import type { SearchEngines } from './search-engines.ts'
import { readUnsent, unsentHeaders } from './unsent.ts'

interface EnquireDependencies {
  readonly submit: (submission: Submission) => Promise<SubmitOutcome>
  readonly tickets: FormTickets
  readonly statusLinks: StatusLinks
  readonly organisation: Organisation
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
  readonly searchEngines: SearchEngines
  readonly publicUrl: string
}

/** A kind's form: shown, checked page by page, and sent. Also takes the plain forms of other websites. */
export function createEnquire(dependencies: EnquireDependencies) {
  const { tickets, organisation, surroundings, responses } = dependencies
  return { show, receive }

  async function show(request: HttpRequest, kind: Kind): Promise<HttpResponse> {
    const form = readUnsent(request, kind, organisation)
    const shown =
      form === undefined ? { typed: {} } : { typed: form.typed, extras: form.extras, unsent: true }
    const body = renderFormPage(dependencies.searchEngines.surroundingsFor(request), {
      ...{ kind, ...shown, problems: [], hidden: hiddenOf(kind, form) },
    })
    return responses.open(request, {
      status: 200,
      body,
      headers: form === undefined ? formHeaders : unsentHeaders,
    })
  }

  async function receive(request: HttpRequest, kind: Kind): Promise<HttpResponse> {
    const { pairs, files } = await readFormBody(request, 'anybody')
    const form = readFormSubmission({ kind, pairs, files, organisation })
    const changing = pairs.some(({ name, value }) => name === '_changing' && value === 'yes')
    const posted = { request, kind, form, changing }
    if (wantsJson(request)) return sendForScript(posted)
    const step = formSteps(kind).find(({ name }) => name === form.control.step)
    if (form.control.go !== undefined) return showStep(posted, form.control.go)
    // Only the check page sends a form of several pages; another website's plain form sends no step.
    if (kind.steps !== undefined && step !== undefined) return turnPage(posted, fieldsOf(step))
    return form.problems.length === 0 ? send(posted) : showProblems(posted)
  }

  /** Checks one page of several: on to the next, or back to the check page after a change. */
  function turnPage(posted: Posted, asked: readonly string[]): HttpResponse {
    const { kind, form, changing } = posted
    const problems = form.problems.filter(({ field }) => field === '' || asked.includes(field))
    if (problems.length > 0) return showProblems(posted, problems)
    const steps = formSteps(kind)
    const next = changing ? undefined : steps[steps.findIndex(({ name }) => name === form.control.step) + 1]
    if (next !== undefined) return showForm(posted, { step: next.name, problems: [] }, 200)
    return form.problems.length > 0 ? showProblems(posted) : showCheck(posted, 200)
  }

  /** Back to an earlier page, or by Change from the check page: mistakes are shown only when it is sent again. */
  function showStep(posted: Posted, step: string): HttpResponse {
    const isChange = posted.form.control.step === checkStep
    return showForm({ ...posted, changing: isChange || posted.changing }, { step, problems: [] }, 200)
  }

  /** The first page with a mistake, with all its mistakes. */
  function showProblems(posted: Posted, problems = posted.form.problems): HttpResponse {
    const wrong = problems.map(({ field }) => stepAsking(posted.kind, field)?.name)
    const step = wrong.find((name) => name !== undefined) ?? posted.form.control.step
    const status = problems.some(({ field, code }) => field === '' && code === 'too-long') ? 413 : 422
    return showForm(posted, { ...(step === undefined ? {} : { step }), problems }, status)
  }

  function showForm(
    { request, kind, form, changing }: Posted,
    shown: Pick<FormPage, 'step' | 'problems' | 'unavailable'>,
    status: number,
  ): HttpResponse {
    const { typed, extras, files } = form
    const body = renderFormPage(surroundings, {
      ...shown,
      ...{ kind, typed, extras, files },
      hidden: hiddenOf(kind, form, { status, problems: shown.problems }),
      changing,
    })
    return responses.open(request, { status, body, headers: formHeaders })
  }

  function showCheck({ request, kind, form }: Posted, status: number): HttpResponse {
    const hidden = hiddenOf(kind, form, { status })
    const { typed, extras, files } = form
    const page = { kind, typed, extras, files, hidden, unavailable: status === 503 }
    const body = renderCheckPage(surroundings, page)
    return responses.open(request, { status, body, headers: formHeaders })
  }

  async function send(posted: Posted): Promise<HttpResponse> {
    const outcome = await submit(posted)
    if (outcome.type === 'accepted') {
      const next = allowedNext(posted.form.control.next ?? '', organisation.websites)
      const { reference } = outcome.enquiry
      const token = await dependencies.statusLinks.sign({ reference, madeFor: 'sender' })
      return seeOther(next ?? `/sent/${token}`)
    }
    return posted.form.control.step === checkStep
      ? showCheck(posted, 503)
      : showForm(posted, { problems: [], unavailable: true }, 503)
  }

  async function sendForScript(posted: Posted): Promise<HttpResponse> {
    if (posted.form.problems.length > 0) throw invalidAnswers(posted.form.problems)
    const outcome = await submit(posted)
    const words = surroundings.words.core
    if (outcome.type === 'accepted') return acceptance(outcome.enquiry, { ...dependencies, words })
    throw outcome.type === 'key-reused' ? keyReused() : unavailable(organisation)
  }

  async function submit({ request, kind, form }: Posted): Promise<SubmitOutcome> {
    const { answers = {}, extras, control } = form
    const idempotencyKey = readIdempotencyKey(request)
    return await dependencies.submit({
      ...{ kind, answers, extras },
      arrival: arrivalOf(request, form, tickets.read(kind.name, control)),
      ...(request.source === undefined ? {} : { address: request.source }),
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
      ...(control.key === undefined || control.key === '' ? {} : { formKey: control.key }),
    })
  }

  function hiddenOf(
    kind: Kind,
    form?: FormSubmission,
    { status = 200, problems = [] }: { status?: number; problems?: readonly FieldProblem[] } = {},
  ) {
    const asked = askedAgain(kind, form?.control, problems)
    const { key, rendered } = ticketFor(kind, form, status)
    const onwards = allowedNext(form?.control.next ?? '', organisation.websites)
    return [
      ...(key === undefined ? [] : [{ name: '_key', value: key }]),
      ...(rendered === undefined ? [] : [{ name: '_rendered', value: rendered }]),
      ...(onwards === undefined ? [] : [{ name: '_next', value: onwards }]),
      ...(asked === '' ? [] : [{ name: '_asked', value: asked }]),
      ...carriedFiles(form?.files ?? []),
    ]
  }

  /**
   * The key stays the same until the form is stored, so that sending it twice makes one enquiry. A form that came without a
   * key and may have been stored gets none now: with a key, it would become a second enquiry.
   */
  function ticketFor(kind: Kind, form: FormSubmission | undefined, status: number): Partial<FormTicket> {
    const { key, rendered } = form?.control ?? {}
    if (key !== undefined && key !== '') return { key, ...(rendered === undefined ? {} : { rendered }) }
    return status === 503 ? {} : tickets.issue(kind.name)
  }
}

interface Posted {
  readonly request: HttpRequest
  readonly kind: Kind
  readonly form: FormSubmission
  /** The page was reached from the check page, and leads back there. */
  readonly changing: boolean
}

/**
 * The browser keeps a form's page for Back, and otherwise asks for it again: the kept page has its key, so that sending it
 * again makes no second enquiry, and Back to a posted page posts nothing again.
 */
const formHeaders = { 'cache-control': 'private, no-cache' }

import { readReference } from '../../lib/core/enquiry/reference.ts'
import type { FieldProblem } from '../../lib/core/kind/answers.ts'
import { toEmailAddress } from '../../lib/core/text/email-address.ts'
import { isBlank, toPlainLine } from '../../lib/core/text/text-policy.ts'
import { type FindPage, renderFindPage, renderFoundPage } from '../../lib/pages/private/find-page.ts'
import type { PageSurroundings } from '../../lib/pages/surroundings.ts'
import type { LinkAskedFor } from '../../lib/use-cases/enquirer/request-status-link.ts'
import { fieldIn, wrongField } from '../shared/form/posted-field.ts'
import { readFormBody } from '../shared/form/read-form-body.ts'
import type { HttpRequest, HttpResponse } from '../shared/http/http-messages.ts'
import type { PageResponses } from '../shared/http/page-response.ts'
import { pageStatus } from '../shared/http/page-status.ts'
import { isOutage } from '../shared/http/tell-outage.ts'

interface FindDependencies {
  readonly requestStatusLink: (asked: LinkAskedFor) => Promise<void>
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
  readonly createKey: () => string
}

/** Has the private link mailed again; neither the response nor its time tells whether there is such an enquiry. */
export function createFind(dependencies: FindDependencies) {
  const { surroundings, responses } = dependencies
  return { show, receive }

  async function show(): Promise<HttpResponse> {
    return answer({})
  }

  async function receive(request: HttpRequest): Promise<HttpResponse> {
    const { pairs } = await readFormBody(request, 'anybody')
    const field = (name: string) => toPlainLine(fieldIn(pairs, name))
    const typed = { reference: field('reference'), email: field('email') }
    const problems = problemsIn(typed, surroundings)
    if (problems.length > 0) return answer({ typed, problems })
    try {
      const network = request.source === undefined ? {} : { network: request.source }
      await dependencies.requestStatusLink({ key: dependencies.createKey(), ...typed, ...network })
    } catch (error) {
      if (!isOutage(error)) throw error
      return answer({ typed, unavailable: true })
    }
    return responses.closed({ status: 200, body: renderFoundPage(surroundings) })
  }

  function answer(page: FindPage): HttpResponse {
    return responses.closed({ status: pageStatus(page), body: renderFindPage(surroundings, page) })
  }
}

function problemsIn(
  typed: { readonly reference: string; readonly email: string },
  { words }: PageSurroundings,
): readonly FieldProblem[] {
  const { noReference, badReference, noEmail, badEmail } = words.privateProblems.find
  const problem = (field: string, message: string) => [wrongField(field, message)]
  return [
    ...(isBlank(typed.reference)
      ? problem('reference', noReference)
      : readReference(typed.reference) === undefined
        ? problem('reference', badReference)
        : []),
    ...(isBlank(typed.email)
      ? problem('email', noEmail)
      : toEmailAddress(typed.email) === undefined
        ? problem('email', badEmail)
        : []),
  ]
}

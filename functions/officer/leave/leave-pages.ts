import { type LeaveProblem, readLeave, type TypedLeave } from '../../../lib/core/directory/leave-dates.ts'
import type { LocalDate } from '../../../lib/core/time/local-date.ts'
import { renderLeaveCheckPage } from '../../../lib/pages/leave/leave-check-page.ts'
import { type LeaveConfirmPage, renderLeaveConfirmPage } from '../../../lib/pages/leave/leave-confirm-page.ts'
import { type LeaveDone, renderLeaveDonePage } from '../../../lib/pages/leave/leave-done-page.ts'
import { leaveProblem } from '../../../lib/pages/leave/leave-facts.ts'
import { renderLeaveNoLinkPage, renderLeaveRefusedPage } from '../../../lib/pages/leave/leave-no-link-page.ts'
import { type LeavePage, renderLeavePage } from '../../../lib/pages/leave/leave-page.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import type { LeaveView } from '../../../lib/use-cases/directory/show-leave.ts'
import { wrongField } from '../../shared/form/posted-field.ts'
import type { HttpResponse } from '../../shared/http/http-messages.ts'
import type { PageResponses } from '../../shared/http/page-response.ts'
import { pageStatus } from '../../shared/http/page-status.ts'
import type { PostedLeave } from './posted-leave.ts'

interface LeavePagesDependencies {
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
}

/** Whose leave is shown to whom, and at what path. */
export interface LeaveVisit {
  /** From the root: where the forms of the page are sent. */
  readonly path: string
  readonly view: LeaveView
  /** Whose leave it is; absent: the visitor's own. */
  readonly name?: string
  readonly people?: LeavePage['people']
  readonly boardHref?: string
}

/** What the visitor is asked to confirm. */
interface LeaveToCheck {
  readonly posted: PostedLeave
  readonly leave: { readonly id?: string; readonly from: LocalDate; readonly until: LocalDate }
  readonly cover: string
  readonly open: number
  /** The browser is known. */
  readonly known: boolean
  readonly unavailable?: boolean
}

export type LeavePages = ReturnType<typeof createLeavePages>

/** The pages about when somebody is away, as answers. */
export function createLeavePages({ surroundings, responses }: LeavePagesDependencies) {
  const { words } = surroundings
  return { main, wrongDates, wrongEnd, check, done, confirm, noLink, refused }

  function main(visit: LeaveVisit, shown: Pick<LeavePage, 'typed' | 'problems'> = {}): HttpResponse {
    const { path, view, name, people, boardHref } = visit
    const { today, leaves, cover } = view
    const body = renderLeavePage(surroundings, {
      ...{ path, today, leaves, cover, ...shown },
      ...(name === undefined ? {} : { name }),
      ...(people === undefined ? {} : { people }),
      ...(boardHref === undefined ? {} : { boardHref }),
    })
    return answer(body, pageStatus(shown))
  }

  function wrongDates(visit: LeaveVisit, typed: TypedLeave, problems: readonly LeaveProblem[]): HttpResponse {
    return main(visit, {
      typed,
      problems: problems.map((problem) => wrongField(problem.field, leaveProblem(problem, words))),
    })
  }

  function wrongEnd(visit: LeaveVisit): HttpResponse {
    return main(visit, { problems: [wrongField('end', words.leave.problems.noEnd)] })
  }

  function check(visit: LeaveVisit, asked: LeaveToCheck): HttpResponse {
    const { posted, leave, cover, open, known, unavailable = false } = asked
    const { path, view, name } = visit
    const body = renderLeaveCheckPage(surroundings, {
      ...{ path, what: posted.what, cover, open, unavailable },
      ...{ from: leave.from, until: leave.until, isNow: leave.from <= view.today, asksByMail: !known },
      ...(name === undefined ? {} : { name }),
      hidden: [
        { name: 'what', value: posted.what },
        ...(posted.what === 'set' ? typedInputs(posted.typed) : [{ name: 'end', value: leave.id ?? '' }]),
        { name: '_key', value: posted.key },
      ],
    })
    return answer(body, pageStatus({ unavailable }))
  }

  function done(path: string, ending: LeaveDone): HttpResponse {
    return answer(renderLeaveDonePage(surroundings, { path, done: ending }), 200)
  }

  function confirm(page: LeaveConfirmPage): HttpResponse {
    return answer(renderLeaveConfirmPage(surroundings, page), pageStatus(page))
  }

  function noLink(): HttpResponse {
    return answer(renderLeaveNoLinkPage(surroundings), 404)
  }

  function refused(why: 'late' | 'desk' | 'notYours'): HttpResponse {
    return answer(renderLeaveRefusedPage(surroundings, why), why === 'late' ? 410 : 403)
  }

  function answer(body: string, status: number): HttpResponse {
    return responses.closed({ status, body })
  }
}

/** The typed dates, read by the rules of that officer's leave. */
export function readTyped({ typed }: PostedLeave, { officer, today }: LeaveView) {
  return readLeave(typed, { officer, today })
}

function typedInputs(typed: TypedLeave) {
  return (['from', 'until'] as const).flatMap((name) =>
    (['day', 'month', 'year'] as const).map((part) => ({
      name: `${name}-${part}`,
      value: typed[name][part],
    })),
  )
}

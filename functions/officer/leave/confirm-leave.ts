import { leaveConfirmPath, leavePath } from '../../../lib/pages/paths.ts'
import type { PageWords } from '../../../lib/pages/words/english.ts'
import type { createConfirmLeave, LeaveQuestion } from '../../../lib/use-cases/directory/confirm-leave.ts'
import type { createShowLeave } from '../../../lib/use-cases/directory/show-leave.ts'
import { fieldIn } from '../../shared/form/posted-field.ts'
import { readFormBody } from '../../shared/form/read-form-body.ts'
import type { HttpRequest, HttpResponse } from '../../shared/http/http-messages.ts'
import { tellOutage } from '../../shared/http/tell-outage.ts'
import type { BrowserCookie } from '../sign-in/browser-cookie.ts'
import { endingOf } from './leave.ts'
import type { LeavePages } from './leave-pages.ts'

interface ConfirmLeavePagesDependencies {
  readonly pages: LeavePages
  readonly words: PageWords
  readonly confirmLeave: ReturnType<typeof createConfirmLeave>
  readonly showLeave: ReturnType<typeof createShowLeave>
  readonly browserCookie: BrowserCookie
}

/** The page behind the mailed link that asks about a leave: nothing happens before somebody chooses and presses. */
export function createConfirmLeavePages(dependencies: ConfirmLeavePagesDependencies) {
  const { pages, words, confirmLeave, showLeave, browserCookie } = dependencies
  return { show, receive }

  async function show(token: string): Promise<HttpResponse> {
    const question = await confirmLeave.show(token).catch(tellOutage)
    if (typeof question === 'string') return noQuestion(question)
    return ask(token, question)
  }

  async function receive(request: HttpRequest, token: string): Promise<HttpResponse> {
    const question = await confirmLeave.show(token).catch(tellOutage)
    if (question === 'unknown') return noQuestion(question)
    // Also of a question that was answered: pressing the same answer twice ends as pressing it once.
    const { pairs } = await readFormBody(request, question === 'late' ? 'ended' : question)
    const answer = fieldIn(pairs, 'answer')
    if (answer !== 'yes' && answer !== 'no')
      return question === 'late'
        ? noQuestion(question)
        : ask(token, question, { problem: words.leave.problems.noAnswer })
    const done = await confirmLeave.answer(token, answer === 'yes').catch(tellOutage)
    if (typeof done === 'string') return noQuestion(done)
    const { officer, what } = done.question
    const path = leavePath(await showLeave.tokenFor(officer))
    if (done.outcome === 'refused') return pages.done(path, 'refused')
    const response = pages.done(path, endingOf(done.outcome, what))
    return { ...response, cookies: await browserCookie.remember(request, officer) }
  }

  function ask(
    token: string,
    { what, leave, officer }: LeaveQuestion,
    shown: { readonly problem?: string } = {},
  ): HttpResponse {
    const view = showLeave.of(officer.id)
    const cover = view === undefined ? '' : showLeave.coverFor(view, leave)
    const { from, until } = leave
    return pages.confirm({ ...{ path: leaveConfirmPath(token), what, from, until, cover }, ...shown })
  }

  function noQuestion(why: 'unknown' | 'late'): HttpResponse {
    return why === 'unknown' ? pages.noLink() : pages.refused('late')
  }
}

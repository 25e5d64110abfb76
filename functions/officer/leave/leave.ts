import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import type { LeaveDone } from '../../../lib/pages/leave/leave-done-page.ts'
import { boardPath, leavePath, ownLeavePath } from '../../../lib/pages/paths.ts'
import type { DirectoryOutcome } from '../../../lib/use-cases/directory/change-directory.ts'
import type { createPlanLeave, LeavePress } from '../../../lib/use-cases/directory/plan-leave.ts'
import type { createShowLeave } from '../../../lib/use-cases/directory/show-leave.ts'
import { readFormBody } from '../../shared/form/read-form-body.ts'
import { type HttpRequest, type HttpResponse, seeOther } from '../../shared/http/http-messages.ts'
import { isOutage, tellOutage } from '../../shared/http/tell-outage.ts'
import type { BrowserCookie } from '../sign-in/browser-cookie.ts'
import { refuseForeignPost } from '../sign-in/foreign-post.ts'
import type { SessionCookie } from '../sign-in/session.ts'
import { type LeavePages, type LeaveVisit, readTyped } from './leave-pages.ts'
import { type PostedLeave, readPostedLeave } from './posted-leave.ts'

interface LeaveDependencies {
  readonly pages: LeavePages
  readonly showLeave: ReturnType<typeof createShowLeave>
  readonly planLeave: ReturnType<typeof createPlanLeave>
  readonly browserCookie: BrowserCookie
  readonly sessionCookie: SessionCookie
  readonly createKey: () => string
  readonly publicUrl: string
}

/** Who is acting: somebody signed in, or somebody with only the link, in a browser that is known or not. */
type LeaveActor = LeaveVisit & { readonly known: boolean; readonly by?: string }

/**
 * When somebody is away: shown and changed by the link that each officer keeps, or signed in. A GET changes nothing. In
 * a known browser two presses change it; in an unknown one the second press has a link to confirm mailed.
 */
export function createLeave(dependencies: LeaveDependencies) {
  const { pages, showLeave, planLeave, browserCookie, createKey, publicUrl } = dependencies
  return { show, receive, showOwn, receiveOwn }

  async function show(request: HttpRequest, token: string): Promise<HttpResponse> {
    const actor = await actorByLink(request, token)
    return actor === undefined ? pages.noLink() : shown(request, actor)
  }

  async function receive(request: HttpRequest, token: string): Promise<HttpResponse> {
    const actor = await actorByLink(request, token)
    return actor === undefined ? pages.noLink() : posted(request, actor)
  }

  async function showOwn(request: HttpRequest): Promise<HttpResponse> {
    const actor = await signedInActor(request)
    return 'status' in actor ? actor : shown(request, actor)
  }

  async function receiveOwn(request: HttpRequest): Promise<HttpResponse> {
    const actor = await signedInActor(request)
    refuseForeignPost(request, publicUrl)
    return 'status' in actor ? actor : posted(request, actor)
  }

  async function actorByLink(request: HttpRequest, token: string): Promise<LeaveActor | undefined> {
    const view = await showLeave.byToken(token)
    if (view === undefined) return undefined
    return { path: leavePath(token), view, known: await browserCookie.isKnown(request, view.officer) }
  }

  /** For one's own leave; for a manager anybody's, because somebody who is ill cannot enter it. */
  async function signedInActor(request: HttpRequest): Promise<LeaveActor | HttpResponse> {
    const officer = await dependencies.sessionCookie.readSession(request)
    if (officer === undefined) return seeOther(boardPath)
    const id = request.query?.get('officer') ?? officer.id
    const isManager = officer.role === 'manager'
    if (id !== officer.id && !isManager) return pages.refused('notYours')
    const view = showLeave.of(id)
    if (view === undefined) return pages.noLink()
    if (view.officer.role === 'desk') return pages.refused('desk')
    const others = view.people.filter((one) => one.id !== id)
    return {
      ...{ view, known: true, path: pathOf(id, officer), boardHref: boardPath },
      ...(id === officer.id ? {} : { name: view.officer.name, by: officer.id }),
      ...(isManager
        ? { people: others.map((one) => ({ name: one.name, href: pathOf(one.id, officer) })) }
        : {}),
    }
  }

  async function shown(request: HttpRequest, actor: LeaveActor): Promise<HttpResponse> {
    const done = endings.find((ending) => ending === request.query?.get('done'))
    return done === undefined ? pages.main(actor) : pages.done(actor.path, done)
  }

  async function posted(request: HttpRequest, actor: LeaveActor): Promise<HttpResponse> {
    const form = readPostedLeave((await readFormBody(request, actor)).pairs, createKey)
    const press = pressOf(actor, form)
    if ('status' in press) return press
    if (!form.confirmed) return check(actor, form, press)
    try {
      if (actor.known) return finished(actor, await planLeave.plan(press), press.what)
      return ended(actor, (await planLeave.ask(press)) === 'done' ? 'asked' : 'many')
    } catch (error) {
      if (!isOutage(error)) throw error
      return check(actor, form, press, true)
    }
  }

  /** What is to be done, or the page with the mistakes. */
  function pressOf(actor: LeaveActor, form: PostedLeave): LeavePress | HttpResponse {
    const { view, by } = actor
    const about = { officer: view.officer, key: form.key, ...(by === undefined ? {} : { by }) }
    if (form.what === 'end') {
      const leave = view.leaves.find(({ id }) => id === form.end)
      if (leave !== undefined) return { ...about, what: 'end', leave }
      // Chosen and no longer there: an earlier press has ended it.
      return form.confirmed && form.end !== '' ? ended(actor, 'gone') : pages.wrongEnd(actor)
    }
    const id = planLeave.leaveIdFor(about)
    const entered = view.officer.leave?.find((leave) => leave.id === id)
    if (entered !== undefined) return { ...about, what: 'set', leave: entered }
    const reading = readTyped(form, view)
    return reading.ok
      ? { ...about, what: 'set', leave: { id, from: reading.from, until: reading.until } }
      : pages.wrongDates(actor, form.typed, reading.problems)
  }

  async function check(
    actor: LeaveActor,
    form: PostedLeave,
    { leave }: LeavePress,
    unavailable = false,
  ): Promise<HttpResponse> {
    const { view, known } = actor
    const open = unavailable ? 0 : await showLeave.countOpen(view).catch(tellOutage)
    const cover = showLeave.coverFor(view, leave)
    return pages.check(actor, { posted: form, leave, cover, open, known, unavailable })
  }

  function finished(actor: LeaveActor, outcome: DirectoryOutcome, what: 'set' | 'end'): HttpResponse {
    return ended(actor, endingOf(outcome, what))
  }

  /** By a redirect, so that a reload shows the ending and posts nothing. */
  function ended({ path }: LeaveActor, ending: LeaveDone): HttpResponse {
    return seeOther(`${path}${path.includes('?') ? '&' : '?'}done=${ending}`)
  }
}

/** Which ending the page says. */
export function endingOf(outcome: DirectoryOutcome, what: 'set' | 'end'): LeaveDone {
  if (outcome === 'full') return 'full'
  if (outcome === 'done' || outcome === 'already-so') return what === 'set' ? 'set' : 'ended'
  return 'gone'
}

const endings: readonly LeaveDone[] = ['set', 'ended', 'asked', 'many', 'gone', 'full']

function pathOf(id: string, signedIn: Officer): string {
  return id === signedIn.id ? ownLeavePath : `${ownLeavePath}?officer=${encodeURIComponent(id)}`
}

import type { OfficerAct } from '../../lib/enquiry/act.ts'
import { type OfficerChoice, officerPath } from '../../lib/pages/officer-facts.ts'
import type { createActForOfficer, PressOutcome } from '../../lib/use-cases/act-for-officer.ts'
import type { createConfirmByCode } from '../../lib/use-cases/confirm-by-code.ts'
import type { KnownBrowsers } from '../../lib/use-cases/known-browsers.ts'
import type { HttpRequest, HttpResponse } from '../shared/http-messages.ts'
import { readFormBody } from '../shared/read-form-body.ts'
import { isOutage, tellOutage } from '../shared/tell-outage.ts'
import type { BrowserCookie } from './browser-cookie.ts'
import { choicesOf } from './choices.ts'
import { createDealPages, type DealPagesDependencies, type Opened } from './deal-pages.ts'
import {
  actOf,
  actorOf,
  hurts,
  type PostedAct,
  problemsWithDetails,
  problemsWithWho,
  readPostedAct,
} from './posted-act.ts'

export interface DealDependencies extends DealPagesDependencies {
  readonly actForOfficer: ReturnType<typeof createActForOfficer>
  readonly confirmByCode: ReturnType<typeof createConfirmByCode>
  readonly knownBrowsers: KnownBrowsers
  readonly browserCookie: BrowserCookie
}

/** "Deal with this enquiry": shown, chosen, asked once more, done. Only a POST with `confirmed=yes` changes anything. */
export function createDeal(dependencies: DealDependencies) {
  const { actForOfficer, confirmByCode, knownBrowsers, browserCookie, createKey } = dependencies
  const { words } = dependencies.surroundings
  const { problems } = words.officer
  const pages = createDealPages(dependencies)
  return { show, receive }

  async function show(request: HttpRequest, token: string): Promise<HttpResponse> {
    const view = await actForOfficer.show(token).catch(tellOutage)
    if (view === undefined || view === 'expired') return pages.ended(view)
    const done = view.undoable.find(({ id }) => id === request.query?.get('done'))
    return done === undefined ? pages.main({ token, view }) : pages.done({ token, view }, done.act, done.id)
  }

  async function receive(request: HttpRequest, token: string): Promise<HttpResponse> {
    const posted = readPostedAct((await readFormBody(request)).pairs, createKey)
    const view = await actForOfficer.show(token).catch(tellOutage)
    if (view === undefined || view === 'expired') return pages.ended(view)
    const opened = { token, view }
    if (posted.undo !== '' && posted.confirmed) return undo(token, posted.undo)
    const { choice, who, otherName } = posted
    const act = actOf(posted)
    const typed = { who, otherName, ...(choice === undefined ? {} : { choice }) }
    const refused = choice === undefined ? problems.noChoice : problems.noLonger
    const isOpen = choice !== undefined && choicesOf(view).includes(choice)
    // A confirmed act that came before is answered as it was then, though its choice is gone by now.
    if (choice === undefined || !(posted.confirmed ? act !== undefined : isOpen))
      return pages.main(opened, {
        typed,
        problems: [{ field: 'choice', code: 'invalid', message: refused }],
      })
    const unnamed = problemsWithWho(view, posted, words)
    if (unnamed.length > 0 && choice !== 'undo') return pages.main(opened, { typed, problems: unnamed })
    const chosen = { ...posted, choice }
    if (!posted.confirmed || act === undefined) return pages.confirm(opened, chosen)
    const wanting = problemsWithDetails(view, posted, words)
    if (wanting.length > 0) return pages.confirm(opened, chosen, { problems: wanting })
    const known = await isKnown(request, opened)
    return known || !hurts(act) ? press(opened, chosen, { act, known }) : askForCode(opened, chosen, act)
  }

  async function isKnown(request: HttpRequest, { view }: Opened): Promise<boolean> {
    const passes = browserCookie.read(request).map((pass) => knownBrowsers.knows(view.officer, pass))
    return (await Promise.all(passes)).includes(true)
  }

  /** A replay of any of these presses asks for the same code, so that it is mailed once. */
  async function askForCode(opened: Opened, posted: Chosen, act: OfficerAct): Promise<HttpResponse> {
    const awaited = posted.again ? posted.againKey : posted.codeKey === '' ? posted.key : posted.codeKey
    try {
      if (posted.again || posted.codeKey === '') {
        const asked = await actForOfficer.requestCode(opened.token, awaited)
        if (asked === undefined || asked === 'expired') return pages.ended(asked)
        if (asked.outcome === 'done') return pages.code(opened, posted, { awaited })
        const before = posted.codeKey === '' ? awaited : posted.codeKey
        return pages.code(opened, posted, { awaited: before, problem: problems.tooManyCodes })
      }
      if (posted.code === '') return pages.code(opened, posted, { awaited, problem: problems.noCode })
      const answer = await confirmByCode(opened.token, { request: awaited, typed: posted.code })
      if (answer === 'right') return press(opened, posted, { act, known: true })
      const problem = answer === 'wrong' ? problems.wrongCode : problems.spentCode
      return pages.code(opened, posted, { awaited, problem })
    } catch (error) {
      if (!isOutage(error)) throw error
      return pages.code(opened, posted, { awaited, unavailable: true })
    }
  }

  async function press(
    opened: Opened,
    posted: Chosen,
    { act, known }: { readonly act: OfficerAct; readonly known: boolean },
  ): Promise<HttpResponse> {
    const { token, view } = opened
    try {
      const pressed = { ...act, id: posted.key, ...actorOf(view, posted), known }
      const done = await actForOfficer.act(token, pressed)
      if (done === undefined || done === 'expired') return pages.ended(done)
      // Set again each time, so that a browser that is used stays known.
      const cookies = known ? [browserCookie.write(await knownBrowsers.pass(view.officer))] : []
      return { ...answerTo({ token, view: done.view }, posted, { act, outcome: done.outcome }), cookies }
    } catch (error) {
      if (!isOutage(error)) throw error
      return pages.confirm(opened, posted, { unavailable: true })
    }
  }

  function answerTo(
    opened: Opened,
    posted: Chosen,
    { act, outcome }: { readonly act: OfficerAct; readonly outcome: PressOutcome },
  ): HttpResponse {
    switch (outcome) {
      case 'done':
        return { status: 303, headers: { location: `${officerPath(opened.token)}?done=${posted.key}` } }
      case 'already-so':
        return pages.done(opened, act.act)
      case 'taken':
        return pages.done(opened, 'late')
      default:
        return pages.done(opened, 'changed')
    }
  }

  async function undo(token: string, id: string): Promise<HttpResponse> {
    const undone = await actForOfficer.undo(token, id).catch(tellOutage)
    if (undone === undefined || undone === 'expired') return pages.ended(undone)
    const { outcome, view } = undone
    const isUndone = outcome === 'done' || outcome === 'already-so'
    return pages.done({ token, view }, isUndone ? 'undone' : outcome === 'too-late' ? 'tooLate' : 'changed')
  }
}

type Chosen = PostedAct & { readonly choice: OfficerChoice }

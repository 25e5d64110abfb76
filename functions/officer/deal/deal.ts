import type { OfficerAct } from '../../../lib/core/enquiry/act.ts'
import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { titleOf } from '../../../lib/core/kind/title-of.ts'
import type { HiddenInput } from '../../../lib/pages/components/hidden-inputs.ts'
import { type OfficerCodePage, renderOfficerCodePage } from '../../../lib/pages/officer/code-page.ts'
import { type OfficerConfirmPage, renderOfficerConfirmPage } from '../../../lib/pages/officer/confirm-page.ts'
import {
  isFailed,
  type OfficerDonePage,
  renderOfficerDonePage,
} from '../../../lib/pages/officer/done-page.ts'
import {
  type OfficerExpiredPage,
  renderOfficerExpiredPage,
  renderOfficerFreshLinkPage,
} from '../../../lib/pages/officer/expired-page.ts'
import type { OfficerChoice } from '../../../lib/pages/officer/facts.ts'
import type { OfficerForm } from '../../../lib/pages/officer/form.ts'
import { renderOfficerNoLinkPage } from '../../../lib/pages/officer/no-link-page.ts'
import { type OfficerPage, renderOfficerPage } from '../../../lib/pages/officer/officer-page.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import type { FreshLink } from '../../../lib/use-cases/officer/mail-officer-link.ts'
import type { createOfficerActs, PressOutcome } from '../../../lib/use-cases/officer/officer-acts.ts'
import type { OfficerView } from '../../../lib/use-cases/officer/view-for-officer.ts'
import { wrongField } from '../../shared/form/posted-field.ts'
import { type HttpResponse, seeOther } from '../../shared/http/http-messages.ts'
import type { PageResponses } from '../../shared/http/page-response.ts'
import { pageStatus } from '../../shared/http/page-status.ts'
import { isOutage, tellOutage } from '../../shared/http/tell-outage.ts'
import { choicesOf, peopleAt, peopleFor, stateOf } from './choices.ts'
import { actOf, type PostedAct, problemsWithDetails } from './posted-act.ts'
import { personOf, problemsWithPerson } from './posted-person.ts'

export interface DealDependencies {
  readonly kinds: readonly Kind[]
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
  readonly createKey: () => string
}

/** An enquiry, and the path of its page. */
interface Opened {
  /** From the root: `/officer/TOKEN`. */
  readonly path: string
  readonly view: OfficerView
  /** Where it was opened from, if that is the board. */
  readonly listsHref?: string
  /** A reason that was typed, and that nobody was sent. */
  readonly unsent?: string
}

type Acts = ReturnType<typeof createOfficerActs>
type Press = Parameters<Acts['act']>[1]

/** What one visitor may do with the enquiry they have open: somebody signed in, or somebody with only the link. */
export interface Access extends Opened {
  readonly act: (press: Press) => ReturnType<Acts['act']>
  readonly undo: (id: string) => ReturnType<Acts['undo']>
  /** The page with the choices, and what is wrong with what was chosen. */
  readonly main: (shown: Pick<OfficerForm, 'typed' | 'problems'>) => HttpResponse
  /** Does the act, or first asks for a mailed code. */
  readonly confirmed: (posted: Chosen, act: OfficerAct) => Promise<HttpResponse>
}

type Pressed = Pick<Required<Press>, 'known'> & { act: OfficerAct; orElse?: () => Promise<HttpResponse> }

/** What was posted with a choice in it. */
export type Chosen = PostedAct & { readonly choice: OfficerChoice }

/** Choose, confirm, done: the same signed in or by a link. Only a post with `confirmed=yes` changes anything. */
export function createDeal(dependencies: DealDependencies) {
  const { words } = dependencies.surroundings
  const { problems } = words.officer
  const pages = createDealPages(dependencies)
  return { pages, receive, press }

  async function receive(posted: PostedAct, access: Access): Promise<HttpResponse> {
    const { view } = access
    if (posted.undo !== '' && posted.confirmed) return undo(access, posted.undo)
    const { choice, who, otherName } = posted
    const act = actOf(posted)
    const typed = { who, otherName, ...(choice === undefined ? {} : { choice }) }
    const isOpen = choice !== undefined && choicesOf(view).includes(choice)
    // A repeated confirmation gets the answer of the first one, though that choice is no longer offered.
    if (choice === undefined || !(posted.confirmed ? act !== undefined : isOpen))
      return access.main({ typed, problems: wrongChoice(choice) })
    const unnamed = problemsWithPerson(posted, { people: peopleAt(view), words })
    if (unnamed.length > 0 && choice !== 'undo') return access.main({ typed, problems: unnamed })
    const chosen = { ...posted, choice }
    if (!posted.confirmed || act === undefined) return pages.confirm(access, chosen)
    const wanting = problemsWithDetails(view, posted, words)
    if (wanting.length > 0) return pages.confirm(access, chosen, { problems: wanting })
    return access.confirmed(chosen, act)
  }

  /** Does what was confirmed; `known` as of a press, `orElse` answers when strangers have used up their room. */
  async function press(
    access: Access,
    posted: Chosen,
    { act, known, orElse }: Pressed,
  ): Promise<HttpResponse> {
    try {
      const done = await access.act({
        ...act,
        id: posted.key,
        ...personOf(posted, peopleAt(access.view)),
        known,
      })
      if (done === undefined || done === 'expired') return pages.ended(done, access.path)
      if (done.outcome === 'strangers-full' && orElse !== undefined) return await orElse()
      return answerTo({ ...access, view: done.view }, posted, done.outcome)
    } catch (error) {
      if (!isOutage(error)) throw error
      return pages.confirm(access, posted, { unavailable: true })
    }
  }

  function answerTo(opened: Opened, posted: Chosen, outcome: PressOutcome): HttpResponse {
    if (outcome === 'done') return seeOther(`${opened.path}?done=${posted.key}`)
    return pages.done({ ...opened, unsent: posted.reason }, endings[outcome] ?? 'changed')
  }

  async function undo(access: Access, id: string): Promise<HttpResponse> {
    const undone = await access.undo(id).catch(tellOutage)
    if (undone === undefined || undone === 'expired') return pages.ended(undone, access.path)
    const { outcome, view } = undone
    const isUndone = outcome === 'done' || outcome === 'already-so'
    const failed = outcome === 'too-late' ? 'tooLate' : outcome === 'needs-code' ? 'needsCode' : 'changed'
    return pages.done({ ...access, view }, isUndone ? 'undone' : failed)
  }

  function wrongChoice(choice: OfficerChoice | undefined): readonly FieldProblem[] {
    const message = choice === undefined ? problems.noChoice : problems.noLonger
    return [wrongField('choice', message)]
  }
}

/** What is said of a press that did nothing; of any other, that the enquiry has changed. */
const endings: { readonly [outcome in PressOutcome]?: OfficerDonePage['done'] } = {
  'already-so': 'already',
  taken: 'late',
  full: 'full',
  'strangers-full': 'strangersFull',
}

/** The pages on which an enquiry is dealt with, as answers. */
function createDealPages({ kinds, surroundings, responses, createKey }: DealDependencies) {
  return { main, confirm, code, done, ended, expired, freshLink }

  function main(opened: Opened, shown: Pick<OfficerPage, 'typed' | 'problems'> = {}): HttpResponse {
    const { view } = opened
    const choices = choicesOf(view)
    const people = choices.length === 0 ? undefined : peopleAt(view)
    const body = renderOfficerPage(surroundings, {
      ...about(opened),
      ...{ receivedAt: view.receivedAt, answerBy: view.answerBy, state: stateOf(view), choices },
      ...(people === undefined ? {} : { people }),
      ...shown,
    })
    return answer(body, pageStatus(shown))
  }

  function confirm(
    opened: Opened,
    posted: Chosen,
    shown: Pick<OfficerConfirmPage, 'problems' | 'unavailable'> = {},
  ): HttpResponse {
    const { choice, to, reason, outcome, tell, kind, area } = posted
    const { outcomes, kinds: known, areas, category, canTell } = opened.view
    const [last] = opened.view.undoable
    const page = {
      ...about(opened),
      ...{ choice, people: peopleFor(opened.view), outcomes, canTell, kinds: known, areas },
      hidden: [
        ...carried(posted),
        ...(choice === 'undo' && last !== undefined ? [{ name: 'undo', value: last.id }] : []),
      ],
      // First the present category, so that only what is wrong in it needs choosing.
      typed: posted.confirmed ? { to, reason, outcome, tell, kind, area } : category,
      ...shown,
    }
    return answer(renderOfficerConfirmPage(surroundings, page), pageStatus(shown))
  }

  function code(
    opened: Opened,
    posted: Chosen,
    shown: Pick<OfficerCodePage, 'problem' | 'unavailable'> & { readonly awaited: string },
  ): HttpResponse {
    const { awaited, ...rest } = shown
    const { to, reason, outcome, tell, kind, area } = posted
    const hidden = [
      ...carried(posted),
      ...filled({ to, reason, outcome, kind, area, tell: tell ? 'yes' : '' }),
      ...filled({ _code: awaited, _again: createKey() }),
    ]
    const page = { ...about(opened), choice: posted.choice, hidden, ...rest }
    return answer(renderOfficerCodePage(surroundings, page), pageStatus(rest))
  }

  /** With an Undo button, if the act `id` can be undone now. */
  function done(opened: Opened, ending: OfficerDonePage['done'], id?: string): HttpResponse {
    const act = opened.view.undoable.find((one) => one.id === id)
    const body = renderOfficerDonePage(surroundings, {
      ...{ ...about(opened), done: ending },
      ...(opened.listsHref === undefined ? {} : { listsHref: opened.listsHref }),
      ...(opened.unsent === undefined ? {} : { unsent: opened.unsent }),
      ...(act === undefined ? {} : { undo: act }),
    })
    return answer(body, isFailed(ending) ? 409 : 200)
  }

  /** For a link that is not ours, or that has expired: then with the offer of a fresh one. */
  function ended(why: undefined | 'expired', path: string): HttpResponse {
    return why === undefined
      ? answer(renderOfficerNoLinkPage(surroundings), 404)
      : expired({ path, key: createKey() })
  }

  function expired(page: OfficerExpiredPage): HttpResponse {
    const status = pageStatus({ ...page, unsure: page.unchosen ?? false })
    return answer(renderOfficerExpiredPage(surroundings, page), status === 200 ? 410 : status)
  }

  function freshLink(outcome: Exclude<FreshLink, 'open'>): HttpResponse {
    return answer(renderOfficerFreshLinkPage(surroundings, outcome), 200)
  }

  function about({ path, view }: Opened) {
    const kindTitle = titleOf(kinds, view.kind)
    return { path, reference: view.reference, kindTitle }
  }

  function answer(body: string, status: number): HttpResponse {
    return responses.closed({ status, body })
  }
}

/** What was chosen on the page before, as hidden inputs. */
function carried({ choice, key, who, otherName }: Chosen): readonly HiddenInput[] {
  return filled({ choice, who, 'other-name': otherName, _key: key })
}

function filled(fields: Readonly<Record<string, string>>): readonly HiddenInput[] {
  return Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name, value }))
}

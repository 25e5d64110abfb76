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
import { renderOfficerNoLinkPage } from '../../../lib/pages/officer/no-link-page.ts'
import { type OfficerPage, renderOfficerPage } from '../../../lib/pages/officer/officer-page.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import type { FreshLink } from '../../../lib/use-cases/officer/mail-officer-link.ts'
import type { OfficerView } from '../../../lib/use-cases/officer/view-for-officer.ts'
import type { HttpResponse } from '../../shared/http/http-messages.ts'
import type { PageResponses } from '../../shared/http/page-response.ts'
import { pageStatus } from '../../shared/http/page-status.ts'
import { buttonsOf, endingsOf, othersIn, peopleAt, peopleFor, stateOf } from './choices.ts'
import { type PostedAct, wantsTick } from './posted-act.ts'

export interface DealDependencies {
  readonly kinds: readonly Kind[]
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
  readonly createKey: () => string
}

/** An enquiry, and the path of its page. */
export interface Opened {
  /** From the root: `/officer/TOKEN`. */
  readonly path: string
  readonly view: OfficerView
  /** Whoever opened it has signed in, or has a browser that we know. */
  readonly known: boolean
  /** Where it was opened from, if that is the board. */
  readonly listsHref?: string
  /** A reason that was typed, and that nobody was sent. */
  readonly unsent?: string
}

/** What was posted with a choice in it. */
export type Chosen = PostedAct & { readonly choice: OfficerChoice }

/** The pages on which an enquiry is dealt with, as answers. */
export function createDealPages({ kinds, surroundings, responses, createKey }: DealDependencies) {
  return { main, confirm, code, done, ended, expired, freshLink }

  function main(opened: Opened, shown: Pick<OfficerPage, 'typed' | 'problems'> = {}): HttpResponse {
    const { view, known } = opened
    const people = peopleAt(view)
    const body = renderOfficerPage(surroundings, {
      ...about(opened),
      ...{ receivedAt: view.receivedAt, answerBy: view.answerBy, state: stateOf(view) },
      ...buttonsOf(view, { known, key: createKey() }),
      asksIfSure: !known,
      ...(view.lateBy === undefined ? {} : { lateBy: view.lateBy }),
      ...(view.daysLeft === undefined ? {} : { daysLeft: view.daysLeft }),
      emailFails: view.emailFails,
      ...(people === undefined ? {} : { people }),
      others: othersIn(view, { kinds, organisation: surroundings.organisation }),
      ...shown,
    })
    return answer(body, pageStatus(shown))
  }

  function confirm(
    opened: Opened,
    posted: Chosen,
    shown: Pick<OfficerConfirmPage, 'problems' | 'unavailable'> = {},
  ): HttpResponse {
    const { choice, to, reason, outcome, tell, kind, area, on } = posted
    const { kinds: known, areas, category, canTell, remindDays: days, remindUntil } = opened.view
    const outcomes = endingsOf(opened.view, surroundings.words)
    const [last] = opened.view.undoable
    const page = {
      ...about(opened),
      ...{ choice, people: peopleFor(opened.view), outcomes, canTell, kinds: known, areas },
      asksIfSure: !opened.known && !posted.sure && wantsTick(choice),
      remind: { until: remindUntil, ...(days === undefined ? {} : { days }) },
      hidden: [
        ...carried(posted),
        ...(choice === 'undo' && last !== undefined ? [{ name: 'undo', value: last.id }] : []),
      ],
      // First the present category, so that only what is wrong in it needs choosing.
      typed: posted.confirmed ? { to, reason, outcome, tell, kind, area, on } : category,
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
    const { to, reason, outcome, tell, kind, area, on } = posted
    const hidden = [
      ...carried(posted),
      ...filled({ undo: posted.undo, to, reason, outcome, kind, area, tell: tell ? 'yes' : '' }),
      ...filled({ on: on.chosen, 'on-day': on.day, 'on-month': on.month, 'on-year': on.year }),
      ...filled({ _code: awaited, _again: createKey() }),
    ]
    const { isDesk } = opened.view
    const page = { ...about(opened), choice: posted.choice, isDesk, hidden, ...rest }
    return answer(renderOfficerCodePage(surroundings, page), pageStatus(rest))
  }

  /** With an Undo button, if the act `id` can be undone now. */
  function done(opened: Opened, ending: OfficerDonePage['done'], id?: string): HttpResponse {
    const act = opened.view.undoable.find((one) => one.id === id)
    const body = renderOfficerDonePage(surroundings, {
      ...{ ...about(opened), done: ending },
      ...(opened.listsHref === undefined ? {} : { listsHref: opened.listsHref }),
      ...(opened.unsent === undefined ? {} : { unsent: opened.unsent }),
      ...(act === undefined ? {} : { undo: { ...act, key: createKey() } }),
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
function carried({ choice, key, who, otherName, sure }: Chosen): readonly HiddenInput[] {
  return filled({ choice, who, 'other-name': otherName, sure: sure ? 'yes' : '', _key: key })
}

function filled(fields: Readonly<Record<string, string>>): readonly HiddenInput[] {
  return Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name, value }))
}

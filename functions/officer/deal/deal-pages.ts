import { undoMinutes } from '../../../lib/core/enquiry/act.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { later } from '../../../lib/core/time/instant.ts'
import type { HiddenInput } from '../../../lib/pages/components/hidden-inputs.ts'
import { type OfficerCodePage, renderOfficerCodePage } from '../../../lib/pages/officer/code-page.ts'
import { type OfficerConfirmPage, renderOfficerConfirmPage } from '../../../lib/pages/officer/confirm-page.ts'
import { type OfficerDonePage, renderOfficerDonePage } from '../../../lib/pages/officer/done-page.ts'
import { renderOfficerExpiredPage } from '../../../lib/pages/officer/expired-page.ts'
import type { OfficerChoice } from '../../../lib/pages/officer/facts.ts'
import { renderOfficerNoLinkPage } from '../../../lib/pages/officer/no-link-page.ts'
import { type OfficerPage, renderOfficerPage } from '../../../lib/pages/officer/officer-page.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import type { OfficerView } from '../../../lib/use-cases/officer/view-for-officer.ts'
import type { HttpResponse } from '../../shared/http/http-messages.ts'
import type { PageResponses } from '../../shared/http/page-response.ts'
import { choicesOf, peopleAt, peopleFor, stateOf } from './choices.ts'
import type { PostedAct } from './posted-act.ts'

export interface DealPagesDependencies {
  readonly kinds: readonly Kind[]
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
  readonly createKey: () => string
}

/** An enquiry and the page that it is dealt with on. */
export interface Opened {
  /** From the root: `/officer/TOKEN`. */
  readonly path: string
  readonly view: OfficerView
  /** Where it was opened from, if that is the board. */
  readonly listsHref?: string
}

export type DealPages = ReturnType<typeof createDealPages>

/** The pages on which an enquiry is dealt with, as answers. */
export function createDealPages({ kinds, surroundings, responses, createKey }: DealPagesDependencies) {
  return { main, confirm, code, done, ended }

  function main(opened: Opened, shown: Pick<OfficerPage, 'typed' | 'problems'> = {}): HttpResponse {
    const { view } = opened
    const choices = choicesOf(view)
    const body = renderOfficerPage(surroundings, {
      ...about(opened),
      ...{ receivedAt: view.receivedAt, answerBy: view.answerBy, state: stateOf(view), choices },
      ...(view.isDesk && choices.length > 0 ? { people: peopleAt(view) } : {}),
      ...shown,
    })
    return answer(body, shown.problems === undefined ? 200 : 422)
  }

  function confirm(
    opened: Opened,
    posted: PostedAct & { readonly choice: OfficerChoice },
    shown: Pick<OfficerConfirmPage, 'problems' | 'unavailable'> = {},
  ): HttpResponse {
    const { choice, to, reason, outcome, tell, kind, area } = posted
    const { outcomes, kinds: known, areas, category } = opened.view
    const [last] = opened.view.undoable
    const page = {
      ...about(opened),
      ...{ choice, people: peopleFor(opened.view), outcomes, kinds: known, areas },
      hidden: [
        ...carried(posted),
        ...(choice === 'undo' && last !== undefined ? [{ name: 'undo', value: last.id }] : []),
      ],
      // As it is now, so that only what is wrong need be chosen anew.
      typed: posted.confirmed ? { to, reason, outcome, tell, kind, area } : category,
      ...shown,
    }
    return answer(renderOfficerConfirmPage(surroundings, page), statusOf(shown))
  }

  function code(
    opened: Opened,
    posted: PostedAct & { readonly choice: OfficerChoice },
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
    return answer(renderOfficerCodePage(surroundings, page), statusOf(rest))
  }

  /** With Undo, where `id` is an act that can be undone now. */
  function done(opened: Opened, ending: OfficerDonePage['done'], id?: string): HttpResponse {
    const act = opened.view.undoable.find((one) => one.id === id)
    const body = renderOfficerDonePage(surroundings, {
      ...{ ...about(opened), done: ending },
      ...(opened.listsHref === undefined ? {} : { listsHref: opened.listsHref }),
      ...(act === undefined ? {} : { undo: { id: act.id, until: later(act.at, undoMinutes * 60_000) } }),
    })
    return answer(body, 200)
  }

  /** Of a link that is none of ours, or that has ended: then with the offer of a fresh one. */
  function ended(why: undefined | 'expired', path: string): HttpResponse {
    return why === undefined
      ? answer(renderOfficerNoLinkPage(surroundings), 404)
      : answer(renderOfficerExpiredPage(surroundings, { path, key: createKey() }), 410)
  }

  function about({ path, view }: Opened) {
    const kindTitle = kinds.find(({ name }) => name === view.kind)?.title ?? view.kind
    return { path, reference: view.reference, kindTitle }
  }

  function answer(body: string, status: number): HttpResponse {
    return responses.closed({ status, body })
  }
}

function statusOf(shown: {
  readonly unavailable?: boolean
  readonly problem?: unknown
  readonly problems?: unknown
}): number {
  if (shown.unavailable === true) return 503
  return shown.problem === undefined && shown.problems === undefined ? 200 : 422
}

/** What was said before, for the form to say again. */
function carried({
  choice,
  key,
  who,
  otherName,
}: PostedAct & { readonly choice: OfficerChoice }): readonly HiddenInput[] {
  return filled({ choice, who, 'other-name': otherName, _key: key })
}

function filled(fields: Readonly<Record<string, string>>): readonly HiddenInput[] {
  return Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name, value }))
}

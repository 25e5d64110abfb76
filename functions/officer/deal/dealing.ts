import type { OfficerAct } from '../../../lib/core/enquiry/act.ts'
import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import type { OfficerChoice } from '../../../lib/pages/officer/facts.ts'
import type { OfficerForm } from '../../../lib/pages/officer/form.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import type { createOfficerActs, PressOutcome } from '../../../lib/use-cases/officer/officer-acts.ts'
import type { HttpResponse } from '../../shared/http/http-messages.ts'
import { isOutage, tellOutage } from '../../shared/http/tell-outage.ts'
import { choicesOf } from './choices.ts'
import type { DealPages, Opened } from './deal-pages.ts'
import { actOf, actorOf, type PostedAct, problemsWithDetails, problemsWithWho } from './posted-act.ts'

type Acts = ReturnType<typeof createOfficerActs>
type Press = Parameters<Acts['act']>[1]

/** An enquiry that somebody has open, by the link of a mail or having signed in. */
export interface Door extends Opened {
  readonly act: (press: Press) => ReturnType<Acts['act']>
  readonly undo: (id: string) => ReturnType<Acts['undo']>
  /** The page that the choices stand on, with what is wrong with them. */
  readonly main: (shown: Pick<OfficerForm, 'typed' | 'problems'>) => HttpResponse
  /** Does it, if it is sure enough who presses; else asks for more. */
  readonly confirmed: (posted: Chosen, act: OfficerAct) => Promise<HttpResponse>
}

/** What was posted with a choice in it. */
export type Chosen = PostedAct & { readonly choice: OfficerChoice }

/** Chosen, asked once more, done: the same behind every door. Only a post with `confirmed=yes` changes anything. */
export function createDealing({ pages, surroundings }: { pages: DealPages; surroundings: PageSurroundings }) {
  const { words } = surroundings
  const { problems } = words.officer
  return { receive, press }

  async function receive(posted: PostedAct, door: Door): Promise<HttpResponse> {
    const { view } = door
    if (posted.undo !== '' && posted.confirmed) return undo(door, posted.undo)
    const { choice, who, otherName } = posted
    const act = actOf(posted)
    const typed = { who, otherName, ...(choice === undefined ? {} : { choice }) }
    const isOpen = choice !== undefined && choicesOf(view).includes(choice)
    // A confirmed act that came before is answered as it was then, though its choice is gone by now.
    if (choice === undefined || !(posted.confirmed ? act !== undefined : isOpen))
      return door.main({ typed, problems: wrongChoice(choice) })
    const unnamed = problemsWithWho(view, posted, words)
    if (unnamed.length > 0 && choice !== 'undo') return door.main({ typed, problems: unnamed })
    const chosen = { ...posted, choice }
    if (!posted.confirmed || act === undefined) return pages.confirm(door, chosen)
    const wanting = problemsWithDetails(view, posted, words)
    if (wanting.length > 0) return pages.confirm(door, chosen, { problems: wanting })
    return door.confirmed(chosen, act)
  }

  /** Does what was confirmed; `known`: it is sure who presses. */
  async function press(
    door: Door,
    posted: Chosen,
    { act, known }: { readonly act: OfficerAct; readonly known: boolean },
  ): Promise<HttpResponse> {
    try {
      const done = await door.act({ ...act, id: posted.key, ...actorOf(door.view, posted), known })
      if (done === undefined || done === 'expired') return pages.ended(done, door.path)
      return answerTo({ ...door, view: done.view }, posted, { act, outcome: done.outcome })
    } catch (error) {
      if (!isOutage(error)) throw error
      return pages.confirm(door, posted, { unavailable: true })
    }
  }

  function answerTo(
    opened: Opened,
    posted: Chosen,
    { act, outcome }: { readonly act: OfficerAct; readonly outcome: PressOutcome },
  ): HttpResponse {
    switch (outcome) {
      case 'done':
        return { status: 303, headers: { location: `${opened.path}?done=${posted.key}` } }
      case 'already-so':
        return pages.done(opened, act.act)
      case 'taken':
        return pages.done(opened, 'late')
      default:
        return pages.done(opened, 'changed')
    }
  }

  async function undo(door: Door, id: string): Promise<HttpResponse> {
    const undone = await door.undo(id).catch(tellOutage)
    if (undone === undefined || undone === 'expired') return pages.ended(undone, door.path)
    const { outcome, view } = undone
    const isUndone = outcome === 'done' || outcome === 'already-so'
    return pages.done({ ...door, view }, isUndone ? 'undone' : outcome === 'too-late' ? 'tooLate' : 'changed')
  }

  function wrongChoice(choice: OfficerChoice | undefined): readonly FieldProblem[] {
    const message = choice === undefined ? problems.noChoice : problems.noLonger
    return [{ field: 'choice', code: 'invalid', message }]
  }
}

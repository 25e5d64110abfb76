import type { ChosenAct } from '../../../lib/core/enquiry/act.ts'
import type { Undo } from '../../../lib/core/enquiry/lifecycle/acts.ts'
import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import type { OfficerDonePage } from '../../../lib/pages/officer/done-page.ts'
import type { OfficerChoice } from '../../../lib/pages/officer/facts.ts'
import type { OfficerForm } from '../../../lib/pages/officer/form.ts'
import type { createOfficerActs, PressOutcome } from '../../../lib/use-cases/officer/officer-acts.ts'
import { wrongField } from '../../shared/form/posted-field.ts'
import { type HttpResponse, seeOther } from '../../shared/http/http-messages.ts'
import { isOutage, tellOutage } from '../../shared/http/tell-outage.ts'
import { choicesOf, peopleAt } from './choices.ts'
import { type Chosen, createDealPages, type DealDependencies, type Opened } from './deal-pages.ts'
import { actOf, isOnePress, type PostedAct, problemsWithDetails } from './posted-act.ts'
import { personOf, problemsWithPerson } from './posted-person.ts'

type Acts = ReturnType<typeof createOfficerActs>
type Press = Parameters<Acts['act']>[1]

/** What one visitor may do with the enquiry they have open: somebody signed in, or somebody with only the link. */
export interface Access extends Opened {
  readonly act: (press: Press) => ReturnType<Acts['act']>
  readonly undo: (undo: Undo) => ReturnType<Acts['undo']>
  /** The page with the choices, and what is wrong with what was chosen. */
  readonly main: (shown: Pick<OfficerForm, 'typed' | 'problems'>) => HttpResponse
  /** Does the act, or first asks for a mailed code. */
  readonly confirmed: (posted: Chosen, act: ChosenAct) => Promise<HttpResponse>
  /** Undoes the act, or first asks for a mailed code. */
  readonly undone: (posted: PostedAct) => Promise<HttpResponse>
}

interface Pressed {
  /** Whoever presses has shown that they read the officer's mailbox. */
  readonly known: boolean
  /** Answers what only somebody known may do, or what strangers have used up their room for. */
  readonly orElse?: () => Promise<HttpResponse>
}

/**
 * Choose, confirm, done: the same signed in or by a link. A post with `confirmed=yes` changes something; so does, of what
 * hurts nobody, the choice alone, from a browser that we know or with the box of the first page ticked.
 */
export function createDeal(dependencies: DealDependencies) {
  const { words } = dependencies.surroundings
  const { problems } = words.officer
  const pages = createDealPages(dependencies)
  return { pages, receive, press, undo }

  async function receive(posted: PostedAct, access: Access): Promise<HttpResponse> {
    const { view, known } = access
    const isSure = known || posted.sure
    const confirmed = posted.confirmed || (isSure && isOnePress(posted.choice))
    if (posted.undo !== '' && (posted.confirmed || known)) return access.undone(posted)
    const { choice, who, otherName } = posted
    const act = actOf(posted)
    const typed = { who, otherName, sure: posted.sure }
    const isOpen = choice !== undefined && choicesOf(view).includes(choice)
    // A repeated confirmation gets the answer of the first one, though that choice is no longer offered.
    if (choice === undefined || !(confirmed ? act !== undefined : isOpen))
      return access.main({ typed, problems: wrongChoice(choice) })
    const unnamed = problemsWithPerson(posted, { people: peopleAt(view), words })
    if (unnamed.length > 0 && choice !== 'undo') return access.main({ typed, problems: unnamed })
    const chosen = { ...posted, choice }
    if (!confirmed || act === undefined) {
      const missed = posted.asked ? [wrongField('confirmed', problems.unsure)] : undefined
      return pages.confirm(access, chosen, missed === undefined ? {} : { problems: missed })
    }
    const wanting = problemsWithDetails(view, posted, words)
    if (wanting.length > 0) return pages.confirm(access, chosen, { problems: wanting })
    return access.confirmed(chosen, act)
  }

  /** Does what was confirmed. */
  async function press(
    access: Access,
    posted: Chosen,
    { act, known, orElse }: Pressed & { readonly act: ChosenAct },
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

  /** Undoes the act `id`. */
  async function undo(
    access: Access,
    { id, known, orElse }: Pressed & { readonly id: string },
  ): Promise<HttpResponse> {
    const undone = await access.undo({ id, ...(known ? { known } : {}) }).catch(tellOutage)
    if (undone === undefined || undone === 'expired') return pages.ended(undone, access.path)
    const { outcome, view } = undone
    if (outcome === 'needs-code' && orElse !== undefined) return orElse()
    const isUndone = outcome === 'done' || outcome === 'already-so'
    if (isUndone && access.listsHref !== undefined) return seeOther(`${access.path}?done=${id}`)
    const failed = outcome === 'too-late' ? 'tooLate' : 'changed'
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

import { nameOfActor } from '../../../lib/core/board/story-names.ts'
import { isServing } from '../../../lib/core/directory/presence.ts'
import { outcomeTitle } from '../../../lib/core/enquiry/duplicate.ts'
import { correctedAnswers } from '../../../lib/core/enquiry/enquirer-address.ts'
import type { Reference } from '../../../lib/core/enquiry/reference.ts'
import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import { isAwaited } from '../../../lib/core/enquiry/state.ts'
import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import type { FieldOption } from '../../../lib/core/kind/field.ts'
import type { Fact } from '../../../lib/core/mails/layout/block.ts'
import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import type { FormPair } from '../../../lib/core/posted-form/pairs.ts'
import { toHeaderText } from '../../../lib/core/text/text-policy.ts'
import { shortStamp } from '../../../lib/core/time/dates-in-words.ts'
import { londonDate } from '../../../lib/core/time/working-calendar.ts'
import { type BoardAddressPage, renderBoardAddressPage } from '../../../lib/pages/board/board-address-page.ts'
import { type BoardEnquiryPage, renderBoardEnquiryPage } from '../../../lib/pages/board/board-enquiry-page.ts'
import {
  renderBoardNotFoundPage,
  renderBoardReleasedPage,
  renderBoardReleasePage,
} from '../../../lib/pages/board/board-release-page.ts'
import { renderBoardRestrictedPage } from '../../../lib/pages/board/board-restricted-page.ts'
import { renderSessionExpiredPage } from '../../../lib/pages/board/session-expired-page.ts'
import type { OfficerForm } from '../../../lib/pages/officer/form.ts'
import { boardEnquiryPath } from '../../../lib/pages/paths.ts'
import type { Clock } from '../../../lib/ports/clock.ts'
import type { EnquiryView } from '../../../lib/use-cases/board/show-enquiry.ts'
import { fieldIn } from '../../shared/form/posted-field.ts'
import type { HttpResponse } from '../../shared/http/http-messages.ts'
import { pageStatus } from '../../shared/http/page-status.ts'
import { buttonsOf, othersIn } from '../deal/choices.ts'
import type { DealDependencies } from '../deal/deal-pages.ts'
import type { PostedNote } from './board-note.ts'
import { nameRow } from './named-rows.ts'

export interface BoardEnquiryPagesDependencies extends DealDependencies {
  readonly clock: Clock
}

/** Somebody who has signed in, and the enquiry that they have open. */
export interface Open {
  readonly officer: Officer
  readonly view: EnquiryView
  /** The list that they came from. */
  readonly listsHref: string
}

/** What the page of an enquiry shows besides the enquiry. */
interface Shown
  extends Pick<OfficerForm, 'typed' | 'problems'>,
    Pick<BoardEnquiryPage, 'done' | 'noted' | 'changed' | 'unavailable'> {
  readonly note?: PostedNote
  readonly noteProblems?: readonly FieldProblem[]
}

/** The pages about one enquiry for somebody signed in, as responses. */
export function createBoardEnquiryPages(dependencies: BoardEnquiryPagesDependencies) {
  const { kinds, surroundings, responses, createKey, clock } = dependencies
  return { main, restricted, address, release, released, notFound, sessionExpired, peopleFor }

  function main(open: Open, shown: Shown = {}): HttpResponse {
    const { officer, view, listsHref } = open
    const { enquiry } = view
    const { note, noteProblems, problems, unavailable = false } = shown
    const path = boardEnquiryPath(enquiry.reference)
    const people = peopleFor(open)
    const body = renderBoardEnquiryPage(surroundings, {
      ...view,
      ...{ path, listsHref, name: officer.name, row: rowOf(view), others: othersOf(view) },
      ...storyOfEnd(view),
      ...(enquiry.urgent === undefined ? {} : { urgent: enquiry.urgent.reason }),
      spamReasons: enquiry.spam?.reasons ?? [],
      updates: enquiry.updates ?? [],
      noteKey: note?.key ?? createKey(),
      ...(people === undefined ? {} : { people }),
      ...(note === undefined ? {} : { typedNote: note }),
      ...(noteProblems === undefined ? {} : { noteProblems }),
      ...(view.deal === undefined
        ? {}
        : { form: formOf(view.deal, { path, people, shown, key: createKey() }) }),
      ...{ noted: shown.noted ?? false, changed: shown.changed ?? false, unavailable },
      ...(shown.done === undefined ? {} : { done: shown.done }),
      ...enquirerOf(view, path),
      enquirer: [...view.enquirer, ...formerAddress(view)],
    })
    return answer(body, pageStatus({ unavailable, problems: problems ?? noteProblems }))
  }

  /** Of what is only kept. */
  function restricted(open: Open): HttpResponse {
    return answer(renderBoardRestrictedPage(surroundings, about(open)), 200)
  }

  /** The form for another address of the enquirer, or with `check` the question whether that one is to be used. */
  function address(open: Open, shown: ShownAddress): HttpResponse {
    const { email } = correctedAnswers(open.view.enquiry)
    const people = peopleFor(open)
    const { state } = open.view.row
    const page = {
      ...{ ...about(open), ...shown, isAcknowledged: isAwaited(state) || state === 'disowned' },
      ...(email === undefined ? {} : { present: String(email) }),
      ...(people === undefined ? {} : { people }),
    }
    return answer(renderBoardAddressPage(surroundings, page), pageStatus(shown))
  }

  /** What the enquirer typed first, and which officer changed it when. */
  function formerAddress({ enquiry: { answers, newAddress } }: EnquiryView): readonly Fact[] {
    const { organisation, words } = surroundings
    const { firstAddress, addressChanged, notes } = words.board.enquiry
    const { email } = answers
    if (newAddress === undefined) return []
    const { at, by, name } = newAddress
    const first = email === undefined ? [] : [{ label: firstAddress, value: String(email), quoted: true }]
    if (by === undefined) return first
    const who = nameOfActor({ by, name }, organisation, words.core)
    return [...first, { label: addressChanged, value: notes.by(who, shortStamp(at, words.core)) }]
  }

  function release(open: Open, shown: { readonly unavailable?: boolean } = {}): HttpResponse {
    const body = renderBoardReleasePage(surroundings, { ...about(open), ...shown })
    return answer(body, pageStatus(shown))
  }

  /** `before`: somebody else had released it. */
  function released(open: Open, before: boolean): HttpResponse {
    return answer(renderBoardReleasedPage(surroundings, { ...about(open), before }), 200)
  }

  function notFound({ name }: Officer): HttpResponse {
    return answer(renderBoardNotFoundPage(surroundings, { name }), 404)
  }

  /** For somebody who is not signed in any more, so it shows only what they sent, and as they sent it. */
  function sessionExpired(reference: Reference, pairs: readonly FormPair[]): HttpResponse {
    const hidden = ['_key', 'note-who', 'note-other-name'].map((name) => ({
      name,
      value: fieldIn(pairs, name),
    }))
    const body = renderSessionExpiredPage(surroundings, {
      ...{ path: boardEnquiryPath(reference), text: fieldIn(pairs, 'note') },
      hidden: hidden.filter(({ value }) => value !== ''),
    })
    return answer(body, 403)
  }

  /** At a shared mailbox: who may be writing. */
  function peopleFor({ officer }: Open): readonly FieldOption[] | undefined {
    if (officer.role !== 'desk') return undefined
    const today = londonDate(clock.now())
    return surroundings.organisation.officers
      .filter((one) => one.role !== 'desk' && isServing(one, today))
      .map(({ id, name }) => ({ name: id, title: name }))
  }

  function storyOfEnd({ enquiry }: EnquiryView): StoryOfEnd {
    if (enquiry.stage !== 'assigned') return {}
    const { state, outcome: name, disownedAt } = standingOf(enquiry)
    const outcomes = kinds.flatMap((kind) => kind.outcomes)
    const outcome = name === undefined ? undefined : outcomeTitle(outcomes, name, surroundings.words.core)
    return {
      assignedBecause: surroundings.words.board.enquiry.workingValue(enquiry.assignment.reason),
      ...(outcome === undefined ? {} : { outcome }),
      ...(state === 'disowned' && disownedAt !== undefined ? { disownedAt } : {}),
    }
  }

  function rowOf({ row, subject }: EnquiryView) {
    return nameRow({ ...row, subject }, dependencies)
  }

  function othersOf({ others }: EnquiryView) {
    const { organisation } = surroundings
    return othersIn({ others, directory: organisation.officers }, { kinds, organisation })
  }

  function about({ officer, view }: Open) {
    const { reference, kindTitle } = rowOf(view)
    return { name: officer.name, path: boardEnquiryPath(reference), reference, kindTitle }
  }

  function answer(body: string, status: number): HttpResponse {
    return responses.closed({ status, body })
  }
}

type ShownAddress = Omit<BoardAddressPage, 'name' | 'path' | 'reference' | 'kindTitle' | 'isAcknowledged'>

type StoryOfEnd = Pick<BoardEnquiryPage, 'assignedBecause' | 'outcome' | 'disownedAt'>

/** How to reach the enquirer, and where that can be changed. */
function enquirerOf(
  { enquiry, mayCorrect }: EnquiryView,
  path: string,
): Pick<BoardEnquiryPage, 'phone' | 'changeAddress'> {
  const { phone, email } = correctedAnswers(enquiry)
  return {
    ...(phone === undefined ? {} : { phone: toHeaderText(String(phone)) }),
    ...(mayCorrect
      ? { changeAddress: { href: `${path}?change=address`, isFirst: email === undefined } }
      : {}),
  }
}

function formOf(
  deal: NonNullable<EnquiryView['deal']>,
  {
    path,
    people,
    shown: { typed, problems, done },
    key,
  }: {
    readonly path: string
    readonly people: readonly FieldOption[] | undefined
    readonly shown: Shown
    readonly key: string
  },
): OfficerForm {
  const buttons = buttonsOf(deal, { known: true, key })
  // What was done just now is undone at the top of the page.
  const choices = done?.undo === undefined ? buttons.choices : buttons.choices.filter((one) => one !== 'undo')
  return {
    ...{ path, ...buttons, choices },
    ...(people === undefined ? {} : { people }),
    ...(typed === undefined ? {} : { typed }),
    ...(problems === undefined ? {} : { problems }),
  }
}

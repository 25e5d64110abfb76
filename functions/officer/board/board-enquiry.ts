import { isRestricted } from '../../../lib/core/enquiry/enquiry.ts'
import { type Reference, readReference } from '../../../lib/core/enquiry/reference.ts'
import type { BoardEnquiryPage } from '../../../lib/pages/board/board-enquiry-page.ts'
import { boardEnquiryPath } from '../../../lib/pages/paths.ts'
import type { createAddNote } from '../../../lib/use-cases/board/add-note.ts'
import type { createCorrectForEnquirer } from '../../../lib/use-cases/board/correct-for-enquirer.ts'
import type { createConfirmSpam, createReleaseEnquiry } from '../../../lib/use-cases/board/release-enquiry.ts'
import type { createShowEnquiry } from '../../../lib/use-cases/board/show-enquiry.ts'
import type { createOfficerActs } from '../../../lib/use-cases/officer/officer-acts.ts'
import { fieldIn, wrongField } from '../../shared/form/posted-field.ts'
import { readFormBody } from '../../shared/form/read-form-body.ts'
import { type HttpRequest, type HttpResponse, seeOther } from '../../shared/http/http-messages.ts'
import { isOutage, tellOutage } from '../../shared/http/tell-outage.ts'
import { type Access, createDeal } from '../deal/deal.ts'
import { readPostedAct } from '../deal/posted-act.ts'
import { personOf } from '../deal/posted-person.ts'
import { createBoardAddress } from './board-address.ts'
import {
  type BoardEnquiryPagesDependencies,
  createBoardEnquiryPages,
  type Open,
} from './board-enquiry-pages.ts'
import { hasNote, type PostedNote, problemsWithNote, readPostedNote } from './board-note.ts'
import type { BoardSession } from './board-session.ts'
import type { ListCookie } from './list-cookie.ts'

interface BoardEnquiryDependencies extends BoardEnquiryPagesDependencies {
  readonly boardSession: BoardSession
  readonly listCookie: ListCookie
  readonly showEnquiry: ReturnType<typeof createShowEnquiry>
  readonly officerActs: ReturnType<typeof createOfficerActs>
  readonly addNote: ReturnType<typeof createAddNote>
  readonly releaseEnquiry: ReturnType<typeof createReleaseEnquiry>
  readonly confirmSpam: ReturnType<typeof createConfirmSpam>
  readonly correctForEnquirer: ReturnType<typeof createCorrectForEnquirer>
}

/** One enquiry for somebody signed in, and all that can be done with it: each act leads back to its page, which says what was done. */
export function createBoardEnquiry(dependencies: BoardEnquiryDependencies) {
  const { boardSession, showEnquiry, officerActs, addNote, releaseEnquiry, confirmSpam } = dependencies
  const { createKey, listCookie, surroundings } = dependencies
  const pages = createBoardEnquiryPages(dependencies)
  const deal = createDeal(dependencies)
  const address = createBoardAddress({ ...dependencies, pages })
  return { show, receive }

  async function show(request: HttpRequest, typed: string): Promise<HttpResponse> {
    return opened(request, typed, {
      async work(open) {
        if (address.asksFor(request, open)) return address.show(open)
        const key = request.query?.get('done')
        const done = doneJustNow(open, key)
        return done === undefined
          ? pages.main(open, { noted: isNote(open, key), changed: isChanged(request, open) })
          : pages.main(open, { done })
      },
    })
  }

  async function receive(request: HttpRequest, typed: string): Promise<HttpResponse> {
    return opened(request, typed, { work, sessionExpired })

    async function work(open: Open): Promise<HttpResponse> {
      const { pairs } = await readFormBody(request, open)
      const note = readPostedNote(pairs, createKey)
      if (note !== undefined) return keepNote(open, note)
      if (address.isPosted(pairs)) return address.receive(open, pairs)
      const release = fieldIn(pairs, 'release')
      if (release !== '') return releaseHeld(open, release === 'yes')
      if (fieldIn(pairs, 'spam') === 'yes') return noteSpam(open)
      return open.view.deal === undefined
        ? pages.main(open)
        : deal.receive(readPostedAct(pairs, createKey), accessTo(open))
    }

    /** For whoever is signed in no more, and so as cheaply as can be: what was typed goes back as it came. */
    async function sessionExpired(reference: Reference): Promise<HttpResponse | undefined> {
      const { pairs } = await readFormBody(request, 'anybody')
      return hasNote(pairs) ? pages.sessionExpired(reference, pairs) : undefined
    }
  }

  async function opened(
    request: HttpRequest,
    typed: string,
    {
      work,
      sessionExpired,
    }: {
      readonly work: (open: Open) => Promise<HttpResponse>
      readonly sessionExpired?: (reference: Reference) => Promise<HttpResponse | undefined>
    },
  ): Promise<HttpResponse> {
    const reference = readReference(typed)
    return boardSession.answer(request, reference, {
      async work(officer) {
        const view =
          reference === undefined ? undefined : await showEnquiry(reference, officer).catch(tellOutage)
        const listsHref = listCookie.read(request, officer)
        if (view === undefined) return pages.notFound(officer)
        const open = { officer, view, listsHref }
        return isRestricted(view.enquiry) ? pages.restricted(open) : work(open)
      },
      sessionExpired: async () => (reference === undefined ? undefined : await sessionExpired?.(reference)),
    })
  }

  /** No code is asked for: signing in has shown that they read the mailbox. */
  function accessTo(open: Open): Access {
    const { officer, view, listsHref } = open
    const { reference } = view.enquiry
    const link = { reference, officer: officer.id, signedIn: true } as const
    if (view.deal === undefined) throw new NobodyHasIt()
    const access: Access = {
      ...{ path: boardEnquiryPath(reference), view: view.deal, known: true, listsHref },
      act: (press) => officerActs.act(link, press),
      undo: (undo) => officerActs.undo(link, undo),
      main: (shown) => pages.main(open, shown),
      confirmed: (posted, act) => deal.press(access, posted, { act, known: true }),
      undone: ({ undo }) => deal.undo(access, { id: undo, known: true }),
    }
    return access
  }

  async function keepNote(open: Open, note: PostedNote): Promise<HttpResponse> {
    const { reference } = open.view.enquiry
    const people = pages.peopleFor(open)
    const problems = problemsWithNote(note, people, surroundings.words)
    if (problems.length > 0) return pages.main(open, { note, noteProblems: problems })
    try {
      const { key: id, text } = note
      const outcome = await addNote(reference, open.officer, {
        ...{ id, text, ...personOf(note, people), known: true },
      })
      if (outcome === 'done') return seeOther(`${boardEnquiryPath(reference)}?done=${id}#notes`)
      if (outcome === undefined) return pages.notFound(open.officer)
      const { noWho } = surroundings.words.officer.problems
      const { full } = surroundings.words.board.enquiry.notes.problems
      const problem = outcome === 'who' ? wrongField('note-who', noWho) : wrongField('note', full)
      return pages.main(open, { note, noteProblems: [problem] })
    } catch (error) {
      if (!isOutage(error)) throw error
      return pages.main(open, { note, unavailable: true })
    }
  }

  /** Undone by sending it on, so nobody is asked twice. */
  async function noteSpam(open: Open): Promise<HttpResponse> {
    const { reference } = open.view.enquiry
    const answer = await confirmSpam(reference, open.officer.id).catch(tellOutage)
    return answer === undefined ? pages.notFound(open.officer) : seeOther(boardEnquiryPath(reference))
  }

  async function releaseHeld(open: Open, confirmed: boolean): Promise<HttpResponse> {
    const { enquiry } = open.view
    if (enquiry.stage !== 'quarantined') return pages.released(open, true)
    if (!confirmed) return pages.release(open)
    try {
      const answer = await releaseEnquiry(enquiry.reference, open.officer.id)
      if (answer === undefined) return pages.notFound(open.officer)
      return answer.outcome === 'withdrawn'
        ? pages.main(open)
        : pages.released(open, answer.outcome !== 'done')
    } catch (error) {
      if (!isOutage(error)) throw error
      return pages.release(open, { unavailable: true })
    }
  }
}

/** A link from elsewhere may say so of what nobody has changed. */
function isChanged({ query }: HttpRequest, { view, officer }: Open): boolean {
  return query?.get('changed') === 'address' && view.enquiry.newAddress?.by === officer.id
}

/** What the address says was done or undone, as far as it is so: a link from elsewhere may say anything. */
function doneJustNow({ view }: Open, key: string | null | undefined): BoardEnquiryPage['done'] {
  const undo = view.deal?.undoable.find(({ id }) => id === key)
  if (undo !== undefined) return { what: undo.act, undo }
  const { enquiry } = view
  const acts = enquiry.stage === 'assigned' ? (enquiry.acts ?? []) : []
  return acts.some(({ id, undoneAt }) => id === key && undoneAt !== undefined)
    ? { what: 'undone' }
    : undefined
}

function isNote({ view }: Open, key: string | null | undefined): boolean {
  return view.enquiry.notes?.some(({ id }) => id === key) ?? false
}

class NobodyHasIt extends Error {
  override readonly name = 'NobodyHasIt'
}

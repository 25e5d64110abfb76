import type { Kind } from '../../lib/core/kind/kind.ts'
import type { OfficerNumbers } from '../../lib/core/organisation/officer-number.ts'
import type { Organisation } from '../../lib/core/organisation/organisation.ts'
import type { StandaloneMail } from '../../lib/core/standalone-mail/standalone-mail.ts'
import type { PageSurroundings } from '../../lib/pages/surroundings.ts'
import type { PageWords } from '../../lib/pages/words/english.ts'
import type { Clock, Random } from '../../lib/ports/clock.ts'
import type { Counter } from '../../lib/ports/counter.ts'
import type { DirectoryStore } from '../../lib/ports/directory-store.ts'
import type { EnquiryStore } from '../../lib/ports/enquiry-store.ts'
import type { ItemStore } from '../../lib/ports/item-store.ts'
import type { LeaveLinks } from '../../lib/ports/leave-links.ts'
import type { Observe } from '../../lib/ports/observer.ts'
import type { MailTokens, SessionTokens } from '../../lib/ports/officer-tokens.ts'
import type { IdentityKey, OfficerLinks, RotatingKey, SignedLinks } from '../../lib/ports/secrets.ts'
import type { WorkQueue } from '../../lib/ports/work-queue.ts'
import { createAddNote } from '../../lib/use-cases/board/add-note.ts'
import { createAnswerMany } from '../../lib/use-cases/board/answer-many.ts'
import { createCorrectForEnquirer } from '../../lib/use-cases/board/correct-for-enquirer.ts'
import { createEnterEnquiry } from '../../lib/use-cases/board/enter-enquiry.ts'
import { createFindOnBoard } from '../../lib/use-cases/board/find-on-board.ts'
import { createConfirmSpam, createReleaseEnquiry } from '../../lib/use-cases/board/release-enquiry.ts'
import { createReleaseQuarantined } from '../../lib/use-cases/board/release-quarantined.ts'
import { createShowBoard } from '../../lib/use-cases/board/show-board.ts'
import { createShowEnquiry } from '../../lib/use-cases/board/show-enquiry.ts'
import { createChangeDirectory } from '../../lib/use-cases/directory/change-directory.ts'
import { createConfirmAddress } from '../../lib/use-cases/directory/confirm-address.ts'
import { createConfirmLeave } from '../../lib/use-cases/directory/confirm-leave.ts'
import { createPeopleLimits } from '../../lib/use-cases/directory/people-limits.ts'
import { createPlanLeave } from '../../lib/use-cases/directory/plan-leave.ts'
import { createPlanPeople } from '../../lib/use-cases/directory/plan-people.ts'
import { createShowLeave } from '../../lib/use-cases/directory/show-leave.ts'
import { createTellOfPeople } from '../../lib/use-cases/directory/tell-of-people.ts'
import { createVeiledStore } from '../../lib/use-cases/item-changes/veiled-store.ts'
import { withOrganisation } from '../../lib/use-cases/item-changes/with-organisation.ts'
import { createActForOfficer } from '../../lib/use-cases/officer/act-for-officer.ts'
import { createConfirmByCode } from '../../lib/use-cases/officer/confirm-by-code.ts'
import { createKnownBrowsers } from '../../lib/use-cases/officer/known-browsers.ts'
import { createMailOfficerLink } from '../../lib/use-cases/officer/mail-officer-link.ts'
import { createOfficerActs } from '../../lib/use-cases/officer/officer-acts.ts'
import { createRequestCode } from '../../lib/use-cases/officer/request-code.ts'
import { createUndoPasses } from '../../lib/use-cases/officer/undo-passes.ts'
import { createOfficerSession } from '../../lib/use-cases/sign-in/officer-session.ts'
import { createRequestSignIn } from '../../lib/use-cases/sign-in/request-sign-in.ts'
import { createSignIn } from '../../lib/use-cases/sign-in/sign-in.ts'
import type { HttpRequest } from '../shared/http/http-messages.ts'
import { createPageResponses } from '../shared/http/page-response.ts'
import { createProblemAnswer } from '../shared/http/problem-answer.ts'
import { tellOutage } from '../shared/http/tell-outage.ts'
import { createAdd } from './board/add.ts'
import { createBoard } from './board/board.ts'
import { createBoardEnquiry } from './board/board-enquiry.ts'
import { createBoardSession } from './board/board-session.ts'
import { createListCookie } from './board/list-cookie.ts'
import { createReleaseByLink } from './board/release-by-link.ts'
import { createDealByLink } from './deal/deal-by-link.ts'
import { createGuide } from './guide.ts'
import { createOfficer, type OfficerPages } from './handler.ts'
import { createConfirmLeavePages } from './leave/confirm-leave.ts'
import { createLeave } from './leave/leave.ts'
import { createLeavePages } from './leave/leave-pages.ts'
import { createLeaving } from './people/leaving.ts'
import { createPeople } from './people/people.ts'
import { createPersonForms } from './people/person-forms.ts'
import { createAskedCookie } from './sign-in/asked-cookie.ts'
import { createBrowserCookie } from './sign-in/browser-cookie.ts'
import { isForeignPost } from './sign-in/foreign-post.ts'
import { createSessionCookie } from './sign-in/session.ts'
import { createSignInPages } from './sign-in/sign-in.ts'
import { createUndoCookie } from './sign-in/undo-cookie.ts'

/** What the officers' pages stand on: the outside world, and what one organisation brings. */
interface ComposeOfficerDependencies {
  readonly store: EnquiryStore
  readonly directoryStore: DirectoryStore
  readonly standaloneMailStore: ItemStore<StandaloneMail>
  readonly queue: WorkQueue
  readonly counter: Counter
  readonly identityKey: IdentityKey
  /** What codes and the passes of known browsers are made with. */
  readonly rotatingKey: RotatingKey
  readonly officerLinks: OfficerLinks
  readonly leaveLinks: LeaveLinks
  readonly releaseLinks: SignedLinks
  readonly signInTokens: MailTokens
  readonly sessionTokens: SessionTokens
  readonly confirmTokens: MailTokens
  readonly kinds: readonly Kind[]
  /** As it was deployed. */
  readonly organisation: Organisation
  /** Of the entries of the organisation, by which links and sessions name them. */
  readonly numbers: OfficerNumbers
  readonly pageWords: PageWords
  readonly assetPaths: PageSurroundings['assets']
  /** WebP in base64, by name. */
  readonly guidePictures: Readonly<Record<string, string>>
  readonly publicUrl: string
  readonly clock: Clock
  readonly random: Random
  readonly observe: Observe
  /** A text never given before, of 16 to 64 letters, digits, `-` and `_`. */
  readonly createKey: () => string
}

/**
 * The officers' pages over the directory as it is at each request: whoever has left since gets no further. The same here,
 * on a laptop and in tests.
 */
export function composeOfficer(given: ComposeOfficerDependencies) {
  const dependencies = { ...given, store: createVeiledStore(given.store) }
  const { organisation: deployed, numbers } = dependencies
  const respond = withOrganisation(dependencies, (organisation) => {
    // Links and sessions of whoever was added since are read, too.
    numbers.know(organisation.officers)
    return createOfficer(composePages({ ...dependencies, organisation }, deployed))
  })
  return {
    async respond(request: HttpRequest) {
      if (isForeignPost(request, dependencies.publicUrl))
        dependencies.observe({ type: 'security-event', event: 'foreign-post' })
      return respond(request).catch(tellOutage)
    },
    showProblem: createProblemAnswer(appearanceOf(dependencies)),
  }
}

/** `deployed`: the organisation as its file says, which changes of the directory are made to. */
function composePages(given: ComposeOfficerDependencies, deployed: Organisation): OfficerPages {
  const dependencies = { ...given, words: given.pageWords.core }
  const { kinds, createKey, clock, publicUrl } = dependencies
  const appearance = { ...appearanceOf(dependencies), kinds, createKey }
  const sessionCookie = createSessionCookie(publicUrl, createOfficerSession(dependencies))
  const browserCookie = createBrowserCookie({
    ...{ publicUrl, sessionCookie },
    knownBrowsers: createKnownBrowsers(dependencies),
  })
  const askedCookie = createAskedCookie(publicUrl)
  const boardSession = createBoardSession(publicUrl, sessionCookie)
  const listCookie = createListCookie(publicUrl, dependencies)
  const filed = { ...dependencies, organisation: deployed }
  const changeDirectory = createChangeDirectory(filed)
  const peoplePages = {
    ...{ ...appearance, ...dependencies, boardSession },
    planPeople: createPlanPeople(filed),
    tellOfPeople: createTellOfPeople(filed),
    confirmAddress: createConfirmAddress(dependencies),
    mayChange: createPeopleLimits(dependencies),
  }
  const planLeave = createPlanLeave({ ...dependencies, changeDirectory })
  const confirmLeave = createConfirmLeave({ ...dependencies, planLeave })
  const showLeave = createShowLeave(dependencies)
  const officerActs = createOfficerActs(dependencies)
  const pages = createLeavePages(appearance)
  const showEnquiry = createShowEnquiry(dependencies)
  return {
    signIn: createSignInPages({
      ...{ ...appearance, publicUrl, sessionCookie, browserCookie, askedCookie, listCookie },
      requestSignIn: createRequestSignIn(dependencies),
      signIn: createSignIn(dependencies),
    }),
    dealByLink: createDealByLink({
      ...{
        ...appearance,
        browserCookie,
        undoCookie: createUndoCookie(publicUrl, createUndoPasses(dependencies)),
      },
      actForOfficer: createActForOfficer(dependencies),
      requestCode: createRequestCode(dependencies),
      confirmByCode: createConfirmByCode(dependencies),
      mailOfficerLink: createMailOfficerLink(dependencies),
    }),
    guide: createGuide({ ...appearance, pictures: given.guidePictures }),
    leave: createLeave({
      ...{ pages, showLeave, planLeave, browserCookie, sessionCookie, createKey, publicUrl },
    }),
    confirmLeave: createConfirmLeavePages({
      ...{ pages, words: dependencies.pageWords, confirmLeave, showLeave, browserCookie },
    }),
    people: createPeople(peoplePages),
    personForms: createPersonForms(peoplePages),
    leaving: createLeaving(peoplePages),
    release: createReleaseByLink({
      ...appearance,
      releaseQuarantined: createReleaseQuarantined(dependencies),
    }),
    board: createBoard({
      ...{ ...appearance, boardSession, changeDirectory, clock, listCookie },
      showBoard: createShowBoard(dependencies),
      findOnBoard: createFindOnBoard(dependencies),
      answerMany: createAnswerMany({ ...dependencies, officerActs }),
    }),
    add: createAdd({
      ...{ ...appearance, boardSession, clock, showEnquiry },
      enterEnquiry: createEnterEnquiry(dependencies),
    }),
    boardEnquiry: createBoardEnquiry({
      ...{ ...appearance, boardSession, clock, listCookie },
      showEnquiry,
      officerActs,
      addNote: createAddNote(dependencies),
      releaseEnquiry: createReleaseEnquiry(dependencies),
      confirmSpam: createConfirmSpam(dependencies),
      correctForEnquirer: createCorrectForEnquirer(dependencies),
    }),
  }
}

function appearanceOf({ organisation, pageWords, assetPaths }: ComposeOfficerDependencies) {
  return {
    surroundings: { organisation, words: pageWords, assets: assetPaths },
    responses: createPageResponses(organisation.websites),
  }
}

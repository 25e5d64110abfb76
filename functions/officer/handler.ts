import { boardPath } from '../../lib/pages/paths.ts'
import { enteredForm } from '../shared/http/body-limits.ts'
import { type HttpRequest, type HttpResponse, seeOther } from '../shared/http/http-messages.ts'
import { byToken, createRouter, tokenPath } from '../shared/http/routes.ts'
import type { createAdd } from './board/add.ts'
import type { createBoard } from './board/board.ts'
import type { createBoardEnquiry } from './board/board-enquiry.ts'
import type { createReleaseByLink } from './board/release-by-link.ts'
import type { createDealByLink } from './deal/deal-by-link.ts'
import type { createGuide } from './guide.ts'
import type { createConfirmLeavePages } from './leave/confirm-leave.ts'
import type { createLeave } from './leave/leave.ts'
import type { createLeaving } from './people/leaving.ts'
import type { createPeople } from './people/people.ts'
import type { createPersonForms } from './people/person-forms.ts'
import type { createSignInPages } from './sign-in/sign-in.ts'

export interface OfficerPages {
  readonly signIn: ReturnType<typeof createSignInPages>
  readonly dealByLink: ReturnType<typeof createDealByLink>
  readonly guide: ReturnType<typeof createGuide>
  readonly leave: ReturnType<typeof createLeave>
  readonly confirmLeave: ReturnType<typeof createConfirmLeavePages>
  readonly board: ReturnType<typeof createBoard>
  readonly boardEnquiry: ReturnType<typeof createBoardEnquiry>
  readonly add: ReturnType<typeof createAdd>
  readonly release: ReturnType<typeof createReleaseByLink>
  readonly people: ReturnType<typeof createPeople>
  readonly personForms: ReturnType<typeof createPersonForms>
  readonly leaving: ReturnType<typeof createLeaving>
}

/** The pages behind the links that officers get by mail, and the board that they sign in to. */
export function createOfficer(pages: OfficerPages): (request: HttpRequest) => Promise<HttpResponse> {
  const { signIn, dealByLink, guide, leave, confirmLeave, board, boardEnquiry, add, release } = pages
  const { people, personForms, leaving } = pages
  // What has a name of its own comes before `/officer/TOKEN`.
  return createRouter([
    {
      path: /^\/officer$/,
      methods: { GET: (request) => board.show(request, signIn.ask), POST: board.receive },
    },
    {
      path: /^\/officer\/list\.csv$/,
      methods: { GET: (request) => board.showTable(request, signIn.ask) },
    },
    {
      path: /^\/officer\/enquiries\/(?<reference>[^/]{1,40})$/,
      methods: {
        GET: (request, { reference = '' }) => boardEnquiry.show(request, reference),
        POST: (request, { reference = '' }) => boardEnquiry.receive(request, reference),
      },
    },
    { path: /^\/officer\/add$/, methods: { GET: add.choose } },
    {
      path: /^\/officer\/add\/(?<kind>[^/]{1,60})$/,
      methods: { GET: add.show, POST: add.receive },
      body: enteredForm,
    },
    {
      path: /^\/officer\/added\/(?<reference>[^/]{1,40})$/,
      methods: { GET: (request, { reference = '' }) => add.done(request, reference) },
    },
    { path: /^\/officer\/sign-in$/, methods: { GET: signIn.ask, POST: signIn.receive } },
    {
      path: tokenPath('/officer/sign-in'),
      methods: { GET: byToken(signIn.showLink), POST: byToken(signIn.press) },
    },
    {
      path: /^\/officer\/sign-out$/,
      // Whoever reloads the page after signing out.
      methods: { GET: async () => seeOther(boardPath), POST: signIn.signOut },
    },
    { path: /^\/officer\/help$/, methods: { GET: guide.show } },
    { path: /^\/officer\/help\/[^/]+\.webp$/, methods: { GET: guide.showPicture } },
    { path: /^\/officer\/people$/, methods: { GET: people.list } },
    {
      path: /^\/officer\/people\/new$/,
      methods: { GET: personForms.showNew, POST: personForms.receiveNew },
    },
    {
      path: /^\/officer\/people\/(?<entry>[^/]{1,60})$/,
      methods: {
        GET: (request, { entry = '' }) => people.show(request, entry),
        POST: (request, { entry = '' }) => people.receive(request, entry),
      },
    },
    {
      path: /^\/officer\/people\/(?<entry>[^/]{1,60})\/change$/,
      methods: {
        GET: (request, { entry = '' }) => personForms.showChange(request, entry),
        POST: (request, { entry = '' }) => personForms.receiveChange(request, entry),
      },
    },
    {
      path: /^\/officer\/people\/(?<entry>[^/]{1,60})\/leaving$/,
      methods: {
        GET: (request, { entry = '' }) => leaving.show(request, entry),
        POST: (request, { entry = '' }) => leaving.receive(request, entry),
      },
    },
    { path: /^\/officer\/leave$/, methods: { GET: leave.showOwn, POST: leave.receiveOwn } },
    {
      path: tokenPath('/officer/leave/confirm'),
      methods: {
        GET: byToken((_request, token) => confirmLeave.show(token)),
        POST: byToken(confirmLeave.receive),
      },
    },
    {
      path: tokenPath('/officer/leave'),
      methods: { GET: byToken(leave.show), POST: byToken(leave.receive) },
    },
    {
      path: tokenPath('/quarantine'),
      methods: {
        GET: byToken((_request, token) => release.show(token)),
        POST: byToken(release.receive),
      },
    },
    {
      path: tokenPath('/officer'),
      methods: { GET: byToken(dealByLink.show), POST: byToken(dealByLink.receive) },
    },
  ])
}

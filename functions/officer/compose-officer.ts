import type { PageSurroundings } from '../../lib/pages/surroundings.ts'
import type { PageWords } from '../../lib/pages/words/english.ts'
import type { RotatingKey } from '../../lib/ports/secrets.ts'
import {
  type ActForOfficerDependencies,
  createActForOfficer,
} from '../../lib/use-cases/officer/act-for-officer.ts'
import {
  type ConfirmByCodeDependencies,
  createConfirmByCode,
} from '../../lib/use-cases/officer/confirm-by-code.ts'
import { createKnownBrowsers } from '../../lib/use-cases/officer/known-browsers.ts'
import { createMailOfficerLink } from '../../lib/use-cases/officer/mail-officer-link.ts'
import {
  createOfficerSession,
  type OfficerSessionDependencies,
} from '../../lib/use-cases/sign-in/officer-session.ts'
import {
  createRequestSignIn,
  type RequestSignInDependencies,
} from '../../lib/use-cases/sign-in/request-sign-in.ts'
import { createSignIn, type SignInDependencies } from '../../lib/use-cases/sign-in/sign-in.ts'
import { createPageResponses } from '../shared/http/page-response.ts'
import { type BoardWorld, composeBoard } from './board/compose-board.ts'
import type { OfficerDependencies } from './handler.ts'
import { composeLeave, type LeaveWorld } from './leave/compose-leave.ts'
import { createAskedCookie } from './sign-in/asked-cookie.ts'
import { createBrowserCookie } from './sign-in/browser-cookie.ts'
import { createSessionCookie } from './sign-in/session.ts'

/** What the officers' pages stand on: the outside world, and what one organisation brings. */
export interface OfficerWorld extends Omit<OfficerUseCases, 'words'> {
  /** What known browsers are told by. */
  readonly rotatingKey: RotatingKey
  readonly pageWords: PageWords
  readonly assetPaths: PageSurroundings['assets']
  readonly publicUrl: string
  /** A text never given before, of 16 to 64 letters, digits, `-` and `_`. */
  readonly createKey: () => string
}

interface OfficerUseCases
  extends ActForOfficerDependencies,
    ConfirmByCodeDependencies,
    OfficerSessionDependencies,
    RequestSignInDependencies,
    SignInDependencies,
    LeaveWorld,
    BoardWorld {}

/** Everything that the handler needs, made from the outside world; the same here, on a laptop and in tests. */
export function composeOfficer(given: OfficerWorld): OfficerDependencies {
  const world = { ...given, words: given.pageWords.core }
  const { kinds, organisation, pageWords, assetPaths: assets, createKey } = world
  const sessionCookie = createSessionCookie(world.publicUrl, createOfficerSession(world))
  return {
    ...{ kinds, createKey },
    actForOfficer: createActForOfficer(world),
    confirmByCode: createConfirmByCode(world),
    mailOfficerLink: createMailOfficerLink(world),
    browserCookie: createBrowserCookie(world.publicUrl, createKnownBrowsers(world)),
    askedCookie: createAskedCookie(world.publicUrl),
    sessionCookie,
    requestSignIn: createRequestSignIn(world),
    signIn: createSignIn(world),
    ...composeLeave(world),
    ...composeBoard(world, sessionCookie),
    surroundings: { organisation, words: pageWords, assets },
    responses: createPageResponses(organisation.websites),
  }
}

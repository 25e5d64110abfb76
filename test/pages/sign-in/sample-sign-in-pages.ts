import { renderSessionExpiredPage } from '../../../lib/pages/board/session-expired-page.ts'
import {
  renderOfficerNoSignInPage,
  renderOfficerSignedOutPage,
  renderSignInLinkPage,
} from '../../../lib/pages/sign-in/sign-in-link-page.ts'
import {
  renderOfficerSignInAskedPage,
  renderOfficerSignInPage,
} from '../../../lib/pages/sign-in/sign-in-page.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import { held, surroundings } from '../private/sample-private-pages.ts'

/** Every page on the way into the board and out of it, in each of its forms. */
export function everySignInPage(
  around: PageSurroundings,
  { typed }: { readonly typed: string },
): Readonly<Record<string, string>> {
  const { key, token } = held
  const { noEmail, badEmail } = around.words.signIn.ask
  return {
    'sign-in': renderOfficerSignInPage(around, { key }),
    'sign-in-empty': renderOfficerSignInPage(around, { key, problem: noEmail }),
    'sign-in-wrong': renderOfficerSignInPage(around, { key, typed, problem: badEmail }),
    'sign-in-unavailable': renderOfficerSignInPage(around, { key, typed, unavailable: true }),
    'sign-in-asked': renderOfficerSignInAskedPage(around),
    press: renderSignInLinkPage(around, { token, hours: 8, isElsewhere: false }),
    'press-elsewhere': renderSignInLinkPage(around, { token, hours: 8, isElsewhere: true }),
    'press-unsure': renderSignInLinkPage(around, { token, hours: 8, isElsewhere: true, unsure: true }),
    'press-unavailable': renderSignInLinkPage(around, {
      ...{ token, hours: 8, isElsewhere: false, unavailable: true },
    }),
    'no-sign-in-unknown': renderOfficerNoSignInPage(around, { why: 'unknown' }),
    'no-sign-in-ended': renderOfficerNoSignInPage(around, { why: 'ended' }),
    'no-sign-in-used': renderOfficerNoSignInPage(around, { why: 'used' }),
    'signed-out': renderOfficerSignedOutPage(around),
    'note-lapsed': renderSessionExpiredPage(around, {
      ...{ path: '/officer/enquiries/ABCD-2345', text: typed },
      hidden: [{ name: '_key', value: key }],
    }),
  }
}

/** The same for a sample organisation, with an address that is not kindly meant. */
export const sampleSignInPages = everySignInPage(surroundings, {
  typed: `"><script>alert(1)</script>${'x'.repeat(90)}`,
})

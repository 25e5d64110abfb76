/** The address of the board, from the root: without a session it asks for an address. */
export const boardPath = '/officer'

/** When one is away oneself. */
export const ownLeavePath = '/officer/leave'

/** Where signing out is posted to. */
export const signOutPath = '/officer/sign-out'

/** Where the form that asks for a link posts to; with a token, the page behind a mailed link. */
export function signInPath(token?: string): string {
  return token === undefined ? '/officer/sign-in' : `/officer/sign-in/${encodeURIComponent(token)}`
}

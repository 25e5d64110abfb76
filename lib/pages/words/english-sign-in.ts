/** Asks for the address that the link is mailed to. */
const ask = {
  title: 'Sign in to the enquiries board',
  lead: 'The board is for the people who answer enquiries. We mail you a link that signs you in: there is no password.',
  email: 'Your email address',
  emailHint: 'The one that enquiries are sent to you at',
  send: 'Mail me a link',
  sending: 'Asking for it…',
  noEmail: 'Enter your email address',
  badEmail: 'Enter an email address in the correct format, like name@example.com',
}

/** The answer, whether there is such an address or not. */
const asked = {
  title: 'Look in your inbox',
  lead: 'If that is the address of somebody who answers enquiries here, a mail with a link is on its way to it.',
  minutes: (minutes: number): string => `The link signs in once, within ${minutes} minutes.`,
  notComeTitle: 'Nothing has come?',
  junk: 'Look among what your mailbox takes for junk.',
  typed: 'You may have mistyped the address, or it is not the one that we have of you.',
  latest:
    'We don’t send a new link every time. If you’ve asked in the last few minutes, use the latest email.',
  again: 'Try again',
}

/** Behind the link of the mail. The page names nobody, because whoever has the link sees it. */
const press = {
  title: 'Sign in',
  lead: 'Press the button to sign in to the enquiries board in this browser.',
  once: (hours: number): string =>
    `The link is good for one press. You then stay signed in for ${hours} hours, or until you sign out.`,
  question: 'You asked for this link in another browser',
  sure: 'Sign in here, in this browser',
  unsure: 'Tick the box to sign in here',
  button: 'Sign in',
  sending: 'Signing in…',
}

/** A link that signs nobody in. */
const noSignIn = {
  unknown: {
    title: 'This link does not sign in',
    what: 'It may have been cut off when it was copied. Open it again from the mail, or ask for a new one.',
  },
  ended: {
    title: 'This link has ended',
    what: 'Links to sign in are good for 15 minutes, and only at the address that we have of you now. Ask for a new one.',
  },
  used: {
    title: 'This link has been used',
    what: 'It signs in once. If you have just pressed it, you are signed in: go on to the board. If not, ask for a new one.',
  },
  board: 'Go to the board',
  again: 'Mail me a new link',
}

/** After signing out. */
const out = {
  title: 'You are signed out',
  what: 'This browser no longer shows the board.',
  again: 'Sign in again',
  button: 'Sign out',
  sending: 'Signing out…',
}

/** Signing in to the board, and out of it. */
export const signInWords = { ask, asked, press, noSignIn, out }

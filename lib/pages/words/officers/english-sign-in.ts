/** Asks for the address that the link is mailed to. */
const ask = {
  title: 'Sign in to the enquiries board',
  lead: 'The board is for the people who answer enquiries. We’ll email you a link to sign in, so you don’t need a password.',
  email: 'Your email address',
  emailHint: 'The one we send enquiries to',
  send: 'Email me a link',
  sending: 'Asking for it…',
  guide: 'How to answer enquiries here',
  noEmail: 'Enter your email address',
  badEmail: 'Enter an email address in the correct format, like name@example.com',
}

/** The answer, whether there is such an address or not. */
const asked = {
  title: 'Check your inbox',
  lead: 'If somebody who answers enquiries here has that address, we’ve emailed them a link.',
  minutes: (minutes: number): string => `The link works once, for ${minutes} minutes.`,
  notComeTitle: 'Nothing has come?',
  junk: 'Check your junk folder.',
  typed: 'You may have mistyped the address, or it’s not the one we have for you.',
  latest:
    'We don’t send a new link every time. If you’ve asked in the last few minutes, use the latest email.',
  again: 'Try again',
}

/** Behind the link of the mail. The page names nobody, because whoever has the link sees it. */
const press = {
  title: 'Sign in',
  lead: 'Press the button to sign in to the enquiries board in this browser.',
  once: (hours: number): string =>
    `The link works once. You then stay signed in for ${hours} hours, or until you sign out.`,
  question: 'You asked for this link in another browser',
  sure: 'Sign in here, in this browser',
  unsure: 'Tick the box to sign in here',
  button: 'Sign in',
  sending: 'Signing in…',
}

/** A link that signs nobody in. */
const noSignIn = {
  unknown: {
    title: 'This link doesn’t work',
    what: 'It may have been cut off when it was copied. Open it again from the email, or ask for a new one.',
  },
  ended: {
    title: 'This link has expired',
    what: 'Links to sign in work for 15 minutes, and only for the address we have for you now. Ask for a new one.',
  },
  used: {
    title: 'This link has been used',
    what: 'It works once. If you’ve just pressed it, you’re signed in: go to the board. If not, ask for a new one.',
  },
  board: 'Go to the board',
  again: 'Email me a new link',
}

/** After signing out. */
const out = {
  title: 'You’re signed out',
  what: 'This browser no longer shows the board.',
  again: 'Sign in again',
  button: 'Sign out',
  sending: 'Signing out…',
}

/** Signing in to the board, and out of it. */
export const signInWords = { ask, asked, press, noSignIn, out }

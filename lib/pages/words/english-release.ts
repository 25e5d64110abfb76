import { type Html, html } from '../../core/text/html.ts'

/** The desk's page to let an enquiry out of quarantine. */
export const releaseWords = {
  title: 'Real or spam?',
  lead: 'This enquiry looks like spam, so it has not been passed on yet.',
  reference: 'Reference',
  about: 'About',
  received: 'Received',
  answerBy: 'Reply by',
  why: 'Why we’ve held it back',
  question: 'What is it?',
  choices: {
    real: 'It may be real: send it on',
    spam: 'It’s spam: keep it off our lists',
  },
  ask: 'If it may be real, send it on. The right person gets it, and we tell whoever sent it that we have it.',
  nothing:
    'If it’s spam, nobody is told, and it leaves your list. It can still be sent on from the board until it’s deleted.',
  unsure: 'Choose what it is',
  confirm: 'Continue',
  sending: 'Just a moment…',
  spamTitle: 'That’s noted as spam',
  spam: (board: Html): Html =>
    html`You won’t see it in your emails again. Was it real after all? Until it’s deleted, you can ${board}.`,
  board: 'send it on from the board',
  doneTitle: 'The enquiry has been sent on',
  done: 'The right person gets it by email now. The date to reply by stays the same.',
  alreadyTitle: 'This enquiry is no longer held',
  already: 'Somebody has already sent it on. You don’t need to do anything.',
  withdrawnTitle: 'This enquiry has been withdrawn',
  withdrawn: 'Whoever sent it has withdrawn it. You don’t need to do anything.',
  noLink: {
    title: 'This link no longer works',
    ended:
      'Old links stop working when our keys change, and we delete enquiries some time after they’re closed.',
    signIn: 'Sign in to see possible spam',
  },
}

import { type Html, html } from '../../core/text/html.ts'

/** The desk's page to let an enquiry out of quarantine. */
export const releaseWords = {
  title: 'Real or spam?',
  lead: 'This enquiry looks like spam, so it has not been passed on yet.',
  reference: 'Reference',
  about: 'About',
  received: 'Received',
  answerBy: 'To be answered by',
  why: 'Why it is held',
  question: 'What is it?',
  choices: {
    real: 'It may be real: send it on',
    spam: 'It’s spam: keep it off our lists',
  },
  ask: 'If it may be real, send it on: it goes to whoever deals with such enquiries, and whoever wrote gets a confirmation.',
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
  done: 'It goes to whoever deals with such enquiries now. The date to answer by stays the same.',
  alreadyTitle: 'This enquiry is no longer held',
  already: 'Somebody has sent it on before. There is nothing more to do.',
  withdrawnTitle: 'This enquiry has been withdrawn',
  withdrawn: 'Whoever sent it has taken it back. There is nothing more to do.',
  noLink: {
    title: 'This link no longer works',
    ended:
      'Links of older emails end when our keys change, and enquiries are removed some time after they are closed.',
    signIn: 'Sign in to see what is held back as possible spam',
  },
}

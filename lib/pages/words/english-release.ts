/** The desk's page to let an enquiry out of quarantine. */
export const releaseWords = {
  title: 'Send on a held enquiry',
  lead: 'This enquiry looks like spam, so it has not been passed on yet.',
  reference: 'Reference',
  about: 'About',
  received: 'Received',
  answerBy: 'To be answered by',
  why: 'Why it is held',
  ask: 'If it may be real, send it on. It then goes to whoever deals with such enquiries, who can judge it, and whoever wrote it gets a confirmation.',
  nothing: 'If it is spam, do nothing.',
  question: 'What do you think?',
  sure: 'It may be real',
  unsure: 'Tick “It may be real” to send it on',
  confirm: 'Send it on',
  sending: 'Sending it on…',
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

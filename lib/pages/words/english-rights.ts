import { type Html, html } from '../../core/text/html.ts'

/** What people are given who ask for their rights: the copy of what is held about them, and the certificate of an erasure. */
export const rightsWords = {
  copy: {
    title: (organisation: string): string => `What ${organisation} holds about you`,
    made: (day: string): string => `Made on ${day}, because you asked for it (Article 15 of the UK GDPR).`,
    count: (enquiries: number): string =>
      enquiries === 1 ? 'We hold one enquiry of yours.' : `We hold ${enquiries} enquiries of yours.`,
    what: 'This is all that our enquiry service holds about you: what you told us, what we noted, who had it, and which emails went out.',
    why: 'We use it to pass your enquiry to the person who can help, to answer it and to see that it’s answered in time, and to protect you and us from spam.',
    seen: 'People here who deal with enquiries see it. Amazon Web Services stores it and sends our emails for us.',
    emails:
      'We don’t keep the text of emails, only that they were sent and what became of them. The people who dealt with your enquiry may have copies in their mailboxes.',
    hashes:
      'We find your enquiries by codes made from your email address, your phone number and some words with a secret key. For a few days we count by such codes how many emails we’ve sent you.',
    rights: (mail: Html): Html =>
      html`You can ask us to correct or delete this, or not to use it: email ${mail}. You can also complain to the Information Commissioner’s Office: ico.org.uk/make-a-complaint.`,
    file: 'The file beside this page holds the same for computers (JSON), to take to another service.',
    reference: 'Reference',
    about: 'About',
    where: 'Where',
    received: 'Received',
    answerBy: 'We said we’d reply by',
    state: 'How it stands',
    outcome: 'How it ended',
    restricted: 'We keep it and don’t use it, as you asked.',
    keptUntil: 'We keep it until',
    open: 'it’s closed, and for some time after that',
    urgent: 'Marked as urgent',
    told: 'What you told us',
    spam: 'Why a program thought it might be spam',
    added: 'What you added or told us later',
    addedAs: {
      note: 'A note',
      withdrawal: 'You withdrew it',
      'not-me': '“This wasn’t me”',
      'link-request': 'You asked for the link to your page',
      heard: 'You told us that you’d heard from us',
      'not-heard': 'You told us that you hadn’t heard from us',
    },
    notes: 'What we noted about it',
    story: 'What happened',
    nothing: 'We hold nothing about you in our enquiry service.',
  },
  certificate: {
    title: 'Certificate of erasure',
    number: 'Number',
    at: 'Erased on',
    erased: (count: number): string =>
      count === 1
        ? 'One enquiry was erased, with all that belongs to it:'
        : `${count} enquiries were erased, with all that belongs to them:`,
    left: (count: number): string =>
      `It broke off: ${count === 1 ? 'one enquiry is' : `${count} enquiries are`} still there. Erase again:`,
    what: 'That is: what was told us and added later, notes, the story, which emails went out, and every entry by which it was found. Links to it open nothing any more.',
    restTitle: 'Where something may still be, and until when',
    backups: (day: string): string =>
      `Backups of the table: until ${day} at the latest. They’re used only after a disaster, and what was erased is then erased again before anything else, by a code that doesn’t say who it was.`,
    workQueue: 'The queue of work: nothing. Its messages hold a reference only, and find nothing.',
    mailEvents: (day: string): string =>
      `News of emails that our email service sends us holds an email address. It’s thrown away as it’s read; what couldn’t be read is gone by ${day}.`,
    counts: (day: string): string =>
      `Codes by which we count emails and requests for a link, made with a secret key: until ${day}. If somebody told us “this wasn’t me”, such a code stops our emails to that mailbox for a week, and stays that long.`,
    suppression:
      'The email service’s list of addresses that emails came back from: if one came back from theirs, it stays there so that nobody writes to it again. An admin can take it off.',
    logs: 'Logs: nothing. They hold references only.',
    mailboxesTitle: 'Mailboxes that may hold a copy',
    mailboxes:
      'These people were emailed what is now erased. Only they can delete their copies. Ask them to, and note here when they have:',
    nobody: 'Nobody was emailed it.',
    ask: 'Write the email',
    askSubject: 'Please delete your copies of an enquiry',
    askBody: (references: readonly string[]): string =>
      `Hello,\n\nSomebody has asked us to delete what they sent us. Please delete every email about ${references.join(', ')}: the enquiry itself, your replies, and copies you forwarded. Empty your deleted items too, and tell me when it’s done.\n\nThank you`,
  },
}

export type RightsWords = typeof rightsWords

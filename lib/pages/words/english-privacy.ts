import { type Html, html } from '../../core/text/html.ts'

/** The privacy notice: what this service does with what people tell it, each sentence true of the code. */
export const privacyWords = {
  title: 'Privacy',
  lead: 'How we use what you tell us when you send us an enquiry, and what you can ask of us.',
  who: {
    title: 'Who we are',
    controller: (name: string): string =>
      `${name} decides what your data are used for and answers for them in law (the “controller”).`,
    registration: (number: string): string =>
      `Our number in the register of the Information Commissioner’s Office is ${number}.`,
    contact: ({ mail, phone }: { mail: Html; phone?: Html }): Html =>
      phone === undefined
        ? html`Questions about your data: write to ${mail}.`
        : html`Questions about your data: write to ${mail} or call ${phone}.`,
    policy: (link: Html): Html =>
      html`This notice is about enquiries only. ${link} covers everything else we do.`,
    policyLink: 'Our privacy policy',
  },
  what: {
    title: 'What we collect',
    intro: 'We keep:',
    answers: 'your name, your email address, phone number or both, and when it is best to call you',
    questions: 'your answers to the questions of the form, and notes that you add later',
    extras: 'if the form stands on another website, that website’s name and what else its form sends',
    story: 'when your enquiry came, who has had it, and which mails about it were sent and arrived',
    network:
      'a code made from your device’s network address (its IP address) with a secret key, so that we notice when one source sends very much; we do not keep the address itself',
    sensitive:
      'Please do not tell us about your health, your beliefs or other very personal things, or about other people, unless we need to know to answer you.',
    must: 'You do not have to tell us anything. But without the answers that the form asks for we cannot pass your enquiry on or answer it.',
  },
  why: {
    title: 'Why, and what allows us to',
    intro: 'We use it:',
    answer: 'to pass your enquiry to the person who can help, to answer it, and to tell you where it stands',
    time: 'to see to it that enquiries are answered, and in time',
    abuse: 'to protect you and us from spam and other abuse',
    basis: {
      'legitimate-interests':
        'The law allows this because it is in our legitimate interests, and in yours, that we can answer people who write to us (Article 6(1)(f) of the UK GDPR).',
      'public-task':
        'The law allows this because answering people is part of our public task (Article 6(1)(e) of the UK GDPR).',
    },
    never: 'We do not use it for advertising, we do not sell it, and we make no profiles from it.',
    machine:
      'A program looks for signs of spam. It may hold an enquiry back until one of us has looked at it; it never throws one away. No decision about you is made by a program alone.',
  },
  see: {
    title: 'Who sees it',
    people:
      'The people here who deal with your enquiry, by email. If mail to one of them does not arrive, it goes to a colleague.',
    amazon:
      'Amazon Web Services stores the enquiries and sends the mails for us. It may use the data only as we instruct it (it is our “processor”).',
    where:
      'Ask us if you want to know in which country its computers stand. Where that is outside the United Kingdom, its contract with us includes the safeguards that UK law asks for.',
    others: 'Nobody else, unless the law obliges us.',
    link: 'Whoever has the link to your enquiry’s page can open it. The page shows where the enquiry stands, but nothing that you wrote.',
  },
  long: {
    title: 'How long we keep it',
    enquiry: (months: number): string =>
      `We delete an enquiry ${months === 1 ? 'one month' : `${months} months`} after it is closed.`,
    backups: 'Copies that protect us from losing data are gone at most 35 days later.',
    counts:
      'Counts of how much came from one network, or for one email address, are made for an hour or a day and deleted within a few days. The code itself is taken out of your enquiry as soon as it has been counted.',
    mails:
      'Mails about your enquiry may stay longer in the mailboxes of those who answered it, as other mail does.',
  },
  device: {
    title: 'On your device',
    cookies:
      'These pages set no cookies, and load nothing from other companies. Only the browser of somebody who works for us keeps any: so that we know it again, and for as long as they are signed in.',
    draft:
      'So that you do not lose what you type, your browser can keep it in the open tab until you send it or close the tab. It is not sent to us before you press Send.',
  },
  rights: {
    title: 'Your rights',
    intro: 'Under the UK GDPR you can ask us:',
    access: 'for a copy of what we hold about you',
    rectify: 'to correct what is wrong',
    erase: 'to delete it',
    restrict: 'to stop using it while something is being settled',
    object: 'not to use it any longer, for reasons of your own',
    how: (mail: Html): Html =>
      html`Write to ${mail}; say which enquiry you mean, best by its reference. It costs nothing, and we answer within one month.`,
    withdraw:
      'You can withdraw an enquiry yourself on its page: the link is on the page you saw when you had sent it, and in our emails to you.',
  },
  complain: {
    title: 'If you are not content',
    us: (mail: Html): Html =>
      html`Tell us at ${mail}. We confirm within 30 days that we have your complaint, look into it, and tell you what comes of it.`,
    office: ({ website, phone }: { website: Html; phone: Html }): Html =>
      html`You can also complain to the Information Commissioner’s Office, which watches over data protection in the United Kingdom: ${website}, or call ${phone}.`,
    officeLink: 'ico.org.uk/make-a-complaint',
  },
}

import { type Html, html } from '../../core/text/html.ts'

/** The privacy notice: what this service does with what people tell it, each sentence true of the code. */
export const privacyWords = {
  title: 'Privacy',
  lead: 'How we use what you tell us when you send us an enquiry, and what you can ask us to do.',
  who: {
    title: 'Who we are',
    controller: (name: string): string =>
      `${name} decides how we use your data, and is responsible for it by law (the “controller”).`,
    registration: (number: string): string =>
      `Our number in the register of the Information Commissioner’s Office is ${number}.`,
    contact: ({ mail, phone }: { mail: Html; phone?: Html }): Html =>
      phone === undefined
        ? html`Questions about your data? Email ${mail}.`
        : html`Questions about your data? Email ${mail} or call ${phone}.`,
    policy: (link: Html): Html =>
      html`This notice is about enquiries only. ${link} covers everything else we do.`,
    policyLink: 'Our privacy policy',
  },
  what: {
    title: 'What we collect',
    intro: 'We keep:',
    answers: 'your name, your email address or phone number, and when it’s best to call you',
    questions: 'your answers to our questions, and notes you add later',
    extras: 'if you used a form on another website, that website’s name and anything else its form sent us',
    story: 'when your enquiry came, who has had it, and which emails about it we sent and which arrived',
    network:
      'a code we make from your device’s network address (its IP address) and a secret key, so that we notice if one place sends us too much; we don’t keep the address itself',
    sensitive:
      'Please don’t tell us about your health, your beliefs or other very personal things, or about other people, unless we need to know.',
    must: 'You don’t have to tell us anything. But without the answers we ask for, we can’t pass on or answer your enquiry.',
  },
  why: {
    title: 'Why, and what allows us to',
    intro: 'We use it:',
    answer: 'to pass your enquiry to the person who can help, to answer it, and to tell you how it’s going',
    time: 'to make sure enquiries are answered in time',
    abuse: 'to protect you and us from spam and other abuse',
    basis: {
      'legitimate-interests':
        'The law allows this because it’s in our legitimate interests, and yours, that we can answer people who write to us (Article 6(1)(f) of the UK GDPR).',
      'public-task':
        'The law allows this because answering people is part of our public task (Article 6(1)(e) of the UK GDPR).',
    },
    never: 'We don’t use it for advertising, sell it, or build profiles from it.',
    machine:
      'A program looks for signs of spam. It may hold an enquiry back until one of us has looked at it, but it never throws one away. A program alone never makes a decision about you.',
  },
  see: {
    title: 'Who sees it',
    people:
      'The people here who deal with your enquiry, by email. If our email to one of them doesn’t arrive, we send it to a colleague.',
    amazon:
      'Amazon Web Services stores enquiries and sends emails for us. It may only use the data as we tell it to (it’s our “processor”).',
    where:
      'Ask us if you want to know which country its computers are in. If that’s outside the United Kingdom, our contract with it includes the safeguards UK law asks for.',
    others: 'Nobody else, unless the law says we must.',
    link: 'Anyone who has the link to your enquiry’s page can open it. The page shows how your enquiry is going, but nothing you wrote.',
  },
  long: {
    title: 'How long we keep it',
    enquiry: (months: number): string =>
      `We delete an enquiry ${months === 1 ? 'one month' : `${months} months`} after it’s closed.`,
    backups:
      'Backup copies are gone within 35 days after that. If we ever have to go back to one, we delete again what you asked us to delete: we keep a code for that, which doesn’t say who you are.',
    counts:
      'For an hour or a day we count how much comes from one network, or for one email address. We delete those counts within a few days. We remove the code from your enquiry as soon as we’ve counted it.',
    mails:
      'Emails about your enquiry may stay longer in the mailboxes of the people who answered it, like any other email.',
  },
  device: {
    title: 'On your device',
    cookies:
      'These pages set no cookies, and load nothing from other companies. We only use cookies for people who work for us: to know their browser again, and while they’re signed in.',
    draft:
      'So that you don’t lose what you type, your browser can keep it in the open tab until you send it or close the tab. We don’t get it until you press Send.',
  },
  rights: {
    title: 'Your rights',
    intro: 'Under the UK GDPR you can ask us:',
    access: 'for a copy of what we hold about you, to read, and as a file to take to another service',
    rectify: 'to correct what’s wrong',
    erase: 'to delete it: we then tell you what was deleted, and until when a backup may still hold it',
    restrict: 'to keep it and not use it while something is being sorted out',
    object: 'not to use it any more, for reasons of your own',
    how: (mail: Html): Html =>
      html`Email ${mail} and tell us which enquiry you mean, with its reference if you have it. It’s free, and we’ll answer within one month.`,
    withdraw:
      'You can withdraw an enquiry yourself on its page. The link is on the page you saw after you sent it, and in our emails to you.',
  },
  complain: {
    title: 'If you’re not happy',
    us: (mail: Html): Html =>
      html`Email ${mail}. We’ll tell you within 30 days that we have your complaint. We’ll look into it, and tell you what we find.`,
    office: ({ website, phone }: { website: Html; phone: Html }): Html =>
      html`You can also complain to the Information Commissioner’s Office, which looks after data protection in the United Kingdom: ${website}, or call ${phone}.`,
    officeLink: 'ico.org.uk/make-a-complaint',
  },
}

import type { Word, Words } from './word.ts'

/** A change of people. Names are of the directory, addresses masked, dates words already. */
interface Changed {
  readonly name: Word
  /** Whoever did it; undefined: an admin. */
  readonly by: Word | undefined
  readonly address: Word
  readonly successor: Word
  readonly until: string
}

/** The emails about a change of people: with a code, to the address before, to the one that counts now, to managers. */
export const peopleNoticeWords = {
  subject: {
    code: (code: string): string => `${code} is your code to confirm this email address`,
    asked: 'A new email address was entered for you',
    moved: 'Your email address has changed',
    welcome: (organisation: string): string => `You now answer enquiries for ${organisation}`,
    added: (name: string): string => `Added: ${name}`,
    edited: (name: string): string => `Changed: ${name}`,
    newAddress: (name: string): string => `A new email address for ${name}`,
    confirmed: (name: string): string => `Confirmed: the email address of ${name}`,
    replaced: (name: string, successor: string): string => `${successor} takes over from ${name}`,
    ended: (name: string): string => `Leaving: ${name}`,
    kept: (name: string): string => `Staying: ${name}`,
    other: (name: string): string => `Changed: ${name}`,
  },
  code: {
    lead: (): Words => ['Your code to confirm this email address'],
    label: 'Code',
    why: (organisation: string, { name, by }: Changed): Words => [
      ...(by === undefined ? ['Somebody'] : [by]),
      ` of ${organisation} entered this address for `,
      name,
      ', to send enquiries here.',
    ],
    tell: ({ by }: Changed, hours: number): Words => [
      'Is that right? Tell the code to ',
      by ?? 'whoever asked you for it',
      `. Nothing else is sent here without it. It works for ${hours} hours.`,
    ],
    stranger: (): Words => [{ strong: 'Not you?' }, ' Do nothing, and you won’t hear from us again.'],
  },
  asked: {
    lead: (): Words => ['A new email address was entered for you'],
    what: ({ address, by }: Changed): Words => [
      by ?? 'Somebody who looks after this service',
      ' entered ',
      address,
      '. Once that’s confirmed, emails about enquiries go there and no longer here.',
    ],
    stranger: (): Words => [
      { strong: 'Not right?' },
      ' Call a manager now. They can put it right on the People page.',
    ],
  },
  moved: {
    lead: (): Words => ['Your email address has changed'],
    what: ({ address }: Changed): Words => [
      'Emails about enquiries now go to ',
      address,
      '. Sign in with that address from now on: links in older emails to sign in, or about leave, no longer work.',
    ],
    stranger: (): Words => [{ strong: 'Not right?' }, ' Call a manager now.'],
    welcomeLead: (organisation: string): Words => [`You now answer enquiries for ${organisation}`],
    welcome: (): Words => [
      'Each enquiry that’s yours comes to this address. Press Reply to answer it, then tell us that you’ve replied. A list of what waits for you comes in the morning.',
    ],
    signIn: 'Sign in',
    guide: (href: string): Words => [{ link: 'How to answer enquiries', href }],
  },
  told: {
    added: ({ name }: Changed): Words => [name, ' was added to the people who answer enquiries'],
    edited: ({ name }: Changed): Words => ['The entry of ', name, ' was changed'],
    asked: ({ name }: Changed): Words => ['A new email address was entered for ', name],
    confirmed: ({ name, address }: Changed): Words => ['Emails to ', name, ' now go to ', address],
    replaced: ({ name, successor }: Changed): Words => [successor, ' takes over from ', name],
    ended: ({ name, until }: Changed): Words => [`The last day is ${until} for `, name],
    kept: ({ name }: Changed): Words => [name, ' stays: there’s no last day any more'],
    other: ({ name }: Changed): Words => ['The entry of ', name, ' was changed'],
  },
  more: {
    awaited: ({ address }: Changed): Words => [
      'The address ',
      address,
      ' has been sent a code. Nothing else goes there until the code is entered on the People page.',
    ],
    fields: (fields: string): Words => [`What changed: ${fields}.`],
    takesOver: ({ name, until }: Changed): Words => [
      `The last day is ${until} for `,
      name,
      '. After it, what went to them goes to whoever takes over, with what still waits for an answer.',
    ],
  },
  fields: {
    name: 'name',
    phone: 'phone number',
    team: 'team',
    deputy: 'deputy',
    workingDays: 'working days',
    email: 'email address',
  },
  by: (by: Word | undefined): Words =>
    by === undefined
      ? ['Whoever looks after this service did this with a command.']
      : [by, ' did this on the People page.'],
  unexpected: (): Words => [
    { strong: 'Didn’t expect this?' },
    ' Put it right on the People page, and tell whoever looks after this service.',
  ],
  see: 'See people',
  footer: (organisation: string): string => `Sent by ${organisation}.`,
}

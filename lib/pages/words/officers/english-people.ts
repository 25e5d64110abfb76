const weekdayNames = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
}

/** Everybody, and one of them. Names and teams are of the directory, dates words already. */
const list = {
  title: 'People',
  lead: 'Whoever deals with enquiries, or answers for them. Changes count at once: nothing needs to be deployed.',
  add: 'Add somebody',
  roles: { officer: 'Officer', desk: 'Shared mailbox', manager: 'Manager' },
  deputy: (name: string): string => `deputy: ${name}`,
  days: (days: string): string => `works ${days}`,
  holds: (count: number): string =>
    count === 0 ? 'no open enquiries' : count === 1 ? '1 open enquiry' : `${count} open enquiries`,
  away: (until: string): string => `Away until ${until}`,
  comes: (from: string): string => `Starts after ${from}`,
  leaves: (until: string): string => `Last day: ${until}`,
  left: (until: string): string => `Left after ${until}`,
  takesOver: (name: string): string => `${name} takes over`,
  needsChecking: 'Emails came back: the address needs checking',
  awaited: (address: string): string => `New address ${address}: waits for its code`,
  notYet: 'Not there yet: the address waits for its code',
  board: 'Back to the board',
}

const person = {
  back: 'People',
  role: 'Role',
  email: 'Email address',
  phone: 'Phone number',
  team: 'Team',
  deputy: 'Deputy',
  days: 'Works on',
  usualDays: 'Monday to Friday',
  holds: 'Has now',
  gets: 'Gets',
  getsRoutes: 'new enquiries, by your organisation’s rules',
  deputyOf: (names: string): string => `what ${names} can’t deal with, as their deputy`,
  lastResort: 'what nobody else can deal with',
  getsNothing: 'only what’s passed on to them',
  state: 'At the moment',
  details: 'Details',
  none: 'None',
  change: 'Change these details',
  leave: 'Add leave',
  leaving: 'They’re leaving',
  keep: 'They’re staying after all',
  keeping: 'Saving it…',
  codeTitle: (address: string): string => `Confirm ${address}`,
  codeLead: (name: string): string =>
    `We’ve emailed a code there. Ask ${name} for it, by phone if you can, and enter it here. Nothing else goes to that address before.`,
  code: 'Code',
  codeHint: '6 digits. It works for 24 hours',
  confirm: 'Confirm',
  confirming: 'Confirming…',
  again: 'Email a new code',
  drop: { address: 'Keep the old address', person: 'Don’t add them' },
}

const form = {
  addTitle: 'Add somebody',
  changeTitle: (name: string): string => `Change the details of ${name}`,
  successorTitle: (name: string): string => `Who takes over from ${name}?`,
  role: 'What do they do?',
  roles: {
    officer: 'Deals with enquiries',
    manager: 'Answers for enquiries, and changes people on this page',
    desk: 'It’s a mailbox that several people read',
  },
  name: 'Name',
  email: 'Email address',
  emailHint: 'We email a code there first',
  emailChangeHint: 'Emails go on to the old one until the new one is confirmed by a code',
  phone: 'Phone number (optional)',
  team: 'Team (optional)',
  deputy: 'Who gets their enquiries when they’re away? (optional)',
  noDeputy: 'The shared mailbox',
  days: 'Which days do they work?',
  from: 'First day (optional)',
  fromHint: (example: string): string => `They get nothing before it. For example ${example}`,
  next: 'Continue',
}

const leaving = {
  title: (name: string): string => `${name} is leaving`,
  until: 'Last day',
  untilHint: (example: string): string => `It may be over. Today is ${example}`,
  by: 'Who takes over?',
  byHint: 'They get what went to whoever leaves, and what still waits for an answer on the day after',
  fresh: 'Somebody new',
  nobody: 'Nobody: nothing comes to them, and they’re nobody’s deputy',
  next: 'Continue',
}

const check = {
  back: 'Back',
  keep: 'No, go back',
  addTitle: 'Add this person?',
  changeTitle: 'Is this right?',
  leavingTitle: 'Is this right?',
  until: 'Last day',
  successor: 'Takes over',
  from: 'First day',
  code: (address: string): string =>
    `We’ll email a code to ${address}. Nothing else goes there until it’s entered.`,
  oldTold: (address: string): string => `We’ll tell ${address}, which has their emails until then.`,
  hands: (count: number, name: string): string => {
    if (count === 0)
      return `They have no open enquiries now. Any that wait on the day after the last go to ${name}.`
    return count === 1
      ? `They have 1 open enquiry. If it still waits on the day after the last, it goes to ${name}.`
      : `They have ${count} open enquiries. Those that still wait on the day after the last go to ${name}.`
  },
  routes: (name: string): string => `From then on, the new enquiries that went to them go to ${name}.`,
  deputies: (names: string, name: string): string => `${name} becomes the deputy of ${names}.`,
  notConfirmed: (deputy: string): string => `Until their address is confirmed, ${deputy} gets it instead.`,
  told: 'All managers are emailed about it.',
  yes: 'Yes, save it',
  saving: 'Saving it…',
}

const done = {
  title: 'Done',
  added: (name: string): string => `${name} is added. We’ve emailed them a code.`,
  edited: (name: string): string => `The details of ${name} are saved.`,
  confirmed: (name: string): string => `The address of ${name} is confirmed.`,
  replaced: (name: string): string => `Saved: who takes over from ${name}.`,
  ended: (name: string): string => `Saved: the last day of ${name}.`,
  kept: (name: string): string => `${name} stays.`,
  sent: (name: string): string => `We’ve emailed a new code for ${name}.`,
  dropped: (name: string): string => `${name} keeps the address they had.`,
  undo: 'Undo',
}

const problems = {
  /** Of the rules of the organisation's file, which say what is wrong and what to do. */
  rule: (problem: string, fix: string): string => `${problem} ${fix}`,
  nothing: 'Nothing would change. Change something, or go back',
  role: 'Choose what they do',
  name: { missing: 'Enter a name', 'too-long': 'Enter a name of 100 characters at most' },
  email: { missing: 'Enter an email address', 'no-address': 'Enter an email address, like name@example.org' },
  phone: { 'no-number': 'Enter a phone number, like 01223 000 000', 'too-long': 'Enter one phone number' },
  team: { 'too-long': 'Enter a team of 100 characters at most' },
  workingDays: 'Choose at least one day',
  until: 'Enter the last day, like 4 12 2026',
  from: 'Enter the first day, like 7 12 2026',
  tooFar: 'Enter a day within the next year',
  by: 'Choose who takes over',
  code: 'Enter the code from the newest email. It has 6 digits',
  spent: 'This code can’t be used any more. Email a new one',
  lastResort: 'Somebody has to get what nobody else can deal with. Choose who takes over',
  full: 'There’s no room for more changes. Ask whoever looks after this service to run “people write” and deploy',
  many: 'There were many changes in this hour. Wait an hour, or ask whoever looks after this service',
}

const refused = {
  title: 'Only managers can change people',
  lead: 'Ask a manager. Everybody can say on their own page when they’re away.',
  goneTitle: 'There’s nobody here',
  gone: 'They may have been taken out of the directory.',
}

/** The managers' page on which people are added, changed and replaced. */
export const peopleWords = { weekdayNames, list, person, form, leaving, check, done, problems, refused }

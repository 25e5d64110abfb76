/** What to do about an answer that cannot be taken as it is. */
export const officerProblems = {
  noChoice: 'Choose what you would like to do',
  noLonger: 'You can’t do that any more. Choose again',
  unsure: 'Tick the box if you’re sure',
  noWho: 'Choose who you are',
  noName: 'Enter your name',
  badName: (longest: number): string => `Your name must be ${longest} characters or fewer`,
  noTo: 'Choose who should have the enquiry',
  badReason: (longest: number): string => `The reason must be ${longest} characters or fewer`,
  noOutcome: 'Choose how it ended',
  noDay: 'Choose when we should remind you',
  /** Both are dates. */
  badDay: (first: string, last: string): string => `Enter a date from ${first} to ${last}`,
  noKind: 'Choose what kind of enquiry it is',
  noArea: 'Choose which area it is about',
  sameCategory: 'It’s already in that kind and area. Choose another',
  noCode: 'Enter the code we emailed you',
  wrongCode: 'That’s not the code we emailed you. Check it and enter it again',
  spentCode: 'That code doesn’t work any more. Ask for a new one',
  tooManyCodes:
    'We’ve emailed as many codes as we can for now. Enter the newest, or sign in to the enquiries board and do it there',
}

/** Why an enquiry looks like spam, for officers and the desk: sentences without their full stop. */
export const spamWords = {
  hiddenFieldFilled: 'A field that people do not see was filled in',
  partsMissing: 'Parts of our page that every browser sends were missing',
  timeMadeUp: 'The time at which the page was opened had been made up',
  tooQuick: 'It was sent within two seconds of opening the page',
  noWebsite: 'It did not say which website its form stood on',
  manyFromSource: (over: number): string => `More than ${over} came from the same network within the hour`,
  manyForAddress: (over: number): string => `More than ${over} came for the same email address today`,
  manyAlike: (over: number): string => `The same text came from more than ${over} addresses today`,
  addressInName: 'There is a web address in the name',
  linksInCode: 'Its links are written in the code of web pages',
  shortenedLink: 'It has a shortened link that hides where it leads',
  foreignLink: 'It links to a website other than the sender’s own',
  manyLinks: 'It has more than 5 links to other websites',
  mostlyLinks: 'It is mostly links',
  twoAlphabets: 'It mixes the letters of two alphabets within a word',
  randomLetters: 'It has a word of random letters',
  searchEngines: 'It reads like an offer of search engine or advertising services',
  websites: 'It reads like an offer to make or repair a website or an app',
  contacts: 'It reads like an offer of addresses, contacts or mass emails',
  credit: 'It reads like an offer of credit or insurance',
  easyMoney: 'It reads like a promise of easy money',
  digitalMoney: 'It reads like an offer of digital money or trading',
  gambling: 'It reads like an offer of gambling',
  medicines: 'It reads like an offer of medicines',
  dating: 'It reads like an offer of pornography or dating',
  waitingMoney: 'It reads like a letter about money that waits for the reader',
  copies: 'It reads like an offer of copies, papers or cheap software',
  massMailing: 'It reads like a mass email',
}

/** These reasons in some language. */
export type SpamWords = typeof spamWords

/** Those that are the same whatever was counted. */
export type PlainSpamWord = {
  [Name in keyof SpamWords]: SpamWords[Name] extends string ? Name : never
}[keyof SpamWords]

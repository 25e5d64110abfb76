/** What is wrong with a note, or with the form that asks for the private link again. */
export const privateProblems = {
  note: {
    missing: 'Enter your note',
    unchosen: 'Choose “I still need help” or “Just letting you know”',
    tooLong: (longest: number): string => `Your note must be ${grouped(longest)} characters or fewer`,
  },
  find: {
    noReference: 'Enter your reference',
    badReference: 'Enter your reference as in our email: eight letters and numbers, like ABCD-2345',
    noEmail: 'Enter your email address',
    badEmail: 'Enter an email address in the correct format, like name@example.com',
  },
}

function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}

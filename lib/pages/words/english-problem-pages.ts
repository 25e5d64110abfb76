/** The page that comes instead of the one asked for, by the status of the answer. */
export const problemPages = {
  400: {
    title: 'We could not read what was sent',
    detail: 'Go back, and send it again. Your browser usually still has what you typed.',
  },
  404: {
    title: 'We cannot find that page',
    detail: 'If you typed its address, check it. If you followed a link, it may be out of date.',
  },
  405: {
    title: 'That page cannot be used in this way',
    detail: 'Start again from the list of everything you can ask us.',
  },
  413: {
    title: 'That is more than we can take',
    detail: 'Go back and shorten what you typed, or send it in two parts. Your browser usually still has it.',
  },
  415: {
    title: 'We could not read that form',
    detail:
      'The website it stands on sends it in a way that we do not understand. Please use our own form instead.',
  },
  500: {
    title: 'Something went wrong',
    detail:
      'This is our fault, not yours. Go back and try again in a minute. What you send twice still counts once.',
  },
  503: {
    title: 'We cannot do that just now',
    detail: 'What you sent us before is safe. Try again in a minute.',
  },
}

/** What people may tell us, so that we find what went wrong. */
export const problemReference = (reference: string): string =>
  `If it happens again, tell us this reference: ${reference}`

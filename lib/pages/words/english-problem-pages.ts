/** The page that comes instead of the one asked for, by the status of the answer. */
export const problemPages = {
  400: {
    title: 'We couldn’t read what was sent',
    detail: 'Go back and send it again. Your browser usually still has what you typed.',
  },
  404: {
    title: 'We can’t find that page',
    detail: 'If you typed its address, check it. If you followed a link, it may be out of date.',
  },
  405: {
    title: 'That page can’t be used in this way',
    detail: 'Start again from our list of forms.',
  },
  413: {
    title: 'That is more than we can take',
    detail:
      'Go back and shorten what you typed, or send it in two parts. Your browser usually still has what you typed.',
  },
  415: {
    title: 'We couldn’t read that form',
    detail: 'The website it’s on sends it in a way we don’t understand. Please use our own form instead.',
  },
  500: {
    title: 'Something went wrong',
    detail:
      'This is our fault, not yours. Go back and try again in a minute. If you send the same enquiry twice, we’ll count it once.',
  },
  503: {
    title: 'We can’t do that just now',
    detail: 'What you’ve already sent us is safe. Try again in a minute.',
  },
}

/** What people may tell us, so that we find what went wrong. */
export const problemReference = (reference: string): string =>
  `If it happens again, tell us this reference: ${reference}`

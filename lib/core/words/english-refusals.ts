/** A problem in words: `detail` is a sentence a person can act on. */
interface Refusal {
  readonly title: string
  readonly detail: string
}

/** Why a request was refused, as RFC 9457 tells it: for programs, and for the people who read what they log. */
export const refusalWords = {
  malformedJson: { title: 'Malformed JSON', detail: 'The body is not valid JSON in UTF-8' },
  unusableKey: {
    title: 'Unusable Idempotency-Key',
    detail: 'An Idempotency-Key has 1 to 200 letters, digits or signs, without spaces. A UUID works well',
  },
  malformedForm: {
    title: 'We couldn’t read the form',
    detail: 'Part of it is missing. Go back and send it again',
  },
  foreignPost: {
    title: 'This didn’t come from our page',
    detail: 'Open the page by the link in our email, or by its address, and press the button there.',
  },
  notFound: (path: string): Refusal => ({ title: 'Not found', detail: `There is nothing at ${path}` }),
  unknownKind: (names: readonly string[]): Refusal => ({
    title: 'Unknown kind of enquiry',
    detail: `There is no such kind of enquiry. The kinds are: ${names.join(', ')}`,
  }),
  methodNotAllowed: (methods: readonly string[]): Refusal => ({
    title: 'Method not allowed',
    detail: `Use ${methods.join(' or ')} here`,
  }),
  tooLarge: { title: 'Too large', detail: 'An enquiry may have at most 64 KB. Shorten the message' },
  formTooLarge: {
    title: 'Too large',
    detail: 'An enquiry may have at most 64 KB. Go back, shorten the message and send it again',
  },
  postTooLarge: {
    title: 'Too large',
    detail: 'That’s more than we can take. Go back, shorten what you typed and send it again',
  },
  tooManyFields: (most: number): Refusal => ({
    title: 'Too many fields',
    detail: `A form may send at most ${most} fields. Go back and send fewer`,
  }),
  notJson: { title: 'Unsupported media type', detail: 'Send the answers as application/json' },
  notAForm: {
    title: 'Unsupported media type',
    detail: 'Send the form as application/x-www-form-urlencoded or multipart/form-data',
  },
  invalidAnswers: (count: number): Refusal => ({
    title: 'Check your answers',
    detail: count === 1 ? 'One answer needs a change' : `${count} answers need a change`,
  }),
  keyReused: {
    title: 'Idempotency key already used',
    detail: 'This Idempotency-Key was sent before with other answers. Use a new key for a new enquiry',
  },
  unexpected: (reference: string): Refusal => ({
    title: 'Something went wrong',
    detail: `This is our fault, not yours. If it happens again, tell us this reference: ${reference}`,
  }),
  outage: {
    title: 'We can’t do that just now',
    detail: 'What you’ve already sent us is safe. Try again in a minute.',
  },
  notTaken: (email: string, phone: string | undefined): Refusal => ({
    title: 'We can’t take enquiries just now',
    // Not "nothing was stored": the table may have stored it and failed to say so.
    detail: [
      `Try again in a minute with the same answers. We’ll count them once. Or email ${email}`,
      ...(phone === undefined ? [] : [` or call ${phone}`]),
    ].join(''),
  }),
}

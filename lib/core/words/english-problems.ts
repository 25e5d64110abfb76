/** What a sentence about an answer may need to know. */
export interface AskedFor {
  readonly label: string
  /** In characters. */
  readonly maxLength: number
  readonly minimum: number
  readonly maximum: number
  /** The names of the options. */
  readonly names: readonly string[]
}

/** What is wrong with an answer, and so what to do: one sentence each, without a full stop. */
export const problemSentences = {
  text: ({ label }: AskedFor): string => `${opening(label)} must be text`,
  unclean: ({ label }: AskedFor): string =>
    `${opening(label)} contains characters that cannot be used. Remove them, or type the text again`,
  tooLong: ({ label, maxLength }: AskedFor): string =>
    `${opening(label)} must be ${grouped(maxLength)} characters or fewer`,
  email: (_: AskedFor): string => 'Enter an email address in the correct format, like name@example.com',
  phone: (_: AskedFor): string => 'Enter a telephone number, like 01223 000 000 or +44 7700 900 982',
  postcode: (_: AskedFor): string => 'Enter a full UK postcode, like CB6 1AA',
  wholeNumber: ({ label, minimum, maximum }: AskedFor): string =>
    `${label} must be a whole number between ${grouped(minimum)} and ${grouped(maximum)}`,
  date: ({ label }: AskedFor): string => `${label} must be a real date, like 2027-03-31`,
  yesNo: ({ label }: AskedFor): string => `${label} must be yes or no`,
  option: ({ label, names }: AskedFor): string => `${label} must be one of: ${names.join(', ')}`,
}

/** The name of one of these sentences. */
export type ProblemName = keyof typeof problemSentences

/** A label as it opens a sentence: in quotes if it is a question. */
function opening(label: string): string {
  return label.endsWith('?') ? `“${label}”` : label
}

function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** What a sentence about an answer may need to know. */
export interface AskedFor {
  readonly label: string
  /** In characters. */
  readonly maxLength: number
  readonly minimum: number
  readonly maximum: number
  /** The words before what is wrong; empty where it comes first. */
  readonly after: string
}

/** What is wrong with an answer, and so what to do: a sentence or two each, without a full stop at the end. */
export const problemSentences = {
  text: ({ label }: AskedFor): string => `${opening(label)} must be text`,
  halfCharacter: ({ label, after }: AskedFor): string =>
    `${opening(label)} has a broken character ${after === '' ? 'at its start' : `after “${after}”`}. Delete it, or type it again`,
  tooLong: ({ label, maxLength }: AskedFor): string =>
    `${opening(label)} must be ${grouped(maxLength)} characters or fewer`,
  email: (_: AskedFor): string => 'Enter an email address in the correct format, like name@example.com',
  postcode: (_: AskedFor): string =>
    `We couldn’t read this as a full UK postcode, like CB6 1AA. Change it, or ${keptAsTyped}`,
  number: ({ minimum, maximum }: AskedFor): string =>
    `We couldn’t read this as a whole number from ${grouped(minimum)} to ${grouped(maximum)}. Change it, or ${keptAsTyped}`,
  wholeNumber: ({ label, minimum, maximum }: AskedFor): string =>
    `${opening(label)} must be a whole number from ${grouped(minimum)} to ${grouped(maximum)}`,
  date: (_: AskedFor): string =>
    `We couldn’t read this as a date, like 31 3 2027. Change it, or ${keptAsTyped}`,
  option: ({ label }: AskedFor): string => `Choose from the list under “${label}”`,
  area: (_: AskedFor): string => 'Choose an area from the list',
}

const keptAsTyped = 'leave it and we’ll keep it as you wrote it'

/** The name of one of these sentences. */
export type ProblemName = keyof typeof problemSentences

/** A label as it opens a sentence: in quotes if it is a question. */
function opening(label: string): string {
  return label.endsWith('?') ? `“${label}”` : label
}

function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}

import type { Answers } from '../kind/answers.ts'
import type { Kind } from '../kind/kind.ts'
import { firstNameOf } from '../organisation/officer-name.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { withoutQuotationMarks } from '../text/inner-quotes.ts'
import { isolated } from '../text/isolated.ts'
import { isBlank, toHeaderText } from '../text/text-policy.ts'
import { unlinked } from '../text/unlinked.ts'
import type { Enquiry } from './enquiry.ts'
import { imitatesOurs } from './imitation.ts'

type Sent = Pick<Enquiry, 'answers' | 'arrival'>

/**
 * The enquirer's name as it may stand in a header, a greeting or a sentence of ours; undefined where none was given, where
 * only the look of an unknown field's value made us take it for one, where it can be taken for one of ours, and where it
 * reads like anything but a name (an address, a sentence, signs). The answer itself is shown whole all the same, as theirs.
 */
export function headerName(enquiry: Sent, organisation: Organisation): string | undefined {
  const { name } = withoutGuessed(enquiry)
  if (typeof name !== 'string' || isBlank(name)) return undefined
  const line = toHeaderText(name, MAX_LENGTH + 1)
  if ([...line].length > MAX_LENGTH || line.split(' ').length > MAX_WORDS) return undefined
  if (!NAME.test(line.replace(JOINERS, '')) || SITE.test(line) || imitatesOurs(line, organisation))
    return undefined
  // "J.R.R. Tolkien" would be broken up as "example.org" is.
  const spaced = line.replace(/\.(?=\p{L})/gu, '. ')
  return unlinked(spaced) === spaced ? spaced : undefined
}

/**
 * What an enquirer is called in a label or a footer of ours: by the first name, or by the whole where that cannot be told
 * apart ("Mrs Hargreaves"); undefined where `headerName` is.
 */
export function calledName(enquiry: Sent, organisation: Organisation): string | undefined {
  const name = headerName(enquiry, organisation)
  return name === undefined ? undefined : isolated(firstNameOf(name) ?? name)
}

/**
 * The hall, business, asset or person that the enquiry is about, as it may stand in a subject or, in quotation marks, in a
 * sentence of ours: without the signs of ours in a subject, and without quotation marks. Empty where nothing may.
 */
export function headerSubject(enquiry: Sent, kind: Kind, organisation: Organisation): string {
  const { name: _, ...answers } = withoutGuessed(enquiry)
  const name = headerName(enquiry, organisation)
  const subject = kind.subjectOf(name === undefined ? answers : { ...answers, name })
  const line = withoutQuotationMarks(toHeaderText(subject, MAX_SUBJECT))
    .replace(/[[{<［【〔]/gu, '(')
    .replace(/[\]}>］】〕]/gu, ')')
    .replace(/ (?:\p{Pd}+|[|:/]+) /gu, ', ')
    // "Urgent: " and "Re: " before it would be ours.
    .replace(/ ?[:：﹕꞉∶ː]+(?= |$)/gu, ',')
    .replace(/,$/u, '')
  return line !== name && imitatesOurs(line, organisation) ? '' : line
}

/** The answers without those that were guessed by their look alone. */
function withoutGuessed({ answers, arrival }: Sent): Answers {
  const guessed = (arrival?.guesses ?? []).filter(({ by }) => by === 'shape').map(({ field }) => field)
  if (guessed.length === 0) return answers
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !guessed.includes(name)))
}

const MAX_LENGTH = 60
const MAX_WORDS = 7

// So that a very long one leaves the opening and the subject readable.
const MAX_SUBJECT = 100

// Letters of any script with what stands between them.
const NAME = /^(?=.*\p{L})[\p{L}\p{M}\p{Nd} .,'’‘ʼ`´()/&+·・‐‑–-]+$/u
// Of Persian and of Indian scripts.
const JOINERS = /\u200c|\u200d/gu
const SITE =
  /\bwww\.|\.(?:com|net|org|info|biz|uk|eu|io|co|gov|edu|app|dev|xyz|online|site|shop|link|click|top)\b/i

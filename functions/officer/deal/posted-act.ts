import { type ChosenAct, isHarmless, maxReasonLength } from '../../../lib/core/enquiry/act.ts'
import { actsIn } from '../../../lib/core/enquiry/state.ts'
import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import type { FormPair } from '../../../lib/core/posted-form/pairs.ts'
import { toPlainLine } from '../../../lib/core/text/text-policy.ts'
import { longDate } from '../../../lib/core/time/dates-in-words.ts'
import { isRealDate } from '../../../lib/core/time/local-date.ts'
import { type DateParts, dateOfParts } from '../../../lib/core/time/typed-date.ts'
import type { OfficerChoice } from '../../../lib/pages/officer/facts.ts'
import type { PageWords } from '../../../lib/pages/words/english.ts'
import type { OfficerView } from '../../../lib/use-cases/officer/view-for-officer.ts'
import { fieldIn, oneTimeKey, wrongField } from '../../shared/form/posted-field.ts'
import { endingsOf } from './choices.ts'
import { lineIn, type PostedPerson, readPostedPerson } from './posted-person.ts'

/** The fields of an officer's form as posted: untrusted. */
export interface PostedAct extends PostedPerson {
  readonly choice: OfficerChoice | undefined
  readonly confirmed: boolean
  /** The box of the first page was ticked. */
  readonly sure: boolean
  /** It comes from the page that asks once more. */
  readonly asked: boolean
  /** The act's one-time key: the same again changes nothing. */
  readonly key: string
  readonly to: string
  readonly reason: string
  readonly outcome: string
  readonly kind: string
  readonly area: string
  readonly tell: boolean
  /** When to be reminded: the date that was chosen from a few, or the parts of one. */
  readonly on: DateParts & { readonly chosen: string }
  /** The act to be undone. */
  readonly undo: string
  readonly code: string
  /** The key of the mailed code that `code` answers; empty before one was asked for. */
  readonly codeKey: string
  /** The key of the next code, if `again` asks for one. */
  readonly againKey: string
  readonly again: boolean
  /** The browser is to be remembered if the code is right. */
  readonly remember: boolean
}

/** Reads a posted form; whatever it lacks is empty. */
export function readPostedAct(pairs: readonly FormPair[], createKey: () => string): PostedAct {
  const field = (name: string) => fieldIn(pairs, name)
  const named = (name: string, fallback: string) =>
    oneTimeKey([{ name: '_key', value: field(name) }], () => fallback)
  return {
    choice: choices.find((choice) => choice === field('choice')),
    confirmed: field('confirmed') === 'yes',
    sure: field('sure') === 'yes',
    asked: field('asked') === 'yes',
    key: oneTimeKey(pairs, createKey),
    ...readPostedPerson(pairs),
    to: field('to'),
    reason: lineIn(pairs, 'reason'),
    outcome: field('outcome'),
    kind: field('kind'),
    area: field('area'),
    tell: field('tell') === 'yes',
    on: {
      chosen: field('on'),
      ...{ day: lineIn(pairs, 'on-day'), month: lineIn(pairs, 'on-month'), year: lineIn(pairs, 'on-year') },
    },
    undo: named('undo', ''),
    code: toPlainLine(field('code')),
    codeKey: named('_code', ''),
    againKey: named('_again', createKey()),
    again: field('again') === 'yes',
    remember: field('remember') === 'yes',
  }
}

/** The act that was chosen; undefined for undoing one. */
export function actOf(posted: PostedAct): ChosenAct | undefined {
  const { choice, to, reason, outcome, tell, kind, area } = posted
  switch (choice) {
    case undefined:
    case 'undo':
      return undefined
    case 'pass-on':
      return { act: choice, to, reason }
    case 'recategorise':
      return { act: choice, kind, area, reason }
    case 'close':
      return { act: choice, outcome, tellEnquirer: tell }
    case 'remind':
      return { act: choice, on: dayIn(posted) }
    default:
      return { act: choice }
  }
}

/** Whether a choice is all that its act needs, and it hurts nobody: from whom we know, one press does it. */
export function isOnePress(choice: OfficerChoice | undefined): boolean {
  return choice === 'answered' || choice === 'accept' || choice === 'called'
}

/** Whether nothing has to be chosen for it on the page that asks once more, so that robots could press it through. */
export function wantsTick(choice: OfficerChoice): boolean {
  return isOnePress(choice) || choice === 'spam' || choice === 'reopen' || choice === 'undo'
}

/** Whether an unknown browser needs a mailed code as well as the link: the act closes or reopens the enquiry or sends it on. */
export function needsCode(act: ChosenAct): boolean {
  return !isHarmless(act)
}

/** What is wrong with the details that the chosen act needs. */
export function problemsWithDetails(
  view: OfficerView,
  posted: PostedAct,
  words: PageWords,
): readonly FieldProblem[] {
  const { choice, to, reason, outcome, kind, area } = posted
  const { noTo, badReason, noOutcome, noKind, noArea, sameCategory } = words.officer.problems
  const badly = reason.length > maxReasonLength ? [wrongField('reason', badReason(maxReasonLength))] : []
  if (choice === 'remind') return problemsWithDay(view, posted, words)
  if (choice === 'close')
    return endingsOf(view, words).some(({ name }) => name === outcome)
      ? []
      : [wrongField('outcome', noOutcome)]
  if (choice === 'recategorise')
    return [
      ...(view.kinds.some(({ name }) => name === kind) ? [] : [wrongField('kind', noKind)]),
      ...(view.areas.some(({ name }) => name === area) ? [] : [wrongField('area', noArea)]),
      ...(isSameCategory(view, posted) ? [wrongField('kind', sameCategory)] : []),
      ...badly,
    ]
  if (choice !== 'pass-on') return []
  // A repeated press may name the present owner: its first one passed the enquiry on to them.
  return [...(view.directory.some(({ id }) => id === to) ? [] : [wrongField('to', noTo)]), ...badly]
}

const choices: readonly OfficerChoice[] = [...actsIn.open, ...actsIn.closed, 'undo']

/** The day that was chosen or typed; empty for none. */
function dayIn({ on: { chosen, ...parts } }: PostedAct): string {
  return chosen === '' ? (dateOfParts(parts) ?? '') : chosen
}

/** Of a repeated press, the day may be one that can be chosen no more. */
function problemsWithDay(
  { remindFrom, remindUntil, undoable }: OfficerView,
  posted: PostedAct,
  { officer, core }: Pick<PageWords, 'officer' | 'core'>,
): readonly FieldProblem[] {
  const { noDay, badDay } = officer.problems
  const on = dayIn(posted)
  if (on === '') return [wrongField('on', noDay)]
  const isGood = isRealDate(on) && on >= remindFrom && on <= remindUntil
  if (isGood || undoable.some(({ id }) => id === posted.key)) return []
  return [wrongField('on', badDay(longDate(remindFrom, core), longDate(remindUntil, core)))]
}

/** Whether the enquiry already has that category, and not because of a first press with this key. */
function isSameCategory({ category, undoable }: OfficerView, { kind, area, key }: PostedAct): boolean {
  return category.kind === kind && category.area === area && !undoable.some(({ id }) => id === key)
}

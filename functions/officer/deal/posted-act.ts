import { maxActorNameLength, maxReasonLength, type OfficerAct } from '../../../lib/core/enquiry/act.ts'
import { actsIn } from '../../../lib/core/enquiry/state.ts'
import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import type { FormPair } from '../../../lib/core/posted-form/pairs.ts'
import { hasForbiddenCharacter } from '../../../lib/core/text/text-policy.ts'
import type { OfficerChoice } from '../../../lib/pages/officer/facts.ts'
import { somebodyElse } from '../../../lib/pages/officer/form.ts'
import type { PageWords } from '../../../lib/pages/words/english.ts'
import type { OfficerView } from '../../../lib/use-cases/officer/view-for-officer.ts'
import { fieldIn, oneTimeKey } from '../../shared/form/posted-field.ts'
import { peopleAt } from './choices.ts'

/** The fields of an officer's form as posted: untrusted. */
export interface PostedAct {
  readonly choice: OfficerChoice | undefined
  readonly confirmed: boolean
  /** The act's one-time key: the same again changes nothing. */
  readonly key: string
  readonly who: string
  readonly otherName: string
  readonly to: string
  readonly reason: string
  readonly outcome: string
  readonly kind: string
  readonly area: string
  readonly tell: boolean
  /** The act to be undone. */
  readonly undo: string
  readonly code: string
  /** The key of the mailed code that `code` answers; empty before one was asked for. */
  readonly codeKey: string
  /** The key of the next code, if `again` asks for one. */
  readonly againKey: string
  readonly again: boolean
}

/** Reads a posted form; whatever it lacks is empty. */
export function readPostedAct(pairs: readonly FormPair[], createKey: () => string): PostedAct {
  const field = (name: string) => fieldIn(pairs, name)
  const line = (name: string) => field(name).replace(/\s+/g, ' ').trim()
  const named = (name: string, fallback: string) =>
    oneTimeKey([{ name: '_key', value: field(name) }], () => fallback)
  return {
    choice: choices.find((choice) => choice === field('choice')),
    confirmed: field('confirmed') === 'yes',
    key: oneTimeKey(pairs, createKey),
    who: field('who'),
    otherName: line('other-name'),
    to: field('to'),
    reason: line('reason'),
    outcome: field('outcome'),
    kind: field('kind'),
    area: field('area'),
    tell: field('tell') === 'yes',
    undo: named('undo', ''),
    code: field('code').trim(),
    codeKey: named('_code', ''),
    againKey: named('_again', createKey()),
    again: field('again') === 'yes',
  }
}

/** The act that was chosen; undefined for undoing one. */
export function actOf({ choice, to, reason, outcome, tell, kind, area }: PostedAct): OfficerAct | undefined {
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
    default:
      return { act: choice }
  }
}

/** Whether an unknown browser needs a mailed code as well as the link: the act closes the enquiry or sends it on. */
export function needsCode(act: OfficerAct): boolean {
  return act.act !== 'answered' && act.act !== 'accept'
}

/** Who presses: said by people at a shared mailbox; nothing for one person. */
export function actorOf(
  { isDesk }: OfficerView,
  { who, otherName }: PostedAct,
): { by?: string; name?: string } {
  if (!isDesk) return {}
  return who === somebodyElse ? { name: otherName } : { by: who }
}

/** What is wrong with who people at a shared mailbox say they are. */
export function problemsWithWho(
  view: OfficerView,
  { who, otherName }: PostedAct,
  { officer }: PageWords,
): readonly FieldProblem[] {
  const { noWho, noName, badName } = officer.problems
  if (!view.isDesk) return []
  if (who !== somebodyElse) return peopleAt(view).some(({ name }) => name === who) ? [] : wrong('who', noWho)
  if (otherName === '') return wrong('other-name', noName)
  return isLine(otherName, maxActorNameLength) ? [] : wrong('other-name', badName(maxActorNameLength))
}

/** What is wrong with the details that the chosen act needs. */
export function problemsWithDetails(
  view: OfficerView,
  posted: PostedAct,
  { officer }: PageWords,
): readonly FieldProblem[] {
  const { choice, to, reason, outcome, kind, area } = posted
  const { noTo, badReason, noOutcome, noKind, noArea, sameCategory } = officer.problems
  const badly = isLine(reason, maxReasonLength) ? [] : wrong('reason', badReason(maxReasonLength))
  if (choice === 'close')
    return view.outcomes.some(({ name }) => name === outcome) ? [] : wrong('outcome', noOutcome)
  if (choice === 'recategorise')
    return [
      ...(view.kinds.some(({ name }) => name === kind) ? [] : wrong('kind', noKind)),
      ...(view.areas.some(({ name }) => name === area) ? [] : wrong('area', noArea)),
      ...(isSameCategory(view, posted) ? wrong('kind', sameCategory) : []),
      ...badly,
    ]
  if (choice !== 'pass-on') return []
  // A repeated press may name the present owner: its first one passed the enquiry on to them.
  return [...(view.directory.some(({ id }) => id === to) ? [] : wrong('to', noTo)), ...badly]
}

const choices: readonly OfficerChoice[] = [...actsIn.open, 'undo']

/** Whether the enquiry already has that category, and not because of a first press with this key. */
function isSameCategory({ category, undoable }: OfficerView, { kind, area, key }: PostedAct): boolean {
  return category.kind === kind && category.area === area && !undoable.some(({ id }) => id === key)
}

function isLine(text: string, maxLength: number): boolean {
  return text.length <= maxLength && !hasForbiddenCharacter(text)
}

function wrong(field: string, message: string): readonly FieldProblem[] {
  return [{ field, code: 'invalid', message }]
}

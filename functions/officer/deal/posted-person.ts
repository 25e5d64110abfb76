import { maxActorNameLength } from '../../../lib/core/enquiry/act.ts'
import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import type { FieldOption } from '../../../lib/core/kind/field.ts'
import type { FormPair } from '../../../lib/core/posted-form/pairs.ts'
import { isBlank, toSingleLine } from '../../../lib/core/text/text-policy.ts'
import { somebodyElse } from '../../../lib/pages/officer/form.ts'
import type { PageWords } from '../../../lib/pages/words/english.ts'
import { fieldIn, wrongField } from '../../shared/form/posted-field.ts'

/** Who people at a shared mailbox say they are, as posted: untrusted. */
export interface PostedPerson {
  readonly who: string
  readonly otherName: string
}

/** Reads the two fields, whose names begin with `prefix`. */
export function readPostedPerson(pairs: readonly FormPair[], prefix = ''): PostedPerson {
  return { who: fieldIn(pairs, `${prefix}who`), otherName: lineIn(pairs, `${prefix}other-name`) }
}

/** A field as one clean line. */
export function lineIn(pairs: readonly FormPair[], name: string): string {
  return toSingleLine(fieldIn(pairs, name))
}

/** What is wrong with who it says. `people`: who may be acting at a shared mailbox; undefined for one person. */
export function problemsWithPerson(
  { who, otherName }: PostedPerson,
  {
    people,
    words,
    prefix = '',
  }: {
    readonly people: readonly FieldOption[] | undefined
    readonly words: PageWords
    readonly prefix?: string
  },
): readonly FieldProblem[] {
  const { noWho, noName, badName } = words.officer.problems
  if (people === undefined) return []
  if (who !== somebodyElse)
    return people.some(({ name }) => name === who) ? [] : [wrongField(`${prefix}who`, noWho)]
  if (isBlank(otherName)) return [wrongField(`${prefix}other-name`, noName)]
  return otherName.length > maxActorNameLength
    ? [wrongField(`${prefix}other-name`, badName(maxActorNameLength))]
    : []
}

/** Who presses: said by people at a shared mailbox; nothing for one person. */
export function personOf(
  { who, otherName }: PostedPerson,
  people: readonly FieldOption[] | undefined,
): { by?: string; name?: string } {
  if (people === undefined) return {}
  return who === somebodyElse ? { name: otherName } : { by: who }
}

import { wayIn } from '../../../lib/core/enquiry/arrival.ts'
import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import type { FieldOption } from '../../../lib/core/kind/field.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import type { Organisation } from '../../../lib/core/organisation/organisation.ts'
import { carriedExtras } from '../../../lib/core/posted-form/extras.ts'
import type { FormPair } from '../../../lib/core/posted-form/pairs.ts'
import {
  askedAgain,
  type FormSubmission,
  readFormSubmission,
} from '../../../lib/core/posted-form/read-form-submission.ts'
import type { AddFormPage, TypedEntry } from '../../../lib/pages/board/add-form-page.ts'
import type { HiddenInput } from '../../../lib/pages/components/hidden-inputs.ts'
import type { PageWords } from '../../../lib/pages/words/english.ts'
import type { EntryEnd } from '../../../lib/use-cases/board/enter-enquiry.ts'
import { fieldIn, oneTimeKey, wrongField } from '../../shared/form/posted-field.ts'
import { type PostedPerson, problemsWithPerson, readPostedPerson } from '../deal/posted-person.ts'

/** An enquiry that somebody enters, as posted: untrusted but for the answers, which were read. */
export interface PostedEntry extends Omit<TypedEntry, keyof PostedPerson>, PostedPerson {
  readonly key: string
  readonly form: FormSubmission
  /** What the button that was pressed says; passing it on where none does, because nothing is lost by that. */
  readonly end: EntryEnd['end']
}

/** Reads a posted form for one kind; whatever it lacks is empty. */
export function readPostedEntry(
  pairs: readonly FormPair[],
  { kind, organisation, createKey }: { kind: Kind; organisation: Organisation; createKey: () => string },
): PostedEntry {
  const answers = pairs.filter(({ name }) => !name.startsWith(prefix))
  return {
    key: oneTimeKey(pairs, createKey),
    form: readFormSubmission({ kind, pairs: answers, organisation, isEntered: true }),
    end: fieldIn(pairs, `${prefix}end`) === 'dealt-with' ? 'dealt-with' : 'pass-on',
    ...entryIn(pairs),
    ...readPostedPerson(pairs, prefix),
  }
}

/** Everything that is wrong with it, at once. */
export function problemsWithEntry(
  posted: PostedEntry,
  {
    people,
    directory,
    words,
  }: {
    /** Who may be adding it at a shared mailbox; undefined for one person. */
    readonly people: readonly FieldOption[] | undefined
    readonly directory: readonly FieldOption[]
    readonly words: PageWords
  },
): readonly FieldProblem[] {
  const { form, cameBy, acknowledge, end, to } = posted
  const { problems: say } = words.add
  const isUnreachable = form.input['email'] === undefined
  return [
    ...form.problems.map((problem) =>
      problem.field === 'name' && problem.code === 'missing' ? { ...problem, message: say.name } : problem,
    ),
    ...(acknowledge && end === 'pass-on' && isUnreachable ? [wrongField('email', say.noAddress)] : []),
    ...(wayIn(cameBy) === undefined ? [wrongField('entry-came-by', say.cameBy)] : []),
    ...problemsWithPerson(posted, { people, words, prefix }),
    ...(to === '' || directory.some(({ name }) => name === to) ? [] : [wrongField('entry-to', say.to)]),
  ]
}

/** What its page carries unseen to the next post: the key, what was asked once more, and what no question asks for. */
export function carriedOf(
  kind: Kind,
  { key, form }: Pick<PostedEntry, 'key' | 'form'>,
  problems: readonly FieldProblem[] = [],
): readonly HiddenInput[] {
  const asked = askedAgain(kind, form.control, problems)
  return [
    { name: '_key', value: key },
    ...(asked === '' ? [] : [{ name: '_asked', value: asked }]),
    ...carriedExtras(form.extras),
  ]
}

/** The same form as it came, for whoever is signed in no more: nothing of it is read. */
export function lapsedEntry(
  kind: Kind,
  pairs: readonly FormPair[],
): Pick<AddFormPage, 'typed' | 'entry' | 'hidden'> {
  const controls = Object.keys(kind.fields).flatMap((name) => [
    name,
    ...['day', 'month', 'year'].map((part) => `${name}-${part}`),
  ])
  const sent = (name: string) => pairs.filter((pair) => pair.name === name).map(({ value }) => value)
  const unseen = ['_key', '_asked', ...['to', 'who', 'other-name'].map((name) => `${prefix}${name}`)]
  return {
    typed: Object.fromEntries(controls.map((name) => [name, sent(name)])),
    entry: entryIn(pairs),
    hidden: unseen.map((name) => ({ name, value: fieldIn(pairs, name) })).filter(({ value }) => value !== ''),
  }
}

function entryIn(pairs: readonly FormPair[]): TypedEntry {
  const field = (name: string) => fieldIn(pairs, `${prefix}${name}`)
  return {
    cameBy: field('came-by'),
    told: field('told') === 'yes',
    acknowledge: field('mail') === 'yes',
    to: field('to'),
  }
}

/** Of all that is asked besides the questions of the kind. */
const prefix = 'entry-'

import { CommandProblem } from '../../command-line/command-problem.ts'
import { correctedAnswers } from '../../core/enquiry/enquirer-address.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import { isRestricted } from '../../core/enquiry/enquiry.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { standingOf } from '../../core/enquiry/standing.ts'
import { toHeaderText } from '../../core/text/text-policy.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import { readOrSkip } from '../../use-cases/item-changes/read-listed.ts'
import {
  createFindPerson,
  type FoundPerson,
  namesOf,
  readSoughtPerson,
  type SoughtPerson,
} from '../../use-cases/rights/find-person.ts'
import { type FoundEverywhere, lookEverywhere } from '../../use-cases/rights/look-everywhere.ts'
import type { OpenRights } from './open-rights.ts'

/** Whom a command is about, as it was typed. */
export interface AskedPerson {
  readonly who: string
  /** Only these of theirs. */
  readonly only: readonly Reference[]
  /** All of them, whatever names they were sent under. */
  readonly all: boolean
  /** All that is kept is read, too. */
  readonly everywhere: boolean
  readonly reveal: boolean
  readonly reason: string
}

/** Whom it is about, and what of theirs is meant. */
export interface Person {
  readonly sought: SoughtPerson
  readonly found: FoundPerson
  readonly everywhere?: FoundEverywhere
  readonly chosen: readonly Enquiry[]
  /** Nothing was left out. */
  readonly isAll: boolean
}

/** Finds whom a command is about. Throws `CommandProblem` and `StoreFailed`. */
export async function findAsked(
  opened: OpenRights,
  asked: AskedPerson,
  progress: (line: string) => void,
): Promise<Person> {
  const sought = readSoughtPerson(opened.identityKey, asked.who)
  if (sought === undefined)
    throw new CommandProblem(
      ['WHO must be an email address, or a phone number of six digits or more.'],
      'mistyped',
    )
  const byIndex = await createFindPerson(opened)(sought)
  const everywhere = asked.everywhere
    ? await lookEverywhere(opened.everything, sought, (count) => progress(`Enquiries read: ${count}`))
    : undefined
  const found = await withOthers(opened, byIndex, everywhere)
  const missing = asked.only.filter((one) => !found.enquiries.some(({ reference }) => reference === one))
  if (missing.length > 0)
    throw new CommandProblem([`Not among what was found: ${missing.join(', ')}. See person find.`])
  const chosen = found.enquiries.filter(
    ({ reference }) => asked.only.length === 0 || asked.only.includes(reference),
  )
  return {
    ...{ sought, found, chosen, isAll: asked.only.length === 0 },
    ...(everywhere === undefined ? {} : { everywhere }),
  }
}

/** Refuses to go on where it is not sure that all of it is one person's. Throws `CommandProblem`. */
export function sureOfOne({ found, isAll }: Person, { all }: AskedPerson): void {
  if (found.names < 2 || !isAll || all) return
  throw new CommandProblem([
    `They were sent under ${found.names} different names, so this mailbox or phone may be shared. Find out which are theirs (person find, with --reveal), then say --only REF for each, or --all.`,
  ])
}

/** One line for each, and what is to be known of them together. */
export function tellPerson(
  { found, everywhere, chosen, isAll, sought }: Person,
  { reveal }: Pick<AskedPerson, 'reveal'>,
): readonly string[] {
  const names = [...namesOf(found.enquiries)]
  const lines = found.enquiries.map((enquiry) => tellEnquiry(enquiry, { names, reveal }))
  const { related, unreadable } = found
  const other = sought.by === 'address' ? 'one of their phone numbers' : 'one of their addresses'
  return [
    `Enquiries from this ${sought.by === 'address' ? 'address' : 'phone number'}: ${found.enquiries.length}${isAll ? '' : `, of which chosen: ${chosen.length}`}`,
    ...lines,
    ...(names.length > 1
      ? [
          `They were sent under ${names.length} different names: a shared mailbox or phone may be several people's.`,
        ]
      : []),
    ...(related > 0
      ? [`Others that have ${other}: ${related}. Find them by that, if they are the same person's.`]
      : []),
    ...(unreadable.length > 0 ? [`This release cannot read: ${unreadable.join(', ')}`] : []),
    ...tellEverywhere(everywhere),
  ]
}

function tellEverywhere(everywhere: FoundEverywhere | undefined): readonly string[] {
  if (everywhere === undefined)
    return [
      'Looked for by index: their present address, or their first number. Not found so: an earlier address, a second number, enquiries that releases before 0.4.0 wrote last (run reindex), and what somebody else wrote about them. --everywhere reads all that is kept.',
    ]
  const { lookedAt, mentionedIn, notIndexed, unreadable } = everywhere
  return [
    `Read: ${lookedAt}, all that is kept.`,
    ...(mentionedIn.length > 0
      ? [`Others in which it is written, to be looked at by a person: ${mentionedIn.join(', ')}`]
      : []),
    ...(notIndexed > 0 ? [`Not in every index: ${notIndexed}. Run reindex.`] : []),
    ...(unreadable.length > 0 ? [`This release cannot read: ${unreadable.join(', ')}`] : []),
    'A name alone is not looked for: others may be called so.',
  ]
}

function tellEnquiry(
  enquiry: Enquiry,
  { names, reveal }: { readonly names: readonly string[]; readonly reveal: boolean },
): string {
  const { reference, receivedAt } = enquiry
  const { state, owner } = standingOf(enquiry)
  const [name = ''] = namesOf([enquiry])
  const { name: typed, email, phone } = correctedAnswers(enquiry)
  const revealed = [typed, email, phone]
    .filter((value) => value !== undefined)
    .map((one) => toHeaderText(String(one)))
  return [
    ...[
      reference,
      londonDate(receivedAt),
      isRestricted(enquiry) ? 'restricted' : state,
      owner ?? 'nobody yet',
    ],
    ...(names.length > 1 ? [`name ${names.indexOf(name) + 1}`] : []),
    ...(reveal ? [revealed.join(', ')] : []),
  ].join('  ')
}

async function withOthers(
  { store }: OpenRights,
  found: FoundPerson,
  everywhere: FoundEverywhere | undefined,
): Promise<FoundPerson> {
  const known = new Set(found.enquiries.map(({ reference }) => reference))
  const others = (everywhere?.theirs ?? []).filter((reference) => !known.has(reference))
  if (others.length === 0) return found
  const read = await Promise.all(others.map((reference) => readOrSkip(store, reference)))
  const more = read.filter((one) => one !== undefined && one !== 'unreadable')
  const enquiries = [...found.enquiries, ...more]
  return { ...found, enquiries, names: namesOf(enquiries).size }
}

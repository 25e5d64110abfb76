import { type StoryLine, storyOf } from '../../core/board/story.ts'
import { nameOfActor } from '../../core/board/story-names.ts'
import { outcomeTitle } from '../../core/enquiry/duplicate.ts'
import { correctedAnswers } from '../../core/enquiry/enquirer-address.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import { isRestricted } from '../../core/enquiry/enquiry.ts'
import { type HistoryLine, readHistoryLine, toHistoryLine } from '../../core/enquiry/history.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { keptUntil } from '../../core/enquiry/retention.ts'
import { standingOf } from '../../core/enquiry/standing.ts'
import type { State } from '../../core/enquiry/state.ts'
import type { UpdateType } from '../../core/enquiry/update.ts'
import type { Kind } from '../../core/kind/kind.ts'
import { titleOf } from '../../core/kind/title-of.ts'
import { answerFacts } from '../../core/mails/answer-facts.ts'
import { arrivalFacts, extrasFacts } from '../../core/mails/arrival-blocks.ts'
import type { Fact } from '../../core/mails/layout/block.ts'
import { shownOfficer } from '../../core/organisation/officer-name.ts'
import { areaTitle, type Organisation } from '../../core/organisation/organisation.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { AnswerBy } from '../../core/time/target-time.ts'
import type { CoreWords } from '../../core/words/english.ts'

/** All that is held of one enquiry about whoever sent it, as they may have it (UK GDPR, Article 15). */
interface EnquiryCopy {
  readonly reference: Reference
  readonly kind: string
  readonly area: string
  readonly receivedAt: Instant
  readonly answerBy: AnswerBy
  readonly state: State
  readonly outcome?: string
  readonly isRestricted: boolean
  /** Absent while it is open. */
  readonly keptUntil?: Instant
  /** What they told us, and what their form or browser sent besides. */
  readonly told: readonly Fact[]
  readonly urgent?: string
  /** Why a program took it for possible spam. */
  readonly spam: readonly string[]
  readonly added: readonly { readonly at: Instant; readonly type: UpdateType; readonly text?: string }[]
  /** What officers wrote about it among themselves. */
  readonly notes: readonly { readonly at: Instant; readonly by: string; readonly text: string }[]
  /** What happened, who had it, and which emails went out and what became of them. */
  readonly story: readonly StoryLine[]
  /** As it is kept, for machines, without other people's addresses and names. */
  readonly kept: unknown
}

interface Copying {
  readonly organisation: Organisation
  readonly kinds: readonly Kind[]
  readonly words: CoreWords
}

/**
 * What to give to whoever sent an enquiry. Officers are named as the organisation shows them to enquirers, and nobody typed at a
 * desk is named; of other enquirers there is nothing, but what an officer's note may say, which is to be read before it is
 * given away. ICO, "Right of access": https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/right-of-access/
 */
export function copyOfEnquiry(enquiry: Enquiry, { kinds, words, ...given }: Copying): EnquiryCopy {
  const organisation = asShown(given.organisation)
  const plain = withoutTypedNames(enquiry)
  const { reference, receivedAt, answerBy, urgent, spam, updates = [], notes = [] } = plain
  const { state, outcome } = standingOf(plain)
  const until = keptUntil(plain, organisation)
  const outcomes = kinds.flatMap((kind) => kind.outcomes)
  return {
    ...{ reference, receivedAt, answerBy, state, isRestricted: isRestricted(plain) },
    kind: titleOf(kinds, plain.kind),
    area: areaTitle(organisation, String(plain.answers['area'] ?? 'not-sure')),
    ...(outcome === undefined ? {} : { outcome: outcomeTitle(outcomes, outcome, words) }),
    ...(until === undefined ? {} : { keptUntil: until }),
    told: [
      ...toldIn(plain, { organisation, kinds, words }),
      ...extrasFacts(plain, words),
      ...arrivalFacts(plain, organisation, words),
    ],
    ...(urgent === undefined ? {} : { urgent: urgent.reason }),
    spam: spam?.reasons ?? [],
    added: updates.map(({ at, type, text }) => ({ at, type, ...(text === undefined ? {} : { text }) })),
    notes: notes.map(({ at, text, ...actor }) => ({ at, text, by: nameOfActor(actor, organisation, words) })),
    story: storyOf(plain, { organisation, kinds, words }),
    kept: portable(plain),
  }
}

function toldIn(enquiry: Enquiry, { kinds, ...copying }: Copying): readonly Fact[] {
  const { kind: name, arrival, entered } = enquiry
  const answers = correctedAnswers(enquiry)
  const first = enquiry.newAddress === undefined ? [] : [String(enquiry.answers['email'] ?? '')]
  const { firstAddress } = copying.words.story.rights
  const former = first.filter((value) => value !== '').map((value) => ({ label: firstAddress, value }))
  const kind = kinds.find((one) => one.name === name)
  if (kind === undefined)
    return [...Object.entries(answers).map(([label, value]) => ({ label, value: String(value) })), ...former]
  const facts = answerFacts({ ...copying, answers, arrival, entered, kind, replySubject: '', who: undefined })
  const { message, asked, enquirer } = facts
  return [...enquirer, ...former, ...(message === undefined ? [] : [message]), ...asked]
}

/** The directory as enquirers know it. */
function asShown(organisation: Organisation): Organisation {
  return {
    ...organisation,
    officers: organisation.officers.map((officer) => ({
      ...officer,
      name: shownOfficer(officer, organisation).name,
    })),
  }
}

/** Without the names that people typed at a desk of ours. */
function withoutTypedNames({ acts, notes, entered, newAddress, history, ...enquiry }: Enquiry): Enquiry {
  return {
    ...enquiry,
    ...(acts && { acts: acts.map(({ name: _, ...act }) => act) }),
    ...(notes && { notes: notes.map(({ name: _, ...note }) => note) }),
    ...(entered && { entered: nameless(entered) }),
    ...(newAddress && { newAddress: nameless(newAddress) }),
    history: history.map(withoutNames),
  }
}

function nameless<Acted extends { readonly name?: string }>({
  name: _,
  ...acted
}: Acted): Omit<Acted, 'name'> {
  return acted
}

/** Nor with the reason why somebody got it, which says the name of an officer as we know it. */
function withoutNames(line: HistoryLine): HistoryLine {
  const entry = readHistoryLine(line)
  if (entry?.what === 'assigned') return toHistoryLine({ ...entry, reason: undefined }, line.at)
  return entry !== undefined && 'name' in entry ? toHistoryLine({ ...entry, name: undefined }, line.at) : line
}

/** Addresses of ours are nobody's to have; keyed hashes of theirs are about them. */
function portable(enquiry: Enquiry): unknown {
  const { officer, at } = enquiry.stage === 'assigned' ? enquiry.assignment : {}
  return {
    ...enquiry,
    assignment: { officer, at },
    mails: enquiry.mails.map(({ to, ...mail }) => ({
      ...mail,
      to: to.role === 'enquirer' ? to : { id: to.id, role: to.role },
    })),
  }
}

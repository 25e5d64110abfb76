import type { Addressee } from '../delivery/mail.ts'
import type { Digest } from '../digest/digest.ts'
import type { Reference } from '../enquiry/reference.ts'
import { firstNameOf } from '../organisation/officer-name.ts'
import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import { toHeaderText } from '../text/text-policy.ts'
import { nearDate } from '../time/dates-in-words.ts'
import type { Instant } from '../time/instant.ts'
import { londonDate, londonTime } from '../time/working-calendar.ts'
import type { WeekFigures } from '../waiting/last-week.ts'
import type { Morning } from '../waiting/morning.ts'
import type { CoreWords } from '../words/english.ts'
import type { Words } from '../words/word.ts'
import { type HeldEntry, heldBlocks } from './held-blocks.ts'
import type { Block, MailDocument } from './layout/block.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'
import { lateIn, nameOf, type WaitingBoards, type WaitingLine, waitingBlocks } from './waiting-blocks.ts'

export interface DigestInput {
  readonly digest: Pick<Digest, 'id' | 'date' | 'to'>
  readonly morning: Morning
  /** What was read of `linedEntries`: at most `maxLines` in all. */
  readonly lines: ReadonlyMap<Reference, WaitingLine>
  readonly held: readonly HeldEntry[]
  readonly organisation: Organisation
  readonly to: Addressee
  /** The lists of the board; of those besides, addresses that need checking, and what is held back. */
  readonly boards: WaitingBoards & { readonly checking: string; readonly held: string }
  /** Where the recipient says when they are away, if they are a person. */
  readonly leaveUrl?: string
  /** What came in last week, for the manager. */
  readonly lastWeek?: WeekFigures
  /** An earlier copy may have arrived. */
  readonly mayRepeat: boolean
  readonly now: Instant
  readonly words: CoreWords
}

/** The one mail of somebody's morning: what waits for them, and of the desk's, what is held back as possible spam. */
export function composeDigestMail(input: DigestInput): MailContent {
  return toMailContent({
    document: digestDocument(input),
    language: input.words.language,
    organisation: input.organisation,
    reference: input.digest.id,
    autoSubmitted: 'auto-generated',
  })
}

function digestDocument(input: DigestInput): MailDocument {
  const { digest, morning, lastWeek, organisation, to, now, words } = input
  const { digest: say } = words
  const person = findOfficer(organisation, to.id)
  const name = person === undefined || person.role === 'desk' ? undefined : firstNameOf(person.name)
  const blocks: readonly (Block | undefined)[] = [
    {
      type: 'lead',
      words: [
        ...say.greeting({ name, isMorning: londonTime(now) < '12:00' }),
        ...(lastWeek === undefined ? [] : [' ', ...say.lastWeek(lastWeek)]),
      ],
    },
    input.mayRepeat ? { type: 'warning', words: say.repeat() } : undefined,
    ...unreachableBlocks(input),
    ...waitingBlocks({
      ...{ morning, lines: input.lines, date: digest.date, to: to.id },
      ...{ boards: input.boards, organisation, words },
    }),
    ...boardBlocks(input),
    ...heldPart(input),
  ]
  return {
    subject: toHeaderText(say.subject(countsOf(morning))),
    blocks: blocks.filter((block) => block !== undefined),
    footer: footerWords(input),
  }
}

/** What is told in figures: each is what the board counts. */
function countsOf({ theirs, asDeputy, asManager, putOff, unreachable, held }: Morning) {
  const today = theirs.filter(({ state }) => state === 'today').length
  return {
    ...{ waiting: theirs.length, late: lateIn(theirs), today },
    ...{ deputy: asDeputy.length, deputyLate: lateIn(asDeputy) },
    ...{ help: asManager.length, putOff: putOff.length },
    ...{ unreachable: unreachable.length, held: held.length },
  }
}

/** Where all of what stands first is, and where to say when one is away. */
function boardBlocks({ morning, boards, leaveUrl, words }: DigestInput): readonly Block[] {
  const { digest: say } = words
  const { theirs, asDeputy, asManager, putOff } = morning
  const lists = [
    { count: theirs.length, label: say.seeAll(theirs.length), href: boards.waiting },
    { count: asManager.length, label: say.seeHelp, href: boards.help },
    { count: asDeputy.length, label: say.seeThem, href: boards.everybodys },
    { count: putOff.length, label: say.seePutOff, href: boards.later },
  ]
  const first = lists.find(({ count }) => count > 0)
  return [
    ...(first === undefined ? [] : [{ type: 'action', label: first.label, href: first.href } as const]),
    ...(leaveUrl === undefined ? [] : [{ type: 'paragraph', words: say.goingAway(leaveUrl) } as const]),
  ]
}

function unreachableBlocks({ morning, boards, digest, organisation, words }: DigestInput): readonly Block[] {
  return morning.unreachable.map(({ officer, since, count, reader }) => ({
    type: 'warning',
    words: words.digest.unreachable({
      name: { quoted: nameOf(officer, organisation) },
      since: nearDate(londonDate(since), { today: digest.date, words }),
      count,
      reader: reader === undefined ? undefined : { quoted: nameOf(reader, organisation) },
      board: boards.checking,
    }),
  }))
}

function heldPart({ digest, morning, held, boards, organisation, to, words }: DigestInput): readonly Block[] {
  const { digest: say } = words
  const count = morning.held.length
  if (count === 0) return []
  const { desk } = organisation.lastResort
  const more = count - held.length
  return [
    { type: 'heading', text: say.heldTitle(count) },
    ...(to.id === desk ? [] : [{ type: 'warning', words: say.whyYou(nameOf(desk, organisation)) } as const]),
    { type: 'paragraph', words: say.heldLead(count) },
    ...heldBlocks(held, { boardUrl: boards.held, today: digest.date, words }),
    ...(more === 0 ? [] : [{ type: 'paragraph', words: say.andMore(more, boards.held) } as const]),
  ]
}

function footerWords({ organisation, morning, words }: DigestInput): readonly Words[] {
  const { digest: say } = words
  // Every line that the reader can press acts in their name, a deputy's and the desk's as well; so does the link to leave.
  return [
    [
      ...(morning.theirs.length > 0 ? [say.alreadyReplied] : []),
      ...(morning.held.length > 0 ? [say.heldFooter] : []),
      say.dontForward,
    ],
    [say.sentBy(organisation.title)],
  ]
}

import { backFrom, leaveOn } from '../directory/presence.ts'
import { categoryOf } from '../enquiry/category.ts'
import { failedMail } from '../enquiry/enquirer-address.ts'
import type { Enquiry } from '../enquiry/enquiry.ts'
import { headerName, headerSubject } from '../enquiry/header-name.ts'
import type { Reference } from '../enquiry/reference.ts'
import { standingOf } from '../enquiry/standing.ts'
import type { Kind } from '../kind/kind.ts'
import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import { unassignedHolder } from '../organisation/reserved-names.ts'
import { toHeaderText } from '../text/text-policy.ts'
import { nearDate, shortDay } from '../time/dates-in-words.ts'
import type { LocalDate } from '../time/local-date.ts'
import { londonDate, londonTime } from '../time/working-calendar.ts'
import type { Morning } from '../waiting/morning.ts'
import type { JudgedEntry } from '../waiting/waiting-for.ts'
import type { CoreWords } from '../words/english.ts'
import type { Words } from '../words/word.ts'
import type { Block, PlainBlock } from './layout/block.ts'

/** An enquiry that was read for its line: those without stand in the counts alone. */
export interface WaitingLine {
  readonly enquiry: Enquiry
  /** The kind that it was sent as, and its title now; absent when there is no such kind any more. */
  readonly kind?: Kind
  readonly kindTitle?: string
  /** The reader's own page for it, where one press says that it is answered; of what others have, the board's. */
  readonly url: string
}

/** Whose email, of which day. */
interface MorningContext {
  readonly morning: Morning
  readonly lines: ReadonlyMap<Reference, WaitingLine>
  readonly date: LocalDate
  /** The directory entry. */
  readonly to: string
  readonly boards: WaitingBoards
  readonly organisation: Organisation
  readonly words: CoreWords
}

/** The lists of the board that have all of what an email has lines for. */
export interface WaitingBoards {
  /** What waits for the reader. */
  readonly waiting: string
  /** What waits for everybody; of that, what needs the manager; and what is put off. */
  readonly everybodys: string
  readonly help: string
  readonly later: string
}

/** How many lines an email has, those of suspected spam included: each is an enquiry that is read. */
export const maxLines = 40

/** How many lines each other part keeps, however much waits for the reader. */
const maxBeside = 6

/** How an email's lines are shared out among its parts, the first of which is what waits for the reader. */
export function shareLines(counts: readonly number[]): readonly number[] {
  const [own = 0, ...others] = counts
  const kept = others.map((count) => Math.min(count, maxBeside))
  const sum = kept.reduce((all, one) => all + one, 0)
  const first = Math.min(own, Math.max(maxLines - sum, 0))
  let left = maxLines - sum - first
  return [
    first,
    ...kept.map((count, index) => {
      const more = Math.min(Math.max(left, 0), (others[index] ?? 0) - count)
      left -= more
      return count + more
    }),
  ]
}

/** The entries that have a line in an email, in its order. */
export function linedEntries({ theirs, asDeputy, asManager, putOff, held }: Morning): readonly JudgedEntry[] {
  const lists = [theirs, asDeputy, asManager, putOff, held]
  const shares = shareLines(lists.map(({ length }) => length))
  return lists.flatMap((list, index) => list.slice(0, shares[index]))
}

/**
 * What a morning's email says of what waits: for the reader, by how soon it is due; with those whose deputy the reader is;
 * and what needs the manager. A line each.
 */
export function waitingBlocks(input: MorningContext): readonly Block[] {
  const { boards, morning, words } = input
  const { theirs, asDeputy, asManager, putOff } = morning
  const { digest: say } = words
  const context = { ...input, own: new Set(theirs) }
  const own = (title: string, ...states: readonly JudgedEntry['state'][]) =>
    part(context, {
      title,
      entries: theirs.filter(({ state }) => states.includes(state)),
      board: boards.waiting,
    })
  /** Of others: the board has all of it in a list of its own. */
  const others = (title: string, entries: readonly JudgedEntry[], board: string) => [
    ...part(context, { title, entries, board }),
    ...moreBlocks(input, entries, board),
  ]
  return [
    ...coveringBlocks(input),
    ...own(say.late, 'late'),
    ...own(say.today, 'today'),
    ...own(say.back, 'back'),
    ...own(say.coming, 'coming', 'unassigned'),
    ...moreBlocks(input, theirs, boards.waiting),
    ...others(
      say.couldYouLook({ count: asDeputy.length, late: lateIn(asDeputy) }),
      asDeputy,
      boards.everybodys,
    ),
    ...others(say.needHelp(asManager.length), asManager, boards.help),
    ...others(say.putOff, putOff, boards.later),
  ]
}

/** How many of some are late. */
export function lateIn(entries: readonly JudgedEntry[]): number {
  return entries.filter(({ state }) => state === 'late').length
}

interface LineContext extends MorningContext {
  /** What waits for the reader, of which they can say that it is answered. */
  readonly own: ReadonlySet<JudgedEntry>
}

/** A heading and its lines; nothing where none of them was read. */
function part(
  context: LineContext,
  {
    title,
    entries,
    board,
  }: { readonly title: string; readonly entries: readonly JudgedEntry[]; readonly board: string },
): readonly Block[] {
  const items = entries.flatMap((entry): PlainBlock[][] => {
    const line = context.lines.get(entry.reference)
    return line === undefined ? [] : [[{ type: 'paragraph', words: lineWords(entry, line, context) }]]
  })
  if (items.length === 0) return []
  const rest = (count: number) => context.words.digest.moreOnBoard(count, board)
  return [
    { type: 'heading', text: title },
    { type: 'list', items, rest },
  ]
}

/** How many have no line, and the list of the board that has them all. */
function moreBlocks(
  { lines, words }: MorningContext,
  entries: readonly JudgedEntry[],
  board: string,
): readonly Block[] {
  const more = entries.filter(({ reference }) => !lines.has(reference)).length
  return more === 0 ? [] : [{ type: 'paragraph', words: words.digest.andMore(more, board) }]
}

function lineWords(entry: JudgedEntry, line: WaitingLine, context: LineContext): Words {
  const { digest: say } = context.words
  const { enquiry, kind, kindTitle, url } = line
  const name = headerName(enquiry, context.organisation)
  // What is back was answered already, and what nobody has yet has no page of the reader's.
  const isToAnswer = context.own.has(entry) && entry.state !== 'unassigned' && entry.state !== 'back'
  const about = kind === undefined ? '' : headerSubject(enquiry, kind, context.organisation)
  return say.line({
    about: about === '' || about === name ? undefined : { quoted: about, strong: true },
    kind: kindTitle ?? categoryOf(enquiry).kind,
    name: name === undefined ? undefined : { quoted: name },
    marks: marksOf(entry, enquiry, context),
    action: {
      link: isToAnswer ? say.replied : say.look,
      href: url,
    },
  })
}

function marksOf(entry: JudgedEntry, enquiry: Enquiry, context: LineContext): readonly Words[] {
  const { digest: say } = context.words
  const { state, urgent, notHeard, holder, reference } = entry
  const when = whenWords(entry, context)
  return [
    ...(urgent ? [[say.urgent]] : []),
    ...(when === undefined ? [] : [[when]]),
    ...(context.morning.fresh.has(reference) ? [[say.isNew]] : []),
    ...(notHeard ? [[say.notHeard]] : []),
    ...(failedMail(enquiry) === undefined ? [] : [[say.emailFails]]),
    ...(standingOf(enquiry).state === 'accepted' ? [[say.beingDealtWith]] : []),
    ...(holder === context.to || state === 'back' ? [] : [holderWords(entry, context)]),
  ]
}

function whenWords(entry: JudgedEntry, { words, date, own }: LineContext): string | undefined {
  const { digest: say } = words
  const { state, lateBy, answerBy, until } = entry
  switch (state) {
    case 'late':
      return say.lateBy(lateBy)
    case 'today': {
      const time = londonTime(answerBy)
      if (time !== endOfDay) return say.byTime(time)
      // What the reader has stands under a heading that says so.
      return own.has(entry) ? undefined : say.dueToday
    }
    case 'back':
      return until === undefined || londonDate(until) === date
        ? undefined
        : shortDay(londonDate(until), words)
    case 'later':
      return say.until(shortDay(londonDate(until ?? answerBy), words))
    default:
      return shortDay(londonDate(answerBy), words)
  }
}

/** A target in days ends then, and nobody need be told the hour. */
const endOfDay = '17:00'

function holderWords(entry: JudgedEntry, { own, organisation, words }: LineContext): Words {
  const { digest: say } = words
  if (entry.holder === unassignedHolder) return [say.nobodyYet]
  const name = { quoted: nameOf(entry.holder, organisation) }
  return own.has(entry) ? say.forHolder(name) : say.withHolder(name)
}

/** Whose enquiries the reader has besides their own, and why. */
function coveringBlocks({ morning, to, date, organisation, words }: MorningContext): readonly Block[] {
  const holders = new Set(morning.theirs.map(({ holder }) => holder))
  return [...holders].flatMap((holder): Block[] => {
    const officer = findOfficer(organisation, holder)
    if (holder === to || officer === undefined) return []
    const leave = leaveOn(officer, date)
    const count = morning.theirs.filter((one) => one.holder === holder).length
    const backOn = leave && backFrom(officer, leave.until, organisation)
    const back = backOn && nearDate(backOn, { today: date, words })
    const whose = { count, holder: { quoted: officer.name }, isAway: leave !== undefined, back }
    return [{ type: 'paragraph', words: words.digest.covering(whose) }]
  })
}

/** The name of an entry, in one line. */
export function nameOf(id: string, organisation: Organisation): string {
  return toHeaderText(findOfficer(organisation, id)?.name ?? id, 130)
}

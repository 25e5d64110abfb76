import type { Addressee, Mail } from '../delivery/mail.ts'
import { backFrom, isAwayOn, isServing, leaveOn } from '../directory/presence.ts'
import { activeActs, type RecordedAct, type RecordedCover } from '../enquiry/act.ts'
import { categoryOf } from '../enquiry/category.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import { type HandoverRound, standingBefore, standingOf } from '../enquiry/standing.ts'
import type { Kind } from '../kind/kind.ts'
import { areaTitle, findOfficer, isGeneralArea, type Organisation } from '../organisation/organisation.ts'
import { capitalised } from '../text/capitalised.ts'
import { toHeaderText } from '../text/text-policy.ts'
import { nearDate, nearStamp } from '../time/dates-in-words.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'
import { londonDate } from '../time/working-calendar.ts'
import type { CoreWords } from '../words/english.ts'
import type { Words } from '../words/word.ts'
import type { Block } from './layout/block.ts'

interface Receipt {
  readonly enquiry: AssignedEnquiry
  readonly organisation: Organisation
  /** The title of its kind now. */
  readonly kind: Pick<Kind, 'title'>
  /** The title of the kind it was sent as, if that is another. */
  readonly sentAs?: string
  readonly to: Addressee
  readonly boardUrl: string
  readonly now: Instant
  readonly mayRepeat: boolean
  readonly isNudge?: boolean
  readonly words: CoreWords
}

type Reading = Pick<Receipt, 'organisation' | 'now' | 'words'>

/** What the enquirer wants, and where it is now, if somebody said so. */
export function topicWords({
  enquiry,
  kind,
  organisation,
  words,
}: Pick<Receipt, 'enquiry' | 'organisation' | 'words'> & { readonly kind: Kind }): Words {
  const { area } = categoryOf(enquiry)
  const place = isGeneralArea(area) ? undefined : toHeaderText(areaTitle(organisation, area), 60)
  return words.handover.topic(capitalised(kind.topicFor(enquiry.answers).officer), place)
}

/** What is unusual about this copy, as an inbox shows it; undefined for nothing. */
export function openingOf(input: Receipt): string | undefined {
  const { handover: say } = input.words
  if (input.isNudge === true) return say.otherMayHave(holderName(input))
  if (input.mayRepeat) {
    const other = otherHolder(input)
    return other === undefined ? say.mayHave : say.otherMayHave(other)
  }
  const cover = coverOf(input)
  return cover === undefined ? undefined : say.isAway(nameOf(input.organisation, cover.for))
}

/** That somebody may have it already, or why it comes to somebody whom no route names; nothing where neither is so. */
export function whyYou(input: Receipt): readonly Block[] {
  const because = becauseOf(input)
  return because === undefined ? [] : [{ type: 'warning', words: because }]
}

function becauseOf(input: Receipt): Words | undefined {
  const { enquiry, organisation, to } = input
  const { handover: say } = input.words
  const { first, about } = standingOf(enquiry).round
  if (input.isNudge === true) return say.nudge(holderName(input))
  const other = input.mayRepeat ? otherHolder(input) : undefined
  if (other !== undefined) return say.otherRepeat(other)
  const moved = movedBecause(input, about)
  if (input.mayRepeat) return moved === undefined ? say.repeat() : [...say.repeat(), ' ', ...moved]
  return to.id === first ? moved : (isAwayWords(first, input) ?? say.notReached(nameOf(organisation, first)))
}

/** Why an email about an enquiry comes to somebody who does not have it: its holder is away, or it could not be delivered there. */
export function insteadBlock({
  to,
  holder,
  ...input
}: Reading & { readonly to: Addressee; readonly holder: string }): Block | undefined {
  if (to.id === holder) return undefined
  const { organisation, now, words } = input
  const officer = findOfficer(organisation, holder)
  const today = londonDate(now)
  const isAway = officer !== undefined && isAwayOn(officer, today)
  const until = isAway ? leaveOn(officer, today)?.until : undefined
  const name = nameOf(organisation, holder)
  return {
    type: 'warning',
    words: isAway ? words.update.away(name, backWords(holder, until, input)) : words.update.whyYou(name),
  }
}

/** Somebody else to whom an unproved handover of this round went, if the recipient has had none. */
function otherHolder({ enquiry, organisation, to }: Receipt): string | undefined {
  const { round } = standingOf(enquiry)
  const unsettled = enquiry.mails.filter((mail) => isUnsettled(mail, round))
  const holder = unsettled.findLast((mail) => mail.to.id !== to.id)?.to.id
  const isFirstToYou = !unsettled.some((mail) => mail.to.id === to.id)
  return holder !== undefined && isFirstToYou ? nameOf(organisation, holder) : undefined
}

/** Whoever has the enquiry by the last handover sent. */
function holderName({ enquiry, organisation }: Pick<Receipt, 'enquiry' | 'organisation'>): string {
  return nameOf(organisation, standingOf(enquiry).owner)
}

/** Who did something, by the name in the directory; at a desk, whose link anybody may have, by the name typed there and its own. */
export function actorName(
  { by, name }: Pick<RecordedAct, 'by' | 'name'>,
  organisation: Organisation,
  words: CoreWords,
): string {
  const entry = nameOf(organisation, by)
  return name === undefined ? entry : words.story.atDesk(toHeaderText(name, 100), entry)
}

/** By whom, or for whom, it was moved to the recipient. */
function movedBecause(input: Receipt, about: string | undefined): Words | undefined {
  const cover = coverOf(input)
  if (cover !== undefined) return [...coverWords(input, cover), ' ', ...saidBefore(input, cover)]
  const act = input.enquiry.acts?.find((one) => one.id === about)
  if (act?.act === 'accept') return takenOverWords(input, act)
  return act?.act === 'pass-on' || act?.act === 'recategorise' ? movedBy(input, act) : undefined
}

function takenOverWords({ enquiry, organisation, words }: Receipt, { id }: RecordedAct): Words {
  return words.handover.takenOver({ quoted: nameOf(organisation, standingBefore(enquiry, id).owner) })
}

function coverWords(input: Receipt, cover: RecordedCover): Words {
  const { organisation, words } = input
  const name = nameOf(organisation, cover.for)
  if (cover.because === 'left') return words.handover.coveringForGood(name)
  return words.handover.covering(name, backWords(cover.for, cover.until, input))
}

function isAwayWords(id: string, input: Reading): Words | undefined {
  const { organisation, now, words } = input
  const officer = findOfficer(organisation, id)
  const today = londonDate(now)
  if (officer === undefined || !isAwayOn(officer, today)) return undefined
  const { name } = officer
  return isServing(officer, today)
    ? words.handover.covering(name, backWords(id, leaveOn(officer, today)?.until, input))
    : words.handover.coveringForGood(name)
}

/** The day on which somebody is back from a leave with that last day, in words. */
function backWords(
  id: string,
  until: LocalDate | undefined,
  { organisation, now, words }: Reading,
): string | undefined {
  const officer = findOfficer(organisation, id)
  const back = until && officer && backFrom(officer, until, organisation)
  return back && nearDate(back, { today: londonDate(now), words })
}

function movedBy(
  { enquiry, organisation, kind, sentAs, boardUrl, words }: Receipt,
  act: Extract<RecordedAct, { act: 'pass-on' | 'recategorise' }>,
): Words {
  const { handover: say } = words
  const by = { quoted: actorName(act, organisation, words) }
  const title = (area: unknown) => areaTitle(organisation, String(area ?? 'not-sure'))
  const came = { kind: sentAs ?? kind.title, area: title(enquiry.answers['area']) }
  const why =
    act.act === 'pass-on'
      ? say.passedOn(by)
      : say.putUnder(by, { put: { kind: kind.title, area: title(act.area) }, came })
  return act.reason === undefined ? why : [...why, ...say.reasonOnBoard(boardUrl)]
}

/** A handover of this round that went out and was never proved to have arrived or failed. */
function isUnsettled(mail: Mail, { about }: HandoverRound): boolean {
  const isOfRound = mail.purpose === 'handover' && mail.about === about
  return isOfRound && (mail.state === 'unknown' || mail.state === 'accepted')
}

function nameOf(organisation: Organisation, id: string): string {
  return findOfficer(organisation, id)?.name ?? id
}

function saidBefore({ enquiry, organisation, now, words }: Receipt, cover: RecordedCover): Words {
  const { handover: say } = words
  const acts = activeActs(enquiry)
  const before = acts.slice(0, acts.indexOf(cover))
  const accepted = before.findLast(({ act }) => act === 'accept' || givesAway(act))
  if (accepted?.act === 'accept')
    return say.acceptedBy(
      { quoted: actorName(accepted, organisation, words) },
      nearStamp(accepted.at, { today: londonDate(now), words }),
    )
  return [say.nothingSaid]
}

/** What was said before that was said by somebody else. */
function givesAway(act: RecordedAct['act']): boolean {
  return act === 'pass-on' || act === 'recategorise' || act === 'cover'
}

/** The cover by which the recipient got the enquiry. */
function coverOf({ enquiry, to }: Receipt): RecordedCover | undefined {
  const { first, about } = standingOf(enquiry).round
  const act = enquiry.acts?.find(({ id }) => id === about)
  return act?.act === 'cover' && to.id === first ? act : undefined
}

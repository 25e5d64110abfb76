import type { Addressee, Mail } from '../delivery/mail.ts'
import { nextWorkingDayOf } from '../directory/presence.ts'
import { activeActs, type RecordedAct, type RecordedCover } from '../enquiry/act.ts'
import { categoryOf } from '../enquiry/category.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import { type HandoverRound, standingOf } from '../enquiry/standing.ts'
import type { Kind } from '../kind/kind.ts'
import { areaTitle, findOfficer, type Organisation } from '../organisation/organisation.ts'
import { toHeaderText } from '../text/text-policy.ts'
import { longDate, shortStamp } from '../time/dates-in-words.ts'
import { addDays } from '../time/local-date.ts'
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
  readonly words: CoreWords
}

/** The enquiry's area as part of a sentence or subject, where "Not sure" alone would not say what is not known. */
export function placeWords({
  enquiry,
  organisation,
  words,
}: Pick<Receipt, 'enquiry' | 'organisation' | 'words'>): string {
  const { area } = categoryOf(enquiry)
  if (area === 'not-sure') return words.handover.notSure
  if (area === 'elsewhere') return words.handover.elsewhere
  return toHeaderText(areaTitle(organisation, area), 60)
}

/** How a handover opens that may be the second: "You may already have this", or who else may. */
export function mayHaveWords({ enquiry, organisation, to, words }: Receipt): string {
  const { round } = standingOf(enquiry)
  const unsettled = enquiry.mails.filter((mail) => isUnsettled(mail, round))
  const holder = unsettled.findLast((mail) => mail.to.id !== to.id)?.to.id
  const isFirstToYou = !unsettled.some((mail) => mail.to.id === to.id)
  return holder !== undefined && isFirstToYou
    ? words.handover.otherMayHave(nameOf(organisation, holder))
    : words.handover.mayHave
}

/** Why this mail comes to somebody whom no route names; nothing for somebody whom one does. */
export function whyYou(
  input: Receipt & { readonly mayRepeat: boolean; readonly isNudge?: boolean },
): readonly Block[] {
  const { enquiry, organisation, to } = input
  const { handover: say } = input.words
  const { first, about } = standingOf(enquiry).round
  if (to.id === first) return passedOn(input, about)
  const officer = nameOf(organisation, first)
  const because = say.because[to.role]
  const isUnsure = input.mayRepeat || input.isNudge === true
  const why = isUnsure ? say.notSureItArrived(officer, because) : say.notReached(officer, because)
  return [{ type: 'warning', words: [{ strong: say.whyYou }, ` ${why}`] }]
}

/** Whoever has the enquiry by the last handover sent. */
export function holderName({ enquiry, organisation }: Pick<Receipt, 'enquiry' | 'organisation'>): string {
  return nameOf(organisation, standingOf(enquiry).owner)
}

/** Who did something, by the name in the directory; at a desk, whose link anybody may have, by the name typed there and its own. */
export function actorName({ by, name }: RecordedAct, organisation: Organisation, words: CoreWords): string {
  const entry = nameOf(organisation, by)
  return name === undefined ? entry : words.story.atDesk(toHeaderText(name, 100), entry)
}

/** The opening of a handover that comes because the owner was away; undefined for any other. */
export function coverSentence(input: Covering): string | undefined {
  const cover = coverOf(input)
  if (cover === undefined) return undefined
  const { organisation, words } = input
  const officer = findOfficer(organisation, cover.for)
  const name = nameOf(organisation, cover.for)
  if (cover.because === 'left') return words.handover.coveringForGood(name)
  const back =
    officer === undefined || cover.until === undefined
      ? undefined
      : nextWorkingDayOf(officer, addDays(cover.until, 1), organisation)
  return words.handover.covering(name, back === undefined ? undefined : longDate(back, words))
}

/** What earlier owners did. Nothing private, because a reply quotes it. */
export function doneSoFar(input: Covering): Block | undefined {
  const cover = coverOf(input)
  if (cover === undefined) return undefined
  const { doneSoFar: title } = input.words.handover
  return { type: 'warning', words: [{ strong: title }, ' ', ...saidBefore(input, cover)] }
}

type Covering = Pick<Receipt, 'enquiry' | 'organisation' | 'to' | 'words'>

function passedOn(
  { enquiry, organisation, kind, sentAs, words }: Receipt,
  id: string | undefined,
): readonly Block[] {
  const act = enquiry.acts?.find((one) => one.id === id)
  if (act?.act !== 'pass-on' && act?.act !== 'recategorise') return []
  const by = { quoted: actorName(act, organisation, words) }
  const { handover: say } = words
  const title = (area: unknown) => areaTitle(organisation, String(area ?? 'not-sure'))
  const came = { kind: sentAs ?? kind.title, area: title(enquiry.answers['area']) }
  const why =
    act.act === 'pass-on'
      ? say.passedOn(by)
      : say.putUnder(by, { put: { kind: kind.title, area: title(act.area) }, came })
  const reason =
    act.reason === undefined ? [] : [{ label: say.why, value: act.reason, long: true, quoted: true }]
  return [
    { type: 'warning', words: [{ strong: say.whyYou }, ' ', ...why] },
    ...(reason.length === 0 ? [] : [{ type: 'facts', facts: reason } as const]),
  ]
}

/** A handover of this round that went out and was never proved to have arrived or failed. */
function isUnsettled(mail: Mail, { about }: HandoverRound): boolean {
  const isOfRound = mail.purpose === 'handover' && mail.about === about
  return isOfRound && (mail.state === 'unknown' || mail.state === 'accepted')
}

function nameOf(organisation: Organisation, id: string): string {
  return findOfficer(organisation, id)?.name ?? id
}

function saidBefore({ enquiry, organisation, words }: Covering, cover: RecordedCover): Words {
  const { handover: say } = words
  const acts = activeActs(enquiry)
  const before = acts.slice(0, acts.indexOf(cover))
  const accepted = before.findLast(({ act }) => act === 'accept' || givesAway(act))
  if (accepted?.act === 'accept')
    return say.acceptedBy(
      { quoted: actorName(accepted, organisation, words) },
      shortStamp(accepted.at, words),
    )
  return say.nothingSaid({ quoted: nameOf(organisation, cover.for) })
}

/** What was said before that was said by somebody else. */
function givesAway(act: RecordedAct['act']): boolean {
  return act === 'pass-on' || act === 'recategorise' || act === 'cover'
}

/** The cover by which the recipient got the enquiry. */
function coverOf({ enquiry, to }: Covering): RecordedCover | undefined {
  const { first, about } = standingOf(enquiry).round
  const act = enquiry.acts?.find(({ id }) => id === about)
  return act?.act === 'cover' && to.id === first ? act : undefined
}

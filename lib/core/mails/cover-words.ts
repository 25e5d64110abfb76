import type { Addressee } from '../delivery/mail.ts'
import { nextWorkingDayOf } from '../directory/presence.ts'
import { activeActs, type RecordedAct, type RecordedCover } from '../enquiry/act.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import { standingOf } from '../enquiry/standing.ts'
import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import { longDate, shortStamp } from '../time/dates-in-words.ts'
import { addDays } from '../time/local-date.ts'
import type { CoreWords } from '../words/english.ts'
import type { Words } from '../words/word.ts'
import { actorName } from './handover-words.ts'
import type { Block } from './layout/block.ts'

interface Covering {
  readonly enquiry: AssignedEnquiry
  readonly organisation: Organisation
  readonly to: Addressee
  readonly words: CoreWords
}

/** The opening of a handover that comes because the owner was away; undefined for any other. */
export function coverSentence(input: Covering): string | undefined {
  const cover = coverOf(input)
  if (cover === undefined) return undefined
  const { organisation, words } = input
  const officer = findOfficer(organisation, cover.for)
  const name = officer?.name ?? cover.for
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

function saidBefore({ enquiry, organisation, words }: Covering, cover: RecordedCover): Words {
  const { handover: say } = words
  const acts = activeActs(enquiry)
  const before = acts.slice(0, acts.indexOf(cover))
  const accepted = before.findLast(({ act }) => act === 'accept' || givesAway(act))
  if (accepted?.act === 'accept')
    return say.acceptedBy({ quoted: actorName(accepted, organisation) }, shortStamp(accepted.at, words))
  return say.nothingSaid({ quoted: findOfficer(organisation, cover.for)?.name ?? cover.for })
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

import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { holderOf, standingOf } from '../../../lib/core/enquiry/standing.ts'
import type { SentMail, World } from '../world.ts'
import { sentences } from './care-promises.ts'
import type { CareRun } from './care-run.ts'
import { atEnd, brokenAnyway, mailsOf } from './care-signs.ts'
import { stillStuck } from './reopening-run.ts'

/** Two ask at once that it is opened again: it is, once, with one target, and Lisa has it and the note, once. */
export function brokenByReopening(run: CareRun): readonly string[] {
  return sentences([
    ...brokenAnyway(run),
    ...brokenByOpenedAgain(run, '2027-03-18T17:00:00.000Z'),
    ...brokenByNote(run),
    ...answeredUntruly(run),
  ])
}

/** Whether it had closed itself already or not, it is open, and Lisa has it and the note, once. */
export function brokenByStillNeedHelp(run: CareRun): readonly string[] {
  return sentences([
    ...brokenAnyway(run),
    ...brokenByOpenedAgain(run, '2027-04-08T16:00:00.000Z'),
    ...brokenByNote(run),
    mailsOf(run.world, 'update').length > 0 && 'the note that opened it came by itself',
  ])
}

/** Two say at once that it is no spam: it waits again, once, and Lisa reads who said so. */
export function brokenByReopeningOfSpam(run: CareRun): readonly string[] {
  const { world } = run
  const [act] = atEnd(world).acts ?? []
  const name = act?.by === 'omar-hale' ? 'Omar Hale' : 'Priya Nair'
  const unnamed = mailsOf(world, 'handover').filter(({ text }) => !text.includes(`${name} has reopened this`))
  return sentences([
    ...brokenAnyway(run),
    ...brokenByOpenedAgain(run, '2027-03-18T17:00:00.000Z'),
    ...answeredUntruly(run),
    atEnd(world).releasedAt === undefined && 'it still counts as suspected spam',
    unnamed.length > 0 && 'the handover does not say who opened it again',
  ])
}

/** Whoever said what first, it is no spam: it goes its way, once. */
export function brokenByConfirmedSpam(run: CareRun): readonly string[] {
  const { world, doers } = run
  const [enquiry] = world.store.all()
  if (enquiry?.stage !== 'assigned')
    return sentences([...brokenAnyway(run), `it ended ${enquiry && standingOf(enquiry).state}`])
  const acknowledged = mailsOf(world, 'acknowledgement', 'ada')
  const isUnknown = world.observations.some(({ type }) => type === 'mail-unknown')
  return sentences([
    ...brokenAnyway(run),
    ...handedToLisa(world),
    doers['priya']?.answers.some((answer) => answer !== 'done' && answer !== 'already') &&
      `who released it was told ${doers['priya'].answers.join()}`,
    acknowledged.length > 1 && 'it was acknowledged twice',
    acknowledged.length === 0 && !isUnknown && 'it was not acknowledged',
  ])
}

/** Nothing opens what was disowned, Lisa knows that it was, and nobody waits for it. */
export function brokenByNotMe(run: CareRun): readonly string[] {
  const { world } = run
  const enquiry = atEnd(world)
  const { state, disownedAt } = standingOf(enquiry)
  const isReopened = enquiry.reopened !== undefined
  const told = mailsOf(world, 'update').filter(({ text }) => /somebody\s+else’s/.test(text))
  const against = world.written.some(({ enquiry: after }, index) => {
    const before = world.written[index - 1]?.enquiry
    return wasOpened(after) && before !== undefined && !wasOpened(before) && isDisowned(before)
  })
  return sentences([
    ...brokenAnyway(run),
    disownedAt === undefined && '“not me” was lost',
    against && 'it was opened again though it was disowned',
    state !== (isReopened ? 'disowned' : 'closed') && `it is ${state}`,
    holderOf(enquiry) !== undefined && 'it waits for somebody',
    told.length === 0 && 'Lisa does not know',
    mailsOf(world, 'handover').some(
      ({ text, upon }) => isDisowned(upon.enquiry) && !/says\s+they\s+didn’t\s+write/.test(text),
    ) && 'a handover does not say that it was disowned',
    toldToOthers(world) && 'somebody else was told',
    ![...told, ...mailsOf(world, 'update'), ...mailsOf(world, 'handover')].some(hasNote) &&
      'the note reached nobody',
  ])
}

function brokenByOpenedAgain({ world }: CareRun, answerBy: string): readonly (string | false)[] {
  const enquiry = atEnd(world)
  const { state, owner } = standingOf(enquiry)
  return [
    (state !== 'open' || owner !== 'lisa-chambers') && `it is ${state}, and ${owner}'s`,
    enquiry.reopened?.count !== 1 && `it was opened again ${enquiry.reopened?.count ?? 0} times`,
    enquiry.acts?.length !== 1 && `${enquiry.acts?.length} acts were kept`,
    enquiry.answerBy.at !== answerBy && `it is due ${enquiry.answerBy.at}`,
    ...handedToLisa(world),
    toldToOthers(world) && 'somebody else was told',
    mailsOf(world, 'act').length > 0 && 'a notice besides the handover',
  ]
}

/** Officers are told that it is done, or that somebody else has done it. */
function answeredUntruly({ doers }: CareRun): readonly (string | false)[] {
  return ['omar', 'priya'].map((name) => {
    const answers = doers[name]?.answers ?? []
    return (
      !answers.every((answer) => answer === 'done' || answer === 'already-so') &&
      `${name} was told ${answers.join()}`
    )
  })
}

/** The note stands in the handover of what it opened again; else it comes by itself, and says nothing untrue. */
function brokenByNote({ world }: CareRun): readonly (string | false)[] {
  const isOpening = (atEnd(world).updates ?? []).some(({ reopened }) => reopened)
  const [handovers, updates] = [mailsOf(world, 'handover'), mailsOf(world, 'update')]
  return [
    ![...handovers, ...updates].some(hasNote) && 'the note reached nobody',
    handovers.some(hasNote) && updates.some(hasNote) && 'the note was told twice',
    handovers.some(({ text }) => text.includes('still needs help') !== isOpening) &&
      'the handover says who opened it again, untruly',
    updates.some(({ text }) => text.includes('as often as they can')) &&
      'the note says that it is closed, and it is open',
  ]
}

function handedToLisa(world: World): readonly (string | false)[] {
  const handovers = mailsOf(world, 'handover')
  return [
    handovers.length === 0 && 'nobody was handed it',
    handovers.some(({ to }) => !to.address.startsWith('lisa')) && 'a handover went astray',
  ]
}

/** A nudge goes to the next in line where nothing was heard of a handover's delivery. */
function toldToOthers(world: World): boolean {
  const isSilent = mailsOf(world, 'handover').some(({ tags }) => world.events.wasLost('Delivery', tags.claim))
  return world.mails.some(
    ({ to, tags }) => !to.address.startsWith('lisa') && !(isSilent && tags.claim.startsWith('nudge-')),
  )
}

function hasNote({ text }: SentMail): boolean {
  return text.includes(stillStuck)
}

function isDisowned(enquiry: Parameters<typeof standingOf>[0] | undefined): boolean {
  return enquiry !== undefined && standingOf(enquiry).disownedAt !== undefined
}

function wasOpened(enquiry: Pick<AssignedEnquiry, 'reopened'> | undefined): boolean {
  return enquiry?.reopened !== undefined
}

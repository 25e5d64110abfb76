import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import { earliest, later } from '../../../lib/core/time/instant.ts'
import type { Written } from '../world.ts'
import type { CareRun } from './care-run.ts'
import {
  atEnd,
  brokenAnyway,
  caredForAfter,
  firstWritten,
  isActedUpon,
  isWithdrawn,
  mailsOf,
} from './care-signs.ts'

/** Lisa's address bounces: the next has it soon, the address is marked, and what she says meanwhile counts. */
export async function brokenByBounce(run: CareRun): Promise<readonly string[]> {
  const { world } = run
  const known = firstWritten(world, ({ mails }) => mails.some(({ events }) => events.bounce !== undefined))
  const acted = firstWritten(world, isActedUpon)
  const { suspects } = await world.directoryStore.read()
  const [omars] = mailsOf(world, 'handover', 'omar')
  // What she says before the deputy's time is over leaves the deputy nothing to do.
  const heard = earliest([omars?.at, acted?.at])
  return sentences([
    ...brokenAnyway(run),
    standingOf(atEnd(world)).owner !== 'lisa-chambers' && 'what Lisa said was overridden',
    known !== undefined &&
      !suspects.some(({ officer }) => officer === 'lisa-chambers') &&
      'the address is not marked',
    known === undefined && suspects.length > 0 && 'an address is marked without a word of it',
    known !== undefined && !isSoon(heard, known, run) && `the deputy had it late: ${known.at}, ${omars?.at}`,
    known === undefined &&
      isLate(acted?.at) &&
      mailsOf(world, 'nudge', 'omar').length === 0 &&
      'no word of delivery, and nobody else was told',
    mailsOf(world, 'handover', 'omar').some(({ upon }) => isActedUpon(upon.enquiry)) &&
      'handed over though Lisa has it',
    mailsOf(world, 'nudge').some(({ upon }) => isActedUpon(upon.enquiry)) && 'a nudge though Lisa has it',
  ])
}

/** Two say at once that they deal with it: one does, and the other knows; it is handed to Omar if it is he. */
export function brokenByTwoAccepts(run: CareRun): readonly string[] {
  const { world, doers } = run
  const enquiry = atEnd(world)
  const { owner, state } = standingOf(enquiry)
  const isLisas = owner === 'lisa-chambers'
  const handovers = mailsOf(world, 'handover')
  const [winner, other] = isLisas ? [doers['lisa'], doers['omar']] : [doers['omar'], doers['lisa']]
  return sentences([
    ...brokenAnyway(run),
    state !== 'accepted' && `it is ${state}`,
    enquiry.acts?.length !== 1 && `${enquiry.acts?.length} acts were kept`,
    winner?.answers.some((answer) => answer !== 'done') && `who has it was told ${winner.answers.join()}`,
    other?.answers.some((answer) => answer !== 'taken') && `the other was told ${other.answers.join()}`,
    mailsOf(world, 'act').some(({ to }) => !to.address.startsWith('lisa')) && 'a notice went astray',
    mailsOf(world, 'act').length === 0 && 'whose it was is not told',
    handovers.some(({ to }) => isLisas || !to.address.startsWith('omar')) && 'a handover went astray',
    !isLisas && handovers.length === 0 && 'who took it on was not handed it',
  ])
}

/** Nobody says anything: owner, deputy and manager are told on that morning, once each, unless somebody does before. */
export function brokenByEscalation(run: CareRun): readonly string[] {
  const { world } = run
  const acted = firstWritten(world, isActedUpon)?.at ?? ''
  // Each fault costs a digest a lease of a quarter of an hour at most, or a park of an hour.
  const due = '2027-03-22T09:00:00.000Z'
  return sentences([
    ...brokenAnyway(run),
    ...['lisa', 'omar', 'priya'].flatMap((who) => {
      const [first] = mailsOf(world, 'digest', who)
      return [
        acted > later(due, 2 * 3_600_000 - 1) && first === undefined && `${who} was never told`,
        first !== undefined && first.at < due && `${who} was told too soon, at ${first.at}`,
        first !== undefined && first.at > later(due, 2 * 3_600_000) && `${who} was told late, at ${first.at}`,
      ]
    }),
    mailsOf(world, 'digest', 'desk').length > 0 && 'the desk was told as well',
    ...listedAfter(run),
  ])
}

/** On the day of a reminder somebody acts, or the enquirer takes it back: nothing of it is listed after that. */
export function brokenByReminder(run: CareRun): readonly string[] {
  const { world } = run
  const stopped = firstWritten(world, (enquiry) => isActedUpon(enquiry) || isWithdrawn(enquiry))
  const isStoppedEarly = (stopped?.at ?? '') < '2027-03-11T10:30'
  const told = mailsOf(world, 'digest', 'lisa')
  const notices = [...mailsOf(world, 'act', 'lisa'), ...mailsOf(world, 'update', 'lisa')]
  return sentences([
    ...brokenAnyway(run),
    !isStoppedEarly && told.length === 0 && 'Lisa was never told',
    mailsOf(world, 'digest').some(({ to }) => !to.address.startsWith('lisa')) && 'somebody else was told',
    told.some(({ at }) => !at.startsWith('2027-03-11')) && 'Lisa was told on another day',
    notices.length === 0 && 'Lisa does not know of it',
    ...listedAfter(run),
  ])
}

/** The enquirer takes it back: whoever has it hears so, once, and nobody is reminded. */
export function brokenByWithdrawal(run: CareRun): readonly string[] {
  const { world } = run
  const told = mailsOf(world, 'update')
  return sentences([
    ...brokenAnyway(run),
    !isWithdrawn(atEnd(world)) && 'the withdrawal was lost',
    told.length === 0 && 'nobody was told',
    new Set(told.map(({ to }) => to.address)).size > 1 && 'several were told',
    told.some(({ to }) => !to.address.startsWith('lisa')) && 'another was told',
    mailsOf(world, 'handover').some(({ to }) => !to.address.startsWith('lisa')) && 'a handover went astray',
    mailsOf(world, 'digest').length > 0 && 'somebody was reminded',
    ...listedAfter(run),
  ])
}

/** Nothing that was made upon what had ended it. */
export function listedAfter({ world }: CareRun): readonly (string | false)[] {
  const isOver = (enquiry: Parameters<typeof isWithdrawn>[0]) => isActedUpon(enquiry) || isWithdrawn(enquiry)
  return [
    ...caredForAfter(world, isOver),
    mailsOf(world, 'digest').some(({ upon }) => isOver(upon.enquiry)) &&
      'a digest was made of what was seen to',
    mailsOf(world, 'nudge').some(({ upon }) => isOver(upon.enquiry)) &&
      'a nudge was made of what was seen to',
  ]
}

/** Those that are sentences. */
export function sentences(broken: readonly (string | false | undefined)[]): readonly string[] {
  return broken.filter((one) => typeof one === 'string')
}

/**
 * Within five minutes after it was known. Each thing that goes wrong only after that costs more: a look that dies three
 * minutes, a mail whose answer is lost its lease, and an hour at most if its events come late.
 */
function isSoon(at: string | undefined, known: Written, { schedule }: CareRun): boolean {
  const faults = schedule.filter((fault) => fault.at >= known.met).length
  return at !== undefined && at <= later(known.at, 300_000 + faults * 3_900_000)
}

function isLate(at: string | undefined): boolean {
  return at === undefined || at >= '2027-03-08T15:00'
}

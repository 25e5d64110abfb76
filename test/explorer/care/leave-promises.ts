import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import { later } from '../../../lib/core/time/instant.ts'
import type { SentMail } from '../world.ts'
import { sentences } from './care-promises.ts'
import type { CareRun } from './care-run.ts'
import { atEnd, brokenAnyway, caredForAfter, isActedUpon, isWithdrawn, mailsOf } from './care-signs.ts'

/** Lisa falls ill while her handover is on its way, and is back soon: somebody who is there has it, and keeps it. */
export async function brokenByLeave(run: CareRun): Promise<readonly string[]> {
  const { world, doers, schedule } = run
  const enquiry = atEnd(world)
  const { owner } = standingOf(enquiry)
  const covers = (enquiry.acts ?? []).filter(({ act }) => act === 'cover').length
  const { absences } = await world.directoryStore.read()
  const lisas = mailsOf(world, 'handover', 'lisa')
  const [omars] = mailsOf(world, 'handover', 'omar')
  const told = doers['leave']?.told()
  const isSmooth = told !== undefined && !schedule.some((fault) => fault.at >= told.met)
  // What went wrong with her own handover before that costs its lease, and as much again if its events are late.
  const patience = 300_000 + schedule.length * 40 * 60_000
  return sentences([
    ...brokenAnyway(run),
    ...givenToWhoIsAway(world.mails),
    absences.length > 0 && 'the leave that was taken back is still there',
    !['lisa-chambers', 'omar-hale'].includes(owner) && `it is ${owner}'s`,
    mailsOf(world, 'handover', owner.slice(0, 4)).length === 0 && 'it is with somebody who never had it',
    covers > 1 && 'it was handed over twice',
    lisas.length === 0 && omars === undefined && 'nobody has it',
    isSmooth &&
      !(omars !== undefined && omars.at <= later(told.at, patience)) &&
      'Lisa is away, and nobody else had it soon',
    mailsOf(world, 'handover').some(({ to }) => !/^(lisa|omar)/.test(to.address)) && 'a handover went astray',
  ])
}

/** Lisa is away and Omar's address bounces: the desk has it, and what was entered at that moment is kept as well. */
export async function brokenByLeaveAndBounce(run: CareRun): Promise<readonly string[]> {
  const { world } = run
  const enquiry = atEnd(world)
  const isKnown = enquiry.mails.some(({ events }) => events.bounce !== undefined)
  const { absences, suspects } = await world.directoryStore.read()
  const handovers = mailsOf(world, 'handover')
  return sentences([
    ...brokenAnyway(run),
    ...givenToWhoIsAway(world.mails),
    absences.map(({ officer }) => officer).join() !== 'lisa-chambers,priya-nair' && 'a leave was lost',
    isKnown && suspects.map(({ officer }) => officer).join() !== 'omar-hale' && 'the address is not marked',
    isKnown && standingOf(enquiry).owner !== 'enquiries-desk' && `it is ${standingOf(enquiry).owner}'s`,
    isKnown && mailsOf(world, 'handover', 'desk').length === 0 && 'nobody has it',
    !isKnown &&
      mailsOf(world, 'nudge', 'desk').length === 0 &&
      'no word of delivery, and nobody else was told',
    handovers.some(({ to }) => !/^(omar|desk)/.test(to.address)) && 'a handover went astray',
  ])
}

/** Somebody at the desk says that they deal with it while it is handed to a deputy: it is theirs, and the deputy knows. */
export function brokenByCover(run: CareRun): readonly string[] {
  const { world } = run
  const enquiry = atEnd(world)
  const { owner, ownerName } = standingOf(enquiry)
  const isCovered = (enquiry.acts ?? []).some(({ act }) => act === 'cover')
  const owners = new Set(mailsOf(world, 'act').map(({ to }) => to.address.split('.')[0]))
  return sentences([
    ...brokenAnyway(run),
    ...givenToWhoIsAway(world.mails),
    (owner !== 'enquiries-desk' || ownerName !== 'Sam') && `what the desk said was overridden by ${owner}`,
    (enquiry.acts ?? []).length > (isCovered ? 2 : 1) && 'an act was kept twice',
    ...caredForAfter(world, isActedUpon),
    mailsOf(world, 'handover').some(
      ({ to, upon }) => isActedUpon(upon.enquiry) && !to.address.startsWith('desk'),
    ) && 'handed over to another though the desk has it',
    mailsOf(world, 'handover', 'desk').length === 0 && 'the desk was not handed what it took on',
    isCovered && !owners.has('omar') && 'the deputy does not know that the desk has it',
    owners.size !== 1 && `${owners.size} were told what the desk said`,
  ])
}

/** The same, taken back: whoever has it hears of it once, and nobody is handed it or reminded of it after that. */
export function brokenByCoverWithdrawn(run: CareRun): readonly string[] {
  const { world } = run
  const told = mailsOf(world, 'update')
  return sentences([
    ...brokenAnyway(run),
    ...givenToWhoIsAway(world.mails),
    !isWithdrawn(atEnd(world)) && 'the withdrawal was lost',
    told.length === 0 && 'nobody was told',
    new Set(told.map(({ to }) => to.address)).size > 1 && 'several were told',
    ...caredForAfter(world, isWithdrawn),
    mailsOf(world, 'digest').length > 0 && 'somebody was reminded',
  ])
}

/** Those that were made by a process that had read of the leave. */
function givenToWhoIsAway(mails: readonly SentMail[]): readonly (string | false)[] {
  return mails.map(({ to: { address }, tags: { claim }, at, upon: { overlay } }) => {
    const isAway = (overlay?.absences ?? []).some(({ officer }) =>
      address.startsWith(officer.replace('-', '.')),
    )
    return isAway && `${claim} to ${address} at ${at}, who was away`
  })
}

import { activeActs } from '../../../lib/core/enquiry/act.ts'
import type { AssignedEnquiry, Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import type { SentMail, World, Written } from '../world.ts'
import type { CareRun } from './care-run.ts'

/** What must hold at the end of every schedule, whatever it was about. */
export function brokenAnyway({ world, doers, quietAt }: CareRun): readonly (string | false)[] {
  return [
    quietAt === undefined && 'something is still due when the days are over',
    world.queue.deadLetters().length > 0 && 'a message ended in the dead letters',
    ...Object.entries(doers).map(([name, doer]) => !doer.isTold() && `${name} was never told`),
    ...needlessRepeats(world),
  ]
}

/** Mails of one purpose, oldest first, to whoever has such an address. */
export function mailsOf({ mails }: World, purpose: string, to = ''): readonly SentMail[] {
  return mails.filter(({ tags, to: { address } }) => {
    return tags.claim.startsWith(`${purpose}-`) && address.startsWith(to)
  })
}

/** What the enquiry became when that first was so. */
export function firstWritten(
  { written }: World,
  isSo: (enquiry: AssignedEnquiry) => boolean,
): Written | undefined {
  return written.find(({ enquiry }) => enquiry?.stage === 'assigned' && isSo(enquiry))
}

/** Whether an officer has said something of it that counts. */
export function isActedUpon(enquiry: Enquiry | undefined): boolean {
  return enquiry?.stage === 'assigned' && activeActs(enquiry).some(({ act }) => act !== 'cover')
}

/** Whether its enquirer has taken it back. */
export function isWithdrawn(enquiry: Enquiry | undefined): boolean {
  return enquiry !== undefined && standingOf(enquiry).withdrawnAt !== undefined
}

/** What was given to somebody else upon knowing that. */
export function caredForAfter(world: World, isSo: (enquiry: Enquiry) => boolean): readonly string[] {
  return world.written.flatMap(({ enquiry, at }, index) => {
    const before = world.written[index - 1]?.enquiry
    if (enquiry === undefined || before === undefined || !isSo(before)) return []
    const isMore = careOf(enquiry) > careOf(before)
    return isMore ? [`a cover at ${at}, after that`] : []
  })
}

/** The only enquiry, as it is at the end. */
export function atEnd(world: World): AssignedEnquiry {
  const [enquiry] = world.store.all()
  if (enquiry?.stage !== 'assigned') throw new Error('The enquiry is not there any more')
  return enquiry
}

/** Every mail to the same address about the same says that it may be a repeat, and is one that answer and proof of were lost. */
function needlessRepeats(world: World): readonly string[] {
  const kept = [...world.store.all(), ...world.digestStore.all()].flatMap(({ mails }) => mails)
  const subjects = new Map<string, SentMail>()
  return world.mails.flatMap((mail) => {
    const { purpose, about = '' } = kept.find(({ claim }) => claim === mail.tags.claim) ?? {
      purpose: mail.tags.claim,
    }
    const subject = `${purpose} ${about} ${mail.tags.reference} ${mail.to.address}`
    const before = subjects.get(subject)
    subjects.set(subject, mail)
    if (before === undefined) return []
    const { claim } = before.tags
    const isExcused =
      world.events.wasLost('Send', claim) &&
      kept.some((one) => one.claim === claim && one.messageId === undefined)
    const isMarked = /You may already have this|This may be a second copy/.test(mail.text)
    return [
      ...(isMarked ? [] : [`a second ${subject} that does not say so`]),
      ...(isExcused ? [] : [`a second ${subject} without need`]),
    ]
  })
}

function careOf(enquiry: Enquiry): number {
  if (enquiry.stage !== 'assigned') return 0
  return (enquiry.acts ?? []).filter(({ act }) => act === 'cover').length
}

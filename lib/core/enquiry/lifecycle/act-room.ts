import {
  type Actor,
  actsKeptForClosing,
  isByStranger,
  maxActs,
  maxPassOns,
  maxStrangersActs,
  maxStrangersHandovers,
  maxUndoneReopenings,
  type OfficerAct,
  type RecordedAct,
} from '../act.ts'
import { type AssignedEnquiry, mailsFor } from '../enquiry.ts'
import { standingOf } from '../standing.ts'

/**
 * Whether there is room for one more act. Strangers have room of their own, and so have covers: neither they nor a long
 * illness use up anybody's.
 */
export function roomFor(
  enquiry: AssignedEnquiry,
  { act, by, known }: Actor & OfficerAct,
): 'done' | 'full' | 'strangers-full' {
  const { acts = [] } = enquiry
  const isHandover = isMove(act) || (act === 'accept' && by !== standingOf(enquiry).owner)
  const handoversOf = (some: readonly RecordedAct[]) =>
    some.filter((one) => isMove(one.act) || mailsFor(enquiry, 'handover', one.id).length > 0).length
  if (known !== true) {
    const strangers = acts.filter(isByStranger)
    const hasRoom = !isHandover || handoversOf(strangers) < maxStrangersHandovers
    return hasRoom && strangers.length < maxStrangersActs ? 'done' : 'strangers-full'
  }
  if (act === 'reopen')
    return acts.filter((one) => one.act === act).length <= maxUndoneReopenings ? 'done' : 'full'
  const done = acts.filter((one) => one.act !== 'cover' && !isByStranger(one))
  if (act === 'close' || act === 'spam') return done.length < maxActs ? 'done' : 'full'
  if (isHandover && handoversOf(done) >= maxPassOns) return 'full'
  return done.length < maxActs - actsKeptForClosing ? 'done' : 'full'
}

/** Whether an act is what was pressed. A form that was gone back to and changed has the same key, and nobody is told that the change was done. */
export function isSamePress(before: RecordedAct, act: OfficerAct): boolean {
  switch (act.act) {
    case 'pass-on':
      return before.act === act.act && before.to === act.to
    case 'recategorise':
      return before.act === act.act && before.kind === act.kind && before.area === act.area
    case 'close':
      return (
        before.act === act.act && before.outcome === act.outcome && before.tellEnquirer === act.tellEnquirer
      )
    case 'remind':
      return before.act === act.act && before.on === act.on
    default:
      return before.act === act.act
  }
}

function isMove(act: RecordedAct['act']): boolean {
  return act === 'pass-on' || act === 'recategorise'
}

import { describe, expect, it } from 'vitest'
import { brokenByActs } from './care/acts-promises.ts'
import { playActs } from './care/acts-run.ts'
import { backEdgeStories } from './care/back-edge-stories.ts'
import { careStories } from './care/care-stories.ts'
import { brokenByTakeover, playTakeover } from './care/takeover-run.ts'
import { brokenByEnquiry } from './enquiry/enquiry-promises.ts'
import { playEnquiry } from './enquiry/enquiry-run.ts'
import type { Share } from './explore.ts'
import { brokenByQuarantine } from './quarantine/quarantine-promises.ts'
import { playQuarantine } from './quarantine/quarantine-run.ts'
import { meanwhile } from './schedule.ts'
import { stories } from './stories.ts'
import type { World } from './world.ts'

/** Of the others a few; the slow suite plays more. */
const shares: Readonly<Record<string, Share>> = {
  enquiry: { pairs: 135 },
  quarantine: { every: 3, pairs: 55 },
  acts: { every: 5, pairs: 45 },
  erasure: { every: 5, pairs: 6 },
  correction: { every: 33, pairs: 3 },
  ...Object.fromEntries(Object.keys(backEdgeStories).map((name) => [name, { every: 13, pairs: 3 }])),
  takeover: { every: 5, pairs: 3 },
  officerCorrection: { every: 5, pairs: 3 },
  called: { every: 61, pairs: 3 },
  remind: { every: 61, pairs: 3 },
  mornings: { every: 61, pairs: 3 },
}

describe('whatever goes wrong', () => {
  it.each(Object.entries(stories))(
    '%s: nothing is lost, nothing told twice without need',
    async (name, story) => {
      const share = shares[name] ?? { every: 11, pairs: 8 }
      const found = await story(share)
      expect(found.broken).toEqual([])
      expect(found.played).toBeGreaterThan(share.pairs + 5)
    },
    60_000,
  )
})

describe('when nothing goes wrong', () => {
  it('an enquiry is handed over once and acknowledged once', async () => {
    const run = await playEnquiry([])
    expect(brokenByEnquiry(run)).toEqual([])
    expect(mailsIn(run)).toEqual(['handover lisa.chambers 8T10:00', 'acknowledgement ada 8T10:00'])
  })

  it('suspected spam reaches the desk once, waits for it, and then goes its way once', async () => {
    const run = await playQuarantine([])
    expect(brokenByQuarantine(run)).toEqual([])
    expect(mailsIn(run)).toEqual([
      'digest desk 9T09:00',
      'handover lisa.chambers 9T10:00',
      'acknowledgement ada 9T10:00',
    ])
  })

  it('an enquiry is passed on and closed, and each who is to know is told once', async () => {
    const run = await playActs([])
    expect(brokenByActs(run)).toEqual([])
    expect(mailsIn(run)).toEqual([
      'handover omar.hale 8T10:00',
      'act lisa.chambers 8T10:00',
      'act omar.hale 8T12:00',
      'closing ada 8T12:15',
    ])
  })

  it('an address that bounces, a leave and a takeover go to the next, once', async () => {
    expect(mailsIn(await careStories.bounce.play([]))).toEqual([
      'handover lisa.chambers 8T10:00',
      'handover omar.hale 8T10:02',
      'act omar.hale 8T15:00',
    ])
    expect(mailsIn(await careStories.leave.play([]))).toEqual([
      'handover lisa.chambers 8T10:00',
      'handover omar.hale 8T10:05',
    ])
    expect(mailsIn(await careStories.leaveAndBounce.play([]))).toEqual([
      'handover omar.hale 8T10:00',
      'handover desk 8T10:02',
    ])
  })

  it('what was told before somebody takes an enquiry over goes with its handover', async () => {
    const { points } = await playTakeover([])
    const at = points.findIndex(({ faults }) => faults.includes(meanwhile))
    const run = await playTakeover([{ at, fault: meanwhile }])
    expect(brokenByTakeover(run)).toEqual([])
    expect(mailsIn(run)).toEqual([
      'update lisa.chambers 8T10:00',
      'handover omar.hale 8T11:00',
      'act lisa.chambers 8T11:00',
    ])
  })

  it('owner, deputy and manager are told on a Monday of what is late, once each', async () => {
    expect(mailsIn(await careStories.escalation.play([]))).toEqual([
      'have ada 22T09:00',
      'digest lisa.chambers 22T09:00',
      'digest omar.hale 22T09:00',
      'digest priya.nair 22T09:00',
      'act lisa.chambers 22T11:00',
    ])
  })
})

/** "digest lisa.chambers 10T09:00". */
function mailsIn({ world }: { readonly world: World }): readonly string[] {
  return world.mails.map(
    ({ tags, to, at }) =>
      `${tags.claim.split('-')[0]} ${to.address.split('@')[0]} ${Number(at.slice(8, 10))}${at.slice(10, 16)}`,
  )
}

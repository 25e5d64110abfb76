import { describe, expect, it } from 'vitest'
import { explore } from '../explore.ts'
import { careFlows } from './care-flows.ts'

describe.each(Object.entries(careFlows))('%s', (_, flow) => {
  it('keeps its promises when nothing goes wrong, and in a share of all schedules; the slow suite plays more', async () => {
    const found = await explore({ ...flow, strides: [11, 211] })
    expect(found.broken).toEqual([])
    expect(found.played).toBeGreaterThan(5)
  })
})

it('an address that bounces, a leave and a takeover go to the next, once, when nothing goes wrong', async () => {
  expect(await mailsOf('bounce')).toEqual([
    'handover lisa.chambers 8T10:00',
    'handover omar.hale 8T10:03',
    'act omar.hale 8T15:00',
  ])
  expect(await mailsOf('leave')).toEqual(['handover lisa.chambers 8T10:00', 'handover omar.hale 8T10:05'])
  expect(await mailsOf('leaveAndBounce')).toEqual(['handover omar.hale 8T10:00', 'handover desk 8T10:03'])
})

it('owner, deputy and manager are told on a day each, and nobody after that, when nothing goes wrong', async () => {
  expect(await mailsOf('escalation')).toEqual([
    'digest lisa.chambers 10T09:00',
    'digest omar.hale 11T09:00',
    'digest priya.nair 12T09:00',
    'act lisa.chambers 12T11:00',
  ])
})

/** "digest lisa.chambers 10T09:00". */
async function mailsOf(flow: keyof typeof careFlows): Promise<readonly string[]> {
  const { world } = await careFlows[flow].play([])
  return world.mails.map(
    ({ tags, to, at }) =>
      `${tags.claim.split('-')[0]} ${to.address.split('@')[0]} ${Number(at.slice(8, 10))}${at.slice(10, 16)}`,
  )
}

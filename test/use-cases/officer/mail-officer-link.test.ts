import { describe, expect, it } from 'vitest'
import { recordedAct, withActs } from '../../support/given/acts.ts'
import { officerSetting } from '../../support/memory-world/officer-setting.ts'

const hour = 3_600_000
const day = 24 * hour

describe('a fresh link to an enquiry that was closed thirty days ago', () => {
  it('is mailed once to the address of the directory, opens the enquiry, and ends with the day a week later', async () => {
    const { mailOfficerLink, show, carryForward, mails, lisa, clock, told } = await expired()
    expect(await mailOfficerLink(lisa, 'k1')).toBe('mailed')
    expect(await mailOfficerLink(lisa, 'k1')).toBe('mailed')
    expect(told).toEqual(['ABCD-2345'])
    await carryForward()
    const links = mails().filter(({ text }) => text.startsWith('Here’s your new link.'))
    expect(links.map(({ to }) => to.address)).toEqual(['lisa.chambers@cambridgeshire.example'])
    const token = /\/officer\/(\S+)/.exec(links[0]?.text ?? '')?.[1] ?? ''
    expect(await show(lisa)).toBe('expired')
    expect(await show(token)).toMatchObject({ reference: 'ABCD-2345', officer: { id: 'lisa-chambers' } })
    // Asked for at eleven of British Summer Time.
    clock.advance(7 * day + 13 * hour - 1)
    expect(await show(token)).toMatchObject({ reference: 'ABCD-2345' })
    clock.advance(1)
    expect(await show(token)).toBe('expired')
  })

  it('comes five times a day at most, and again the day after', async () => {
    const { mailOfficerLink, carryForward, mails, lisa, omar, clock } = await expired()
    for (const [at, token] of [lisa, omar, lisa, omar, lisa].entries())
      expect(await mailOfficerLink(token, `k${at}`)).toBe('mailed')
    expect(await mailOfficerLink(omar, 'k5')).toBe('too-many')
    expect(await mailOfficerLink(lisa, 'k4')).toBe('mailed')
    for (let n = 0; n < 7; n++) await carryForward()
    expect(mails()).toHaveLength(5)
    clock.advance(day)
    expect(await mailOfficerLink(omar, 'k6')).toBe('mailed')
    await carryForward()
    expect(mails()).toHaveLength(6)
  })

  it('is dated when it was asked for, not when it is mailed, so that it is the same however often that is tried', async () => {
    const { mailOfficerLink, carryForward, mails, linkOf, lisa, clock } = await expired()
    await mailOfficerLink(lisa, 'k1')
    clock.advance(5 * 60_000)
    await carryForward()
    const token = /\/officer\/(\S+)/.exec(mails()[0]?.text ?? '')?.[1] ?? ''
    expect(await linkOf(token)).toEqual({
      reference: 'ABCD-2345',
      officer: 'lisa-chambers',
      until: '2027-04-14',
    })
  })

  it('goes to nobody who has left, for no link that is not ours, and for none that is still good', async () => {
    const { mailOfficerLink, gone, told } = await expired()
    expect(await mailOfficerLink(gone, 'k1')).toBe('left')
    expect(await mailOfficerLink('made-up', 'k1')).toBeUndefined()
    expect(told).toEqual([])
    const open = await officerSetting()
    expect(await open.mailOfficerLink(open.lisa, 'k1')).toBe('open')
    expect(open.told).toEqual([])
  })
})

/** Closed thirty days ago, and all told. */
async function expired() {
  const setting = await officerSetting({
    enquiry: withActs([recordedAct({ act: 'close', outcome: 'answered', tellEnquirer: false })]),
  })
  for (let n = 0; n < 3; n++) await setting.carryForward()
  setting.clock.advance(30 * day)
  const before = setting.mails().length
  return { ...setting, mails: () => setting.mails().slice(before) }
}

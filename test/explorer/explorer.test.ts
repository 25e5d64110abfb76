import { describe, expect, it } from 'vitest'
import { exploreEnquiry } from './explore-enquiry.ts'
import { brokenPromises } from './promises.ts'
import { play } from './run.ts'

describe('an enquiry, through intake, dispatch, agenda and mail events, whatever goes wrong', () => {
  it('is handed over once and acknowledged once when nothing goes wrong', async () => {
    const run = await play([])
    expect(brokenPromises(run)).toEqual([])
    expect(run.world.mails.map((mail) => mail.to.address)).toEqual([
      'lisa.chambers@cambridgeshire.example',
      'ada@example.org',
    ])
  })

  it('is never lost with one thing going wrong, nor with every tenth pair of things; all pairs are in the slow suite', async () => {
    const found = await exploreEnquiry({ step: 10 })
    expect(found.broken).toEqual([])
    expect([found.schedules, found.played]).toEqual([7005, 794])
  }, 60_000)
})

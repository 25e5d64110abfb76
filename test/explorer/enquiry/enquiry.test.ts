import { describe, expect, it } from 'vitest'
import { figures } from '../figures.ts'
import { brokenPromises } from './enquiry-promises.ts'
import { play } from './enquiry-run.ts'
import { exploreEnquiry } from './explore-enquiry.ts'

describe('an enquiry, through intake, dispatch, agenda and mail events, whatever goes wrong', () => {
  it('is handed over once and acknowledged once when nothing goes wrong', async () => {
    const run = await play([])
    expect(brokenPromises(run)).toEqual([])
    expect(run.world.mails.map((mail) => mail.to.address)).toEqual([
      'lisa.chambers@cambridgeshire.example',
      'ada@example.org',
    ])
  })

  it('is never lost with one thing going wrong, nor with every fortieth pair of things; all pairs are in the slow suite', async () => {
    const found = await exploreEnquiry({ step: 40 })
    expect(found.broken).toEqual([])
    expect(found.schedules).toBe(figures['enquiry']?.[0])
  }, 60_000)
})

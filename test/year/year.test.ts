import { beforeAll, describe, expect, it } from 'vitest'
import { type PlayedYear, playYear } from './play-year.ts'
import { promises } from './promises.ts'

let spring: PlayedYear

// Easter of 2027 is the day on which the clocks change.
beforeAll(async () => {
  spring = await playYear({ from: '2027-03-01', until: '2027-04-26', count: 100, seed: 6 })
}, 120_000)

describe('over eight weeks with Easter and a change of the clocks', () => {
  it.each(Object.entries(promises))('%s', (_name, brokenBy) => {
    expect(brokenBy(spring)).toEqual([])
  })

  it('reminds, covers, nudges, hands over and erases, so that the promises are about something', () => {
    const purposes = new Set(spring.log.mails.map(({ purpose }) => purpose))
    expect([...purposes].sort()).toEqual(
      expect.arrayContaining(['acknowledgement', 'act-notice', 'digest', 'handover', 'nudge', 'update']),
    )
    expect(spring.log.counts.get('enquiry-covered') ?? 0).toBeGreaterThan(0)
    expect(spring.log.counts.get('enquiry-erased') ?? 0).toBeGreaterThan(50)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { type PlayedYear, playYear } from './play-year.ts'
import { promises } from './promises.ts'
import { yearFigures } from './year-figures.ts'

let year: PlayedYear

beforeAll(async () => {
  year = await playYear({ from: '2026-12-01', until: '2027-12-01', count: 2000, seed: 2027 })
}, 900_000)

describe('over a whole year with two thousand enquiries', () => {
  it.each(Object.entries(promises))('%s', (_name, brokenBy) => {
    expect(brokenBy(year)).toEqual([])
  })

  it('has seen both changes of the clocks, every bank holiday, leave, and every trouble', () => {
    process.stdout.write(`${yearFigures(year).join('\n')}\n`)
    const { counts } = year.log
    const seen = ['enquiry-covered', 'mail-silent', 'mail-unclear', 'mail-refused', 'enquiry-quarantined']
    expect(seen.filter((what) => (counts.get(what) ?? 0) < 5)).toEqual([])
    expect(year.log.lives.size).toBe(2000)
  })
})

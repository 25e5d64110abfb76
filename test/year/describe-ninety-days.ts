import { beforeAll, describe, expect, it } from 'vitest'
import { playNinetyDays } from './ninety-days.ts'
import type { PlayedYear } from './play-year.ts'
import { promises } from './promises.ts'
import { yearFigures } from './year-figures.ts'

/** What must hold of ninety days in which nobody touches so many enquiries. */
export function describeNinetyDays(from: string, count: number): void {
  describe(`over ninety days from ${from}, ${count} enquiries of which nobody touches`, () => {
    let played: PlayedYear

    beforeAll(async () => {
      played = await playNinetyDays(from, count)
    }, 300_000)

    it.each([
      'nothingWasThrown',
      'nothingIsStranded',
      'officersAreLeftInPeace',
      'oneDigestADay',
      'morningsListWhatWaits',
      'emailsSayWhatTheBoardShows',
      'neverAWeekOfSilence',
      'everyEnquiryEndsWithSomebody',
      'nobodyAwayIsGivenAnything',
    ] as const)('%s', (name) => {
      expect(promises[name](played)).toEqual([])
    })

    it('tells somebody of every enquiry again and again, so that the promises are about something', () => {
      process.stdout.write(`${yearFigures(played).join('\n')}\n`)
      const digests = played.log.mails.filter(({ purpose }) => purpose === 'digest')
      expect(digests.length).toBeGreaterThan(count)
      expect(played.log.counts.get('address-needs-checking') ?? 0).toBeGreaterThan(1)
      expect(played.log.counts.get('enquiry-covered') ?? 0).toBeGreaterThan(0)
    })
  })
}

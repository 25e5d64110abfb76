import { describe, expect, test } from 'vitest'
import { assessSpam } from '../../lib/core/spam/assess-spam.ts'
import { english as words } from '../../lib/core/words/english.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { honestAfterTuning } from './honest-after-tuning.ts'
import { honestBeforeTuning } from './honest-before-tuning.ts'
import { evidenceOf, situations } from './honest-enquiries.ts'
import { typicalSpam } from './typical-spam.ts'

const honest = [...honestBeforeTuning, ...honestAfterTuning]
const alone = { source: 1, address: 1, sameText: 1 }

describe('two hundred honest enquiries', () => {
  test('are two hundred different ones, of every kind and situation', () => {
    expect(new Set(honest.map(({ texts }) => texts.join('\n'))).size).toBe(200)
    expect(new Set(honest.map(({ kind }) => kind))).toEqual(new Set(kinds.map(({ name }) => name)))
    expect(new Set(honest.map(({ how }) => how ?? 'ourPage'))).toEqual(new Set(Object.keys(situations)))
  })

  test('are delivered, every one: none is kept aside', () => {
    const kept = honest.filter((one) => assessSpam(evidenceOf(one), words.spam).verdict === 'quarantine')
    expect(kept.map(({ texts }) => texts.join(' | '))).toEqual([])
  })

  test('are delivered from a library computer, too', () => {
    const kept = honest.filter((one) => {
      const evidence = evidenceOf({ ...one, how: 'libraryComputer' })
      return assessSpam(evidence, words.spam).verdict === 'quarantine'
    })
    expect(kept.map(({ texts }) => texts.join(' | '))).toEqual([])
  })

  test('are marked in 7 and 11 of a hundred; whoever changes a weight looks at these first', () => {
    const marked = [honestBeforeTuning, honestAfterTuning].map(
      (some) => some.filter((one) => assessSpam(evidenceOf(one), words.spam).verdict === 'mark').length,
    )
    expect(marked).toEqual([7, 11])
  })
})

describe('typical spam', () => {
  // Without a sign besides its words these look like anybody's enquiry, and are delivered as such.
  const passes = [
    'explainer video pitch',
    'followers',
    'copyright fright',
    'only a name and hello',
    'face masks by the pallet',
  ]

  test.each(typicalSpam)('$what: by its words alone', ({ what, ...spam }) => {
    const { verdict } = assessSpam({ ...spam, counts: alone }, words.spam)
    expect(verdict === 'deliver').toBe(passes.includes(what))
  })

  test.each(typicalSpam)('$what: kept aside when it fills the hidden field', ({ what: _, ...spam }) => {
    const arrival = { door: 'site', honeypot: 'filled' } as const
    expect(assessSpam({ ...spam, arrival, counts: alone }, words.spam).verdict).toBe('quarantine')
  })
})

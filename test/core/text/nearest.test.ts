import { expect, it } from 'vitest'
import { nearest } from '../../../lib/core/text/nearest.ts'

const names = ['officers', 'desks', 'managers', 'answerWithin', 'keepMonths', 'lisa-chambers', 'daniel-osei']

it.each([
  ['officrs', 'officers'],
  ['oficcers', 'officers'],
  ['Desks', 'desks'],
  ['answer-within', 'answerWithin'],
  ['keep months', 'keepMonths'],
  ['Lisa Chambers', 'lisa-chambers'],
  ['lisa', 'lisa-chambers'],
  ['dnaiel-oesi', 'daniel-osei'],
  ['offices', 'officers'],
])('"%s" was meant as "%s"', (typed, meant) => {
  expect(nearest(typed, names)).toBe(meant)
})

it('nothing is guessed of what is far from all, or as near to two', () => {
  for (const typed of ['', 'logo', 'sam', 'x'.repeat(5000)]) expect(nearest(typed, names)).toBeUndefined()
  expect(nearest('omas', ['omar', 'omat'])).toBeUndefined()
})

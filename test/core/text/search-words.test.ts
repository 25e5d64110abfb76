import { expect, it } from 'vitest'
import { areFoundIn, searchWords } from '../../../lib/core/text/search-words.ts'

it.each([
  ['Sandbach Men’s Shed', ['sandbach', 'mens', 'shed']],
  ["Sandbach men's SHED", ['sandbach', 'mens', 'shed']],
  ['Zoë O’Brien-Núñez', ['zoe', 'obrien', 'nunez']],
  ['PE14 9AA', ['pe14', '9aa']],
  ['ﬁne ＴＥＡ', ['fine', 'tea']],
  ['Pub & pub & a pub', ['pub']],
  ['\u200bUp\u00adwell', ['upwell']],
  ['…', []],
])('%j is sought by %j', (typed, words) => {
  expect(searchWords(typed)).toEqual(words)
})

it('counts so many words and no more, and reads no more than the beginning of a long text', () => {
  const many = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ')
  expect(searchWords(many)).toHaveLength(24)
  expect(searchWords(many, 3)).toEqual(['word0', 'word1', 'word2'])
  expect(searchWords(`${' '.repeat(1000)}Upwell`)).toEqual([])
  expect(searchWords('\u0301'.repeat(200_000))).toEqual([])
})

it('finds words by their beginnings, and only if each of them is there', () => {
  const words = searchWords('Upwell Village Hall')
  expect(areFoundIn(['upw', 'hall'], words)).toBe(true)
  expect(areFoundIn(['upwell', 'pub'], words)).toBe(false)
  expect(areFoundIn(['well'], words)).toBe(false)
})

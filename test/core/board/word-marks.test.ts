import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createMarkSearch, soughtText, wordMarksOf } from '../../../lib/core/board/word-marks.ts'
import { searchWords } from '../../../lib/core/text/search-words.ts'
import { received } from '../../support/given/enquiry.ts'

const hash = (word: string) => createHmac('sha256', 'a key').update(word).digest()
const upwell = { name: 'Beryl Hargreaves', hall: 'Upwell Village Hall', postcode: 'PE14 9AA' }
const has = (marks: string | undefined, word: string, as: 'whole' | 'beginning') =>
  createMarkSearch(word, as, hash)(marks)

describe('the marks of words', () => {
  const marks = wordMarksOf(upwell, hash)

  it.each([
    'beryl',
    'hargreaves',
    'upwell',
    'village',
    'hall',
    'pe14',
    '9aa',
    'harg',
  ])('find %s whole', (word) => {
    expect(has(marks, word, 'whole')).toBe(true)
  })

  it.each(['upwe', 'upwel', 'hargr', 'villages'])('find %s by its beginning alone', (word) => {
    expect([has(marks, word, 'beginning'), has(marks, word, 'whole')]).toEqual([true, word === 'upwe'])
  })

  it.each(['manea', 'well', 'reyl', 'up'])('do not find %s', (word) => {
    expect([has(marks, word, 'beginning'), has(marks, word, 'whole')]).toEqual([false, false])
  })

  it('hold no word, tell no order, and are short', () => {
    expect(marks).toMatch(/^(?:[\w-]{3})+$/)
    expect(wordMarksOf({ ...upwell, name: 'Hargreaves Beryl' }, hash)).toBe(marks)
    const many = Array.from({ length: 100 }, (_, n) => `w${n}`).join(' ')
    const long = wordMarksOf({ name: many.slice(0, 90), hall: many, work: 'long words of every sort' }, hash)
    expect(long?.length).toBeLessThanOrEqual(2 * 24 * 3)
    expect(new Set([wordMarksOf(upwell, (word) => hash(`${word}.`)), marks]).size).toBe(2)
  })

  it('are none where no word is', () => {
    expect(wordMarksOf({ email: 'ada@example.org', message: 'Help' }, hash)).toBeUndefined()
    expect(has(undefined, 'upwell', 'whole')).toBe(false)
  })
})

it('are of who wrote and of short answers: of no message, address or number, and of no option', () => {
  expect(soughtText(received.answers)).toBe('Ada Byron Upwell Village Hall')
  const answers = {
    name: 'Ada',
    assetKind: 'pub',
    message: 'canary',
    phone: '01354 000111',
    callTime: 'noon',
  }
  expect(searchWords(soughtText({ ...answers, work: 'x'.repeat(101), interest: 'offer-help' }))).toEqual([
    'ada',
    'pub',
  ])
})

it('are mistaken for others so seldom that a year of rows finds next to nothing by chance', () => {
  const marks = Array.from({ length: 500 }, (_, n) =>
    wordMarksOf({ name: Array.from({ length: 12 }, (_w, at) => `name${n}x${at}`).join(' ') }, hash),
  )
  const chance = Array.from({ length: 20 }, (_, n) => `word${n}`).flatMap((word) =>
    marks.filter((row) => has(row, word, 'whole')),
  )
  expect(chance.length).toBeLessThan(10)
})

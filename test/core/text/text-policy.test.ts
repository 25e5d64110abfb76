import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  hasForbiddenCharacter,
  isBlank,
  toHeaderText,
  toParagraphs,
  toSingleLine,
} from '../../../lib/core/text/text-policy.ts'
import { startCpuTime } from '../../support/cpu-time.ts'
import { anyText } from '../../support/given/any-text.ts'

const typed = anyText(60)
const spacedText = fc
  .array(
    fc.constantFrom(
      'a',
      'é',
      'e\u0301',
      '👩🏽‍💻',
      ' ',
      '\t',
      '\u00a0',
      '\n',
      '\r',
      '\r\n',
      '\u2028',
      '\u2029',
    ),
  )
  .map((pieces) => pieces.join(''))

describe('characters', () => {
  test.each([
    ['an apostrophe', "Siân O'Neil"],
    ['an emoji of several parts', '👩🏽‍💻'],
    ['right-to-left text with marks', 'שלום\u200f (עדה)'],
    ['a tab and line breaks', 'one\ttwo\r\nthree\nfour'],
    ['a script outside the first plane', '𐍈𝒜'],
    ['letters with several marks each', 'ệ̣̂ Việt '.repeat(200)],
    ['thirty-two marks on a letter', `a${'\u0301'.repeat(32)}`],
  ])('may be %s', (_name, text) => {
    expect(hasForbiddenCharacter(text)).toBe(false)
  })

  test.each([
    ['NUL', 'a\u0000b'],
    ['escape', '\u001b[31mred'],
    ['backspace', 'a\u0008b'],
    ['delete', 'a\u007fb'],
    ['a C1 control', 'a\u0085b'],
    ['a lone surrogate', 'a\ud800b'],
    ['a non-character', 'a\uffffb'],
    ['a non-character of a later plane', 'a\u{1fffe}b'],
    ['a tower of marks', `a${'\u0301'.repeat(33)}`],
  ])('may not be %s', (_name, text) => {
    expect(hasForbiddenCharacter(text)).toBe(true)
  })

  test.each([
    ['nothing', ''],
    ['white space', ' \t\u00a0\u2003\n'],
    ['joiners and marks', '\u200b\u200d\u200f\ufeff'],
    ['fillers', '\u3164\u00ad'],
  ])('show nothing when they are %s', (_name, text) => {
    expect(isBlank(text)).toBe(true)
  })

  test('show something when one of them has a shape', () => {
    expect(isBlank('\u200b.\u200b')).toBe(false)
  })
})

describe('one line', () => {
  test.each([
    ['  Upwell \t Village\r\nHall ', 'Upwell Village Hall'],
    ['one\u2028two\u2029three', 'one two three'],
    ['e\u0301', 'é'],
    ["O'Neil 👩🏽‍💻 שלום", "O'Neil 👩🏽‍💻 שלום"],
  ])('%j becomes %j', (raw, line) => {
    expect(toSingleLine(raw)).toBe(line)
  })

  test('never holds a line break, and is a line already', () => {
    fc.assert(
      fc.property(fc.oneof(typed, spacedText), (text) => {
        const line = toSingleLine(text)
        expect(line).not.toMatch(/[\r\n\u2028\u2029]/)
        expect(toSingleLine(line)).toBe(line)
      }),
    )
  })
})

describe('paragraphs', () => {
  test.each([
    ['one\r\ntwo\rthree\u2028four\u2029five', 'one\ntwo\nthree\nfour\nfive'],
    ['one  \n \t \n\n\n two ', 'one\n\n two'],
    [
      '\n\n  first line keeps no indent, \n  the next one does',
      'first line keeps no indent,\n  the next one does',
    ],
  ])('%j become %j', (raw, paragraphs) => {
    expect(toParagraphs(raw)).toBe(paragraphs)
  })

  test('have at most one empty line in a row, no space at line ends, and are paragraphs already', () => {
    fc.assert(
      fc.property(fc.oneof(typed, spacedText), (text) => {
        const paragraphs = toParagraphs(text)
        expect(paragraphs).not.toMatch(/\n{3}|\r|[^\S\n]\n/)
        expect(toParagraphs(paragraphs)).toBe(paragraphs)
        expect(paragraphs.replace(/\s/gu, '')).toBe(text.normalize('NFC').replace(/\s/gu, ''))
      }),
    )
  })

  test('of the longest body take no time, however they are spaced', () => {
    const spacings = [' '.repeat(65_000), '\n'.repeat(65_000), ' \n'.repeat(32_000), '\t \r\n'.repeat(16_000)]
    const cpuTime = startCpuTime()
    for (const spacing of spacings) toParagraphs(`a${spacing}b`)
    expect(cpuTime()).toBeLessThan(1000)
  })
})

describe('text in a header', () => {
  test.each([
    ['a line break and what follows', 'Ada\r\nBcc: all@example.org', 'Ada Bcc: all@example.org'],
    ['an override of direction', 'safe\u202egpj.exe', 'safe gpj.exe'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
  ])('holds no %s', (_name, raw, text) => {
    expect(toHeaderText(raw)).toBe(text)
  })

  test('is cut between characters, and says so', () => {
    expect(toHeaderText('👍'.repeat(10), 4)).toBe('👍👍👍…')
    expect(toHeaderText('👍'.repeat(4), 4)).toBe('👍👍👍👍')
  })

  test('is one short well-formed line without controls, whatever was typed', () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 2, max: 30 }), (text, maxLength) => {
        const header = toHeaderText(text, maxLength)
        expect([...header].length).toBeLessThanOrEqual(maxLength)
        expect(header.isWellFormed()).toBe(true)
        expect(header).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cleanLine,
  cleanParagraphs,
  cleanPlainLine,
  hasForbiddenCharacter,
  isBlank,
  toHeaderText,
  toParagraphs,
  toPlainAscii,
  toPlainLine,
  toSingleLine,
  wordsBeforeHalfCharacter,
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
    ['many marks on a letter', `a${'\u0301'.repeat(1000)}`],
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
  ])('may not be %s', (_name, text) => {
    expect(hasForbiddenCharacter(text)).toBe(true)
  })

  test.each([
    ['nothing', ''],
    ['white space', ' \t\u00a0\u2003\n'],
    ['joiners and marks', '\u200b\u200d\u200f\ufeff'],
    ['fillers', '\u3164\u00ad'],
    ['controls and non-characters', '\u0000\u009f\ufdd0\u{1ffff}'],
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
    ['e\u200b\u0301', 'é'],
    ['one\u000btwo\u000cthree\u0085four', 'one two three four'],
    ['Up\u00adwell\u0000 \ufeffHall\uffff', 'Upwell Hall'],
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
    ['one\u000btwo\u000cthree\u0085four', 'one\ntwo\nthree\nfour'],
    ['\u0001one\u007f\ttwo\u{1fffe}', 'one\ttwo'],
    ['می\u200cخواهم\u200f 👩🏽\u200d💻', 'می\u200cخواهم\u200f 👩🏽\u200d💻'],
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
        const seen = text.replace(/[\s\p{Cc}\p{Noncharacter_Code_Point}]/gu, '')
        expect(paragraphs.replace(/\s/gu, '')).toBe(seen.normalize('NFC'))
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

describe('what cannot be seen', () => {
  test.each([
    ['an emoji of several parts', '👩🏽\u200d💻'],
    ['a family', '👨\u200d👩\u200d👧\u200d👦'],
    ['a heart in colour', '❤\ufe0f'],
    ['a keycap', '1\ufe0f\u20e3'],
    ['the flag of Wales', flagOf('gbwls')],
    ['the flag of Scotland', flagOf('gbsct')],
    ['the flag of England', flagOf('gbeng')],
    ['a Sinhala conjunct', 'ශ්\u200dරී'],
    ['a Persian verb', 'می\u200cخواهم'],
    ['a Malayalam chillu at the end of a word', 'അവന്\u200d വന്നു'],
    ['a Hindi half letter', 'क्\u200dष'],
  ])('stays in a line where it carries meaning: %s', (_name, text) => {
    expect(toSingleLine(text)).toBe(text)
    expect(toPlainLine(text)).toBe(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''))
  })

  test.each([
    ['a joiner in Latin', 'Up\u200dwell', 'Upwell'],
    ['a joiner that joins nothing', '👩\u200d', '👩'],
    ['two joiners', '👩\u200d\u200d💻', '👩💻'],
    ['a variation selector after a letter', 'a\ufe0f', 'a'],
    ['the flag of Texas', flagOf('ustx'), '🏴'],
    ['a hidden word', `Ada${flagOf('gbwls').slice(2)}`, 'Ada'],
    ['direction marks', '\u202aAda\u202c\u200e\u2066\u061c', 'Ada'],
  ])('goes from a line where it does not: %s', (_name, text, line) => {
    expect(toSingleLine(text)).toBe(line)
  })

  test('goes, one and all, from any place in a word', () => {
    for (const point of codePoints()) {
      const character = String.fromCodePoint(point)
      if (!/\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}/u.test(character)) continue
      const typed = `${character}A${character}da${character}`
      if (toSingleLine(typed) !== 'Ada' || toPlainLine(typed) !== 'Ada') expect(typed).toBe('Ada')
    }
  })
})

describe('every cleaning', () => {
  const cleanings = { cleanLine, cleanPlainLine, cleanParagraphs }
  const texts = fc.oneof(typed, spacedText, joinedText())

  test.each(
    Object.entries(cleanings),
  )('%s leaves what is clean as it is, and no text out', (_name, clean) => {
    const check = (text: string) => {
      const cleaned = clean(text)
      const again = clean(cleaned.text)
      expect(again.text).toBe(cleaned.text)
      expect(again.length).toBeLessThanOrEqual([...cleaned.text].length)
      expect(cleaned.length).toBeLessThanOrEqual([...text].length)
      expect(hasForbiddenCharacter(cleaned.text.toWellFormed())).toBe(false)
      expect(cleaned.text.normalize('NFC')).toBe(cleaned.text)
      if (!isBlank(text)) expect(cleaned.text).not.toBe('')
      expect(seenIn(cleaned.text)).toBe(seenIn(text))
    }
    fc.assert(fc.property(texts, check), { numRuns: 500 })
  })

  test.each(
    Object.entries(cleanings),
  )('%s of 64 KB takes no time, whatever it is made of', (_name, clean) => {
    const started = performance.now()
    for (const unit of slowUnits) clean(`a${unit.repeat(Math.ceil(65_000 / unit.length))}b`)
    expect(performance.now() - started).toBeLessThan(slowUnits.length * 150)
  })

  test('keeps every mark of a tower, and whoever normalises it again has no more work', () => {
    const tower = toSingleLine(`a${'\u0301\u0327'.repeat(32_000)}`)
    expect(tower.replaceAll('\u034f', '').normalize('NFD')).toHaveLength(64_001)
    const started = performance.now()
    tower.normalize('NFKD')
    expect(performance.now() - started).toBeLessThan(200)
  })
})

test('dashes and full-width characters are plain where something is read', () => {
  expect(toPlainAscii('\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d')).toBe('---------')
  expect(toPlainAscii('ＡＢＣＤ－２３４５ （ａ）！')).toBe('ABCD-2345 (a)!')
  expect(toPlainAscii('²½①')).toBe('²½①')
})

test('half a character is found by the words before it', () => {
  expect(wordsBeforeHalfCharacter('👍 all is well')).toBeUndefined()
  expect(wordsBeforeHalfCharacter('\ud83d')).toBe('')
  expect(wordsBeforeHalfCharacter('We would like\nto use the hall on \udc4d Tuesdays')).toBe(
    '…e to use the hall on',
  )
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

/** Whatever may meet in a name: emoji and their joiners, letters that join, marks in numbers, hangul, exclusions. */
function joinedText() {
  const pieces = fc.constantFrom(
    ...['👩', '🏽', '❤', '🏴', '1', '#', '\u20e3', '\ufe0f', '\ufe0e', '\u200d', '\u200c', '\u034f'],
    ...['\u{e0067}', '\u{e007f}', flagOf('gbsct'), '\u200b', '\u17b4', '\u180b', '\u115f', '\u1100\u1161'],
    ...[
      'a',
      'ệ',
      '\u0301',
      '\u0327',
      '\u0323',
      '\u0344',
      'ක',
      '්',
      'ش',
      '\u064b',
      'ന',
      '്',
      '\u09df',
      '\u0958',
    ],
    ...['\u0301'.repeat(29), '\u0327\u0301'.repeat(16), '\u0344'.repeat(15), '\u09c7\u09be', '\u0ddd'],
  )
  return fc.array(pieces, { maxLength: 30 }).map((all) => all.join(''))
}

/** What there is to see, however it is spaced and composed. */
function seenIn(text: string): string {
  return text
    .replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Noncharacter_Code_Point}]/gu, '')
    .normalize('NFD')
}

function* codePoints() {
  for (let point = 0; point <= 0x10ffff; point++) yield point
}

function flagOf(region: string): string {
  const tags = [...region].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0)))
  return `🏴${tags.join('')}\u{e007f}`
}

const slowUnits = [
  ...[' ', '\n', ' \n', '\t \r\n', '\u0301\u0327', '\u0344', '\u200d', '👩\u200d', '👩🏽\ufe0f', '\u034f'],
  ...['\u0301\u034f', '\u{e0067}', '1\ufe0f', 'ක\u200d', '්', '\u0000', '\ud800', '\u09df', '\ufeff '],
]

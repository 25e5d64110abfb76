import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../lib/core/text/csv.ts'

describe('a table for spreadsheets', () => {
  it('has every cell in quotation marks, and CR LF after each row', () => {
    const text = toCsv([
      ['Reference', 'About'],
      ['ABCD-2345', 'The "Five" Bells, Manea'],
    ])
    expect(text).toBe('\ufeff"Reference","About"\r\n"ABCD-2345","The ""Five"" Bells, Manea"\r\n')
  })

  it('keeps each cell on one line', () => {
    expect(toCsv([['one\r\n\ttwo\u2028three\u0085four']])).toBe('\ufeff"one two three four"\r\n')
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+44 1223 123456', "'+44 1223 123456"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "  '=1"],
    ['\t=1', " '=1"],
    ['\u200b=1', "\u200b'=1"],
    ['＝1', "'＝1"],
    ['"=1', `"'=1`],
    ["'=1", "''=1"],
    ['a;=1', "a;'=1"],
    ['a;"=1', `a;"'=1`],
    ['a, +1', "a, '+1"],
    ['a|=1', "a|'=1"],
    ['Upwell; -; Manea', "Upwell; '-; Manea"],
    ['Stow-cum-Quy + 1 = @', 'Stow-cum-Quy + 1 = @'],
    ['', ''],
  ])('makes no formula of %j', (typed, kept) => {
    expect(readCsv(toCsv([[typed]]), ',')).toEqual([[kept]])
  })

  it('is what was put in, but for line breaks and formulas, whatever was typed', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'é', '"', ' ', '.', '😀'), maxLength: 12 })
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        expect(readCsv(toCsv(rows), ',')).toEqual(rows)
      }),
    )
  })

  it('has no cell that begins as a formula, whichever sign a spreadsheet splits at', () => {
    const unit = fc.constantFrom('=', '+', '-', '@', ';', ',', '"', "'", ' ', '\t', '\n', '\u200b', 'a', '|')
    const cell = fc.string({ unit, maxLength: 10 })
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(',', ';', '|', '\t'),
        (row, sign) => {
          for (const read of readCsv(toCsv([row]), sign).flat())
            expect(read.replace(/^[\s"\u200b]+/u, '')).not.toMatch(/^[=+\-@]/)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('takes time by the length alone', () => {
    for (const unit of [' ', '"', ';', ', ', '='])
      expect(toCsv([[unit.repeat(200_000)]]).length).toBeGreaterThan(200_000)
  })
})

/** As spreadsheets read: a quotation mark opens a cell at its start alone; what follows its end belongs to it as it stands. */
function readCsv(text: string, sign: string): string[][] {
  const rows: string[][] = []
  let [row, cell, isOpen]: [string[], string, boolean] = [[], '', false]
  let isStart = true
  const characters = [...text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n')]
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? ''
    if (isOpen) {
      if (character !== '"') cell += character
      else if (characters[at + 1] === '"') {
        cell += '"'
        at++
      } else isOpen = false
    } else if (character === '"' && isStart) isOpen = true
    else if (character === sign || character === '\n') {
      row.push(cell)
      cell = ''
      if (character === '\n') {
        rows.push(row)
        row = []
      }
      isStart = true
      continue
    } else cell += character
    isStart = false
  }
  return rows
}

import { describe, expect, test } from 'vitest'
import { readSentFiles } from '../../../lib/core/posted-form/sent-files.ts'

const named = (filename: string) => ({ name: 'file', filename, bytes: 7 })

describe('a file that somebody tried to send', () => {
  test.each([
    ['cv.pdf', 'cv.pdf'],
    ['C:\\Users\\Ada\\cv.pdf', 'cv.pdf'],
    ['papers/cv.pdf', 'cv.pdf'],
    ['a\r\nBcc: x@example.org', 'a Bcc: x@example.org'],
    ['cv\u202efdp.exe', 'cv fdp.exe'],
    ['\u0000', '?'],
    ['', '?'],
    ['files/', '?'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(199)}…`],
  ])('called %j is kept as %j', (filename, name) => {
    expect(readSentFiles([named(filename)])).toEqual([{ name, bytes: 7 }])
  })

  test('is one of twenty, the last of which stands for all the others', () => {
    const files = Array.from({ length: 25 }, (_, n) => named(`${n}.pdf`))
    expect(readSentFiles(files.slice(0, 20))).toHaveLength(20)
    expect(readSentFiles(files)).toHaveLength(20)
    expect(readSentFiles(files).slice(-2)).toEqual([
      { name: '18.pdf', bytes: 7 },
      { name: '+6', bytes: 42 },
    ])
  })

  test('has a name that is read in no time, however long', () => {
    const started = performance.now()
    for (const piece of ['/', '\\', 'x', ' ', '\u0301\u0316'])
      readSentFiles([named(piece.repeat(4_000_000 / piece.length))])
    expect(performance.now() - started).toBeLessThan(500)
  })
})

import { describe, expect, test } from 'vitest'
import { carriedFiles, readSentFiles } from '../../../lib/core/posted-form/sent-files-schema.ts'

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
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(59)}…`],
  ])('called %j is kept as %j', (filename, name) => {
    expect(readSentFiles([named(filename)], [])).toEqual([{ name, bytes: 7 }])
  })

  test('is one of twenty, the last of which stands for all the others', () => {
    const files = Array.from({ length: 25 }, (_, n) => named(`${n}.pdf`))
    expect(readSentFiles(files.slice(0, 20), [])).toHaveLength(20)
    expect(readSentFiles(files, [])).toHaveLength(20)
    expect(readSentFiles(files, []).slice(-2)).toEqual([
      { name: '18.pdf', bytes: 7 },
      { name: '+6', bytes: 42 },
    ])
  })

  test('may have been left out by the script, or told to our page before', () => {
    const told = [{ name: '_files', value: '[{"name":"C:\\\\cv.pdf","bytes":9,"x":1}]' }]
    const files = readSentFiles([named('plan.pdf')], told)
    expect(files).toEqual([
      { name: 'cv.pdf', bytes: 9 },
      { name: 'plan.pdf', bytes: 7 },
    ])
    expect(readSentFiles([], carriedFiles(files))).toEqual(files)
    expect(carriedFiles([])).toEqual([])
  })

  test.each([
    ...['', '[', 'null', '{}', '"cv.pdf"', '[1]', '[{"name":"a"}]', '[{"name":"a","bytes":-1}]'],
    ...[
      '[{"name":"a","bytes":1.5}]',
      '[{"name":"a","bytes":1e400}]',
      '[{"name":1,"bytes":1}]',
      '['.repeat(70_000),
    ],
  ])('is none in %j', (value) => {
    expect(readSentFiles([], [{ name: '_files', value }])).toEqual([])
  })

  test('has a name that is read in no time, however long', () => {
    const started = performance.now()
    for (const piece of ['/', '\\', 'x', ' ', '\u0301\u0316'])
      readSentFiles([named(piece.repeat(1_000_000 / piece.length))], [])
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

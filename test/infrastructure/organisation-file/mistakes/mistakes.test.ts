import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readOrganisationFile } from '../../../../lib/infrastructure/organisation-file/organisation-file.ts'
import { kinds } from '../../../../lib/kinds/kinds.ts'
import { doubtfulFiles, meaningMistakes, understoodFiles } from './meaning-mistakes.ts'
import { measure } from './measure-mistakes.ts'
import { cheshireEast, tell } from './tell.ts'
import { textMistakes } from './text-mistakes.ts'

const outcomeOf = (mistake: (typeof textMistakes)[number]) => measure(mistake, cheshireEast, tell)

describe('a mistake in an organisation file', () => {
  it.each([
    ...textMistakes,
    ...meaningMistakes,
  ])('is refused, with its line and what to do: $name', (mistake) => {
    const outcome = outcomeOf(mistake)
    expect(outcome, outcome.said.join('\n')).toMatchObject({
      isSeen: true,
      isLineRight: true,
      hasRemedy: true,
    })
    expect(outcome.count, outcome.said.join('\n')).toBeLessThanOrEqual(2)
  })

  it.each(doubtfulFiles)('is warned of, and stops nothing: $name', (mistake) => {
    const text = cheshireEast.replace(mistake.from, () => mistake.to)
    expect(tell(text).findings).toEqual([])
    const outcome = outcomeOf(mistake)
    expect(outcome, outcome.said.join('\n')).toMatchObject({ hasRemedy: true, count: 1 })
  })

  it.each(understoodFiles)('is understood as it was meant: $name', (mistake) => {
    expect(outcomeOf(mistake).said).toEqual([])
  })

  it('is one of more than ninety that are tried here', () => {
    expect(textMistakes.length + meaningMistakes.length + doubtfulFiles.length).toBeGreaterThan(90)
  })

  it('is told with the others: those that have nothing to do with each other are told at once, in their order', () => {
    const text = cheshireEast
      .replace('title: Social', 'title: @Social')
      .replace('rachel.dean@social-action.example', 'rachel.dean@social-action')
      .replace('    to: imran-sadiq', '   to: imran-sadiq')
      .replace('keepMonths: 24', 'keepMonths: two years')
      .replace('first-name', 'firstname')
    const lines = text.split('\n')
    expect(tell(text).findings.map(({ line }) => lines[line - 1]?.trim())).toEqual([
      'title: @Social Action Partnership',
      'email: rachel.dean@social-action',
      'to: imran-sadiq',
      'keepMonths: two years',
      'showOfficer: firstname',
    ])
  })
})

it('lines in the wrong place in several sections are told at once, each at its own', () => {
  const text = cheshireEast
    .replace('    email: rachel.dean', '  email: rachel.dean')
    .replace('    to: imran-sadiq', '   to: imran-sadiq')
    .replace('  colour:', ' - colour:')
  const lines = text.split('\n')
  expect(tell(text).findings.map(({ line }) => lines[line - 1]?.trim())).toEqual([
    'email: rachel.dean@social-action.example',
    'to: imran-sadiq',
    "- colour: '#1d4f91'",
  ])
})

describe('a file that is no text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'organisation-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  it.each<[string, Uint8Array, RegExp]>([
    [
      'a Word document',
      Buffer.from('PK\u0003\u0004word/document.xml', 'latin1'),
      /office document.*Plain Text/,
    ],
    ['an old Word document', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), /old Word document/],
    ['rich text', Buffer.from('{\\rtf1\\ansi title: A}'), /RTF.*plain text/],
    ['a PDF', Buffer.from('%PDF-1.7'), /PDF/],
    ['UTF-16', Buffer.from(`\ufeff${cheshireEast}`, 'utf16le'), /Notepad calls Unicode.*UTF-8/],
    ['UTF-16 without its mark', Buffer.from(cheshireEast, 'utf16le'), /UTF-16/],
    ['a web page', Buffer.from('<!DOCTYPE html><html><body>title: A'), /web page.*Raw/],
    ['an empty file', Buffer.from(''), /nothing in this file/],
    ['a file with notes alone', Buffer.from('# title: A\n\n'), /nothing in this file/],
  ])('is called by its name: %s', (_, bytes, words) => {
    const path = join(folder, 'charity.yaml')
    writeFileSync(path, bytes)
    const reading = readOrganisationFile(path, kinds)
    const said = reading.ok ? [] : reading.findings.map(({ problem, fix }) => `${problem} ${fix}`)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(words)
  })

  it('is told the line of the letter that is not UTF-8', () => {
    const path = join(folder, 'charity.yaml')
    writeFileSync(
      path,
      Buffer.from(cheshireEast.replaceAll('’', "'").replace('Rachel', 'Andr\xe9'), 'latin1'),
    )
    const reading = readOrganisationFile(path, kinds)
    expect(reading.ok ? [] : reading.findings).toMatchObject([
      { problem: expect.stringContaining('"name: André Dean"') },
    ])
    expect(reading.ok ? 0 : reading.findings[0]?.line).toBe(
      cheshireEast.split('\n').indexOf('    name: Rachel Dean') + 1,
    )
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PeopleDifference } from '../../../lib/core/directory/people-differences.ts'
import { readOrganisationText } from '../../../lib/infrastructure/organisation-file/organisation-file.ts'
import { withDifferences } from '../../../lib/infrastructure/organisation-file/write-people.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'

const path = 'test/organisations/cambridgeshire.yaml'
const text = readFileSync(path, 'utf8')
const today = '2026-12-01'

/** Lines that went, and lines that came. */
function linesAfter(...differences: readonly PeopleDifference[]) {
  const written = withDifferences(text, differences, today)
  expect(readOrganisationText(written, { path, kinds })).toMatchObject({ ok: true })
  const [before, after] = [text.split('\n'), written.split('\n')]
  return {
    gone: before.filter((line) => !after.includes(line)),
    come: after.filter((line) => !before.includes(line)),
  }
}

const sam = {
  id: 'sam-ortiz',
  role: 'officer',
  name: 'Sam Ortiz',
  email: 'sam@cambridgeshire.example',
} as const
const added = {
  what: 'added',
  officer: sam.id,
  entry: { ...sam, workingDays: ['monday', 'friday'] },
} as const
const named = { routes: [1], deputyOf: [], lastResort: [] }
const replaced = { what: 'replaced', officer: 'lisa-chambers', by: sam.id, from: today, ...named } as const

describe('what was changed about people, written into the file', () => {
  it('is nothing where nothing was changed, to the letter', () => {
    expect(withDifferences(text, [], today)).toBe(text)
  })

  it('adds an entry below the others', () => {
    expect(linesAfter(added)).toEqual({
      gone: [],
      come: [
        '  sam-ortiz:',
        '    name: Sam Ortiz',
        '    email: sam@cambridgeshire.example',
        '    workingDays: [monday, friday]',
      ],
    })
    const lines = withDifferences(text, [added], today).split('\n')
    expect(lines.indexOf('  sam-ortiz:')).toBeLessThan(lines.indexOf('# Mailboxes that several people read.'))
  })

  it('changes, adds and takes away lines of an entry', () => {
    const about = { what: 'edited', officer: 'lisa-chambers' } as const
    expect(
      linesAfter(
        { ...about, field: 'email', file: 'x', now: 'l.chambers@cambridgeshire.example' },
        { ...about, field: 'deputy', file: 'x' },
        { ...about, field: 'workingDays', now: 'monday,tuesday' },
        { what: 'ended', officer: 'daniel-osei', until: '2027-03-31' },
        { what: 'overruled', officer: 'daniel-osei', field: 'phone', now: '01223 000 009' },
      ),
    ).toEqual({
      gone: ['    email: lisa.chambers@cambridgeshire.example', '    deputy: daniel-osei'],
      come: [
        '    email: l.chambers@cambridgeshire.example',
        '    workingDays: [monday, tuesday]',
        '    until: 2027-03-31',
      ],
    })
  })

  it('names whoever took over where somebody was named, once the day has come', () => {
    expect(linesAfter(added, replaced).come).toContain('    to: sam-ortiz')
    expect(linesAfter(added, { ...replaced, from: '2026-12-02' }).come).not.toContain('    to: sam-ortiz')
  })
})

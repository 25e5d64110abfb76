import { describe, expect, test } from 'vitest'
import { asTyped, commandForms, helpText } from '../../lib/admin/command.ts'
import { readCommand } from '../../lib/admin/read-command.ts'

const read = (line: string) => readCommand(line.split(' ').filter((word) => word !== ''))

function problemsOf(line: string): readonly string[] {
  const reading = read(line)
  return reading.ok ? [] : reading.problems
}

test.each([
  ['leave list', { what: 'leave list' }],
  [
    'leave set lisa 2026-12-24 2027-01-04',
    { what: 'leave set', entry: 'lisa', from: '2026-12-24', until: '2027-01-04' },
  ],
  ['leave cancel 7f3a', { what: 'leave cancel', id: '7f3a' }],
  ['entry end lisa 2026-12-31', { what: 'entry end', entry: 'lisa', date: '2026-12-31' }],
  ['check list', { what: 'check list' }],
  ['check clear lisa', { what: 'check clear', entry: 'lisa' }],
  ['links leave lisa', { what: 'links leave', entry: 'lisa' }],
  ['keys list', { what: 'keys list' }],
  ['keys rotate officers', { what: 'keys rotate', whose: 'officers' }],
  ['keys rotate enquirers', { what: 'keys rotate', whose: 'enquirers' }],
  ['keys drop k1', { what: 'keys drop', kid: 'k1' }],
  ['reindex', { what: 'reindex' }],
  ['reindex ABCD-2345', { what: 'reindex', after: 'ABCD-2345' }],
])('"%s" is understood', (line, command) => {
  expect(read(line)).toEqual({ ok: true, command, target: {} })
})

test.each([
  ['keys list --stack other --region eu-west-1', { stack: 'other', region: 'eu-west-1' }],
  ['keys list --stack=other', { stack: 'other' }],
  ['--local keys list', { local: 'http://localhost:3000' }],
  ['keys list --local', { local: 'http://localhost:3000' }],
  ['keys --local http://localhost:3001 list', { local: 'http://localhost:3001' }],
  ['keys list --local=http://localhost:3001', { local: 'http://localhost:3001' }],
])('"%s" says where', (line, target) => {
  expect(read(line)).toEqual({ ok: true, command: { what: 'keys list' }, target })
})

test.each(['', '--help', '-h', 'help', 'keys drop --help'])('"%s" asks for help', (line) => {
  expect(read(line)).toMatchObject({ ok: true, command: { what: 'help' } })
})

test('help tells every command with what it takes', () => {
  for (const form of commandForms) expect(helpText()).toContain(`  ${asTyped(form)}  `)
  expect(helpText()).toContain('  reindex [AFTER]  ')
})

describe('what is wrong is named, all at once, with what to do', () => {
  test.each([
    ['keys', [/no command "keys".*keys list, keys rotate/]],
    ['keys dorp', [/no command "keys dorp".*keys drop/]],
    ['--stack other', [/Say what to do: leave list/]],
    ['keys rotate', [/WHOSE is missing: the command is keys rotate WHOSE/]],
    ['keys rotate everybody', [/WHOSE must be officers or enquirers, not "everybody"/]],
    ['reindex there', [/AFTER must be the reference/]],
    ['reindex ABCD-2345 now', [/"now" is too much: the command is reindex \[AFTER\]/]],
    ['keys drop', [/KID is missing: the command is keys drop KID/]],
    ['keys list k1', [/"k1" is too much: the command is keys list/]],
    [
      'leave set lisa 24/12/2026 2026-02-30',
      [/FROM must be a date such as .*"24\/12\/2026"/, /UNTIL must be a date.*"2026-02-30"/],
    ],
    ['leave set lisa 2026-12-24', [/UNTIL is missing/]],
    ['leave set lisa 2026-12-24 2026-12-23', [/UNTIL \(2026-12-23\) must not be before FROM/]],
    ['keys list --stack', [/--stack needs a value/]],
    ['keys list --stack --region', [/--stack needs a value/, /--region needs a value/]],
    ['keys list --verbose', [/no option --verbose.*--stack/]],
    ['keys list --local=nowhere', [/--local must be an address such as http/]],
    ['keys list --local --stack other', [/choose one/]],
    ['entry end lisa tomorrow --fast', [/no option --fast/, /DATE must be a date/]],
  ])('%s', (line, expected) => {
    const problems = problemsOf(line)
    expect(problems).toHaveLength(expected.length)
    problems.forEach((problem, at) => {
      expect(problem).toMatch(expected[at] ?? /never/)
    })
  })
})

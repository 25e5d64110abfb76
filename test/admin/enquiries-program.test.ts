import { describe, expect, test } from 'vitest'
import { asTyped, commandsIn } from '../../lib/command-line/program.ts'
import { readTyped } from '../../lib/command-line/read-typed.ts'
import { adminProgram, typed } from '../support/running/typed.ts'
import { wordsOf } from '../support/source/readme-commands.ts'

const program = adminProgram()
const read = (line: string) =>
  readTyped(
    program,
    line.split(' ').filter((word) => word !== ''),
  )

function problemsOf(line: string): readonly string[] {
  const reading = read(line)
  return reading.what === 'problems' ? reading.problems : []
}

describe.each(commandsIn(program))('$words', (command) => {
  test('has help with every argument, option and example', async () => {
    const { outcome, out } = await typed([...command.words.split(' '), '--help'])
    expect(outcome).toBe(0)
    const parts = [asTyped(command), ...command.examples, '--json', '--local [ADDRESS]', '--help']
    expect(parts.filter((part) => !out.includes(part))).toEqual([])
    expect(out.split('\n').filter((line) => line.length > 120)).toEqual([])
  })

  test('has examples that are understood', () => {
    expect(command.examples.length).toBeGreaterThan(0)
    for (const example of command.examples) {
      expect(readTyped(program, wordsOf(example))).toMatchObject({ what: 'command', words: command.words })
    }
  })
})

test.each([
  ['keys list --stack other --region eu-west-1', { stack: 'other', region: 'eu-west-1' }],
  ['keys list --stack=other', { stack: 'other' }],
  ['--local keys list', { local: 'http://localhost:3000' }],
  ['keys list --local', { local: 'http://localhost:3000' }],
  ['keys --local http://localhost:3001 list', { local: 'http://localhost:3001' }],
  ['keys list --local=http://localhost:3001', { local: 'http://localhost:3001' }],
  ['keys list --local http://localhost:3001/', { local: 'http://localhost:3001' }],
  ['keys list --local http://localhost:3001/_local/', { local: 'http://localhost:3001' }],
  ['keys list --local localhost:3001', { local: 'http://localhost:3001' }],
  ['keys list --local localhost:3000/', { local: 'http://localhost:3000' }],
  ['keys list --local 127.0.0.1:3001', { local: 'http://127.0.0.1:3001' }],
  ['keys list --local [::1]:3001', { local: 'http://[::1]:3001' }],
  ['keys list --local 3001', { local: 'http://localhost:3001' }],
  ['keys list --local --json', { local: 'http://localhost:3000' }],
])('"%s" says where', (line, options) => {
  expect(read(line)).toMatchObject({ what: 'command', words: 'keys list', options })
})

test.each([
  ['', /leave set ENTRY FROM UNTIL {2,}away.*Exit codes.*\b3 .*For example.*leave list/],
  ['--help', /leave set ENTRY FROM UNTIL/],
  ['-h', /leave set ENTRY FROM UNTIL/],
  ['help', /leave set ENTRY FROM UNTIL/],
  ['help keys', /^npm run enquiries -- keys COMMAND.*keys rotate WHOSE/],
  ['keys', /^npm run enquiries -- keys COMMAND.*keys rotate WHOSE/],
  ['keys --help', /^npm run enquiries -- keys COMMAND.*keys rotate WHOSE/],
  ['keys drop --help', /^npm run enquiries -- keys drop KID/],
  ['reindex --help', /^npm run enquiries -- reindex \[AFTER\]/],
])('"%s" is helped', (line, expected) => {
  const reading = read(line)
  expect(reading.what).toBe('help')
  expect(reading.what === 'help' ? reading.text.replaceAll('\n', ' ') : '').toMatch(expected)
})

describe('what is wrong is named, all at once, with what to do', () => {
  test.each([
    ['kyes list', [/no command "kyes"\. Did you mean keys\?/]],
    ['keys dorp', [/no command "keys dorp"\. Did you mean keys drop\?/]],
    ['frobnicate', [/no command "frobnicate"\. There are: list, show, /]],
    ['keys rotate', [/WHOSE is missing: the command is keys rotate WHOSE/]],
    ['keys rotate everybody', [/WHOSE must be officers or enquirers, not "everybody"/]],
    ['keys rotate oficers', [/not "oficers"\. Did you mean officers\?/]],
    ['reindex there', [/AFTER must be a reference/]],
    ['reindex ABCD-2345 now', [/"now" is too much: the command is reindex \[AFTER\]/]],
    ['keys drop', [/KID is missing: the command is keys drop KID/]],
    ['keys list k1', [/"k1" is too much: the command is keys list/]],
    [
      'leave set lisa 24/12/2026 2026-02-30',
      [/FROM must be a date such as .*"24\/12\/2026"/, /UNTIL must be a date.*"2026-02-30"/],
    ],
    ['leave set lisa 2026-12-24', [/UNTIL is missing/]],
    ['leave set lisa 2026-12-24 2026-12-23', [/UNTIL \(2026-12-23\) must not be before FROM/]],
    ['keys list --stack', [/--stack needs a value: --stack NAME/]],
    ['keys list --stack --region', [/--stack needs a value/, /--region needs a value/]],
    ['keys list --stack one --stack two', [/--stack is given more than once/]],
    ['keys list --verbose', [/no option --verbose.*--stack/]],
    ['keys list --regoin eu-west-2', [/no option --regoin\. Did you mean --region\?/]],
    ['--yes keys list', [/no option --yes.*behind its words/]],
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

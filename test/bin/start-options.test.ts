import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readStartOptions } from '../../bin/start-options.ts'

const read = (args: readonly string[], { terminal = false, INIT_CWD = '/work/checkout' } = {}) =>
  readStartOptions(args, { INIT_CWD }, terminal)

test('it watches in a terminal, and only there, unless something else is said', () => {
  expect(read([])).toMatchObject({ watch: false, sample: false, keep: undefined, port: 3000 })
  expect(read([], { terminal: true })).toMatchObject({ watch: true })
  expect(read(['--no-watch'], { terminal: true })).toMatchObject({ watch: false })
  expect(read(['--watch'])).toMatchObject({ watch: true })
  expect(read(['--dynamodb', 'official'], { terminal: true })).toMatchObject({ watch: false })
})

test('the folder to keep things in is looked for where somebody typed', () => {
  expect(read(['--keep', join('..', 'kept ä')])).toMatchObject({ keep: resolve('/work/kept ä') })
})

test.each([
  [['--keep', 'here', '--dynamodb', 'official'], '--keep needs --dynamodb embedded'],
  [['--watch', '--dynamodb', 'official'], '--watch needs --dynamodb embedded'],
  [['--keep', ''], '--keep needs the name of a folder.'],
  [['--dynamodb', 'oracle'], '--dynamodb must be embedded or official, not "oracle".'],
  [['--hlep'], "Unknown option '--hlep'"],
  [['cheshire-east'], 'cheshire-east'],
])('%j is refused in words', (args, why) => {
  expect(() => read(args)).toThrow(why)
})

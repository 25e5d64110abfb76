import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openKeepFolder } from '../../../lib/local/keep/keep-folder.ts'
import { keptSet } from '../../../lib/local/keep/kept-set.ts'

const home = mkdtempSync(join(tmpdir(), 'behalten ä '))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const owner = 'enquiries-fenland'
const release = '0.10.0'

test('what was put is there at the next opening, in the order of its first time', () => {
  const folder = join(home, 'new', 'below')
  const first = openKeepFolder({ folder, owner, release })
  expect(first.isNew).toBe(true)
  for (const [key, value] of [
    ['b', '1'],
    ['a', '2'],
    ['c', '3'],
    ['b', '4'],
  ] as const)
    first.values.put('letters', key, value)
  first.values.put('numbers', 'a', '0')
  first.values.remove('letters', 'c')
  first.values.close()
  first.values.put('letters', 'd', 'too late, and no error')
  const again = openKeepFolder({ folder, owner, release })
  expect(again.isNew).toBe(false)
  expect(again.values.all('letters')).toEqual([
    { key: 'b', value: '4' },
    { key: 'a', value: '2' },
  ])
  again.values.clear('letters')
  expect([again.values.all('letters'), again.values.get('numbers', 'a')]).toEqual([[], '0'])
  again.values.close()
})

test('a set keeps what is added, until it is cleared', () => {
  const { values } = openKeepFolder({ folder: join(home, 'set'), owner, release })
  const set = keptSet(values, 'opened')
  set.add('one').add('two')
  expect([...keptSet(values, 'opened')]).toEqual(['one', 'two'])
  set.clear()
  expect([[...set], [...keptSet(values, 'opened')]]).toEqual([[], []])
  values.close()
})

test('a folder belongs to whoever has it open', () => {
  const folder = join(home, 'taken')
  const { values } = openKeepFolder({ folder, owner, release })
  expect(() => openKeepFolder({ folder, owner, release })).toThrow(
    `${folder} is in use by another npm start.`,
  )
  values.close()
  openKeepFolder({ folder, owner, release }).values.close()
})

test.each([
  [
    'another stack',
    { owner: 'enquiries-crewe' },
    'keeps what enquiries-fenland left, and this is enquiries-crewe.',
  ],
  ['an older release', { release: '0.9.1' }, 'was last used by release 0.10.0. This is 0.9.1,'],
])('a folder is refused to %s, and stays open to its own', (_who, other, why) => {
  const folder = join(home, 'own')
  openKeepFolder({ folder, owner, release }).values.close()
  expect(() => openKeepFolder({ folder, owner, release, ...other })).toThrow(why)
  openKeepFolder({ folder, owner, release }).values.close()
})

test('a newer release takes a folder over', () => {
  const folder = join(home, 'older')
  openKeepFolder({ folder, owner, release: '0.9.9' }).values.close()
  openKeepFolder({ folder, owner, release }).values.close()
  expect(() => openKeepFolder({ folder, owner, release: '0.9.9' })).toThrow('was last used by release 0.10.0')
})

test.each([
  ['is a file', (folder: string) => writeFileSync(folder, ''), 'cannot be used as a folder: '],
  [
    'holds something else',
    (folder: string) => {
      mkdirSync(folder)
      writeFileSync(join(folder, 'letter.txt'), '')
    },
    'holds something else. Name a folder that is new or empty.',
  ],
  [
    'holds a file of that name that is none of ours',
    (folder: string) => {
      mkdirSync(folder)
      writeFileSync(join(folder, 'stack.sqlite'), 'Dear diary, '.repeat(100))
    },
    'cannot be used, because of stack.sqlite in it: file is not a database',
  ],
])('a folder that %s is refused in words', (what, make, why) => {
  const folder = join(home, what)
  make(folder)
  expect(() => openKeepFolder({ folder, owner, release })).toThrow(`${folder} ${why}`)
})

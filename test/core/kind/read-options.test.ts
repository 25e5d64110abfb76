import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOptions } from '../../../lib/core/kind/read-options.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'

describe('an option is found', () => {
  test.each([
    ['Funding and grants, Health, safety and safeguarding', ['funding', 'safety']],
    ['governance,funding', ['governance', 'funding']],
    ['FUNDING & GRANTS; energy', ['funding', 'energy']],
    ['Energy and heating\r\nBookings and hiring', ['energy', 'bookings']],
    ['Energy and heating | Bookings and hiring / Something else', ['energy', 'bookings', 'other']],
    ['funding and energy and heating and safety', ['funding', 'energy', 'safety']],
    ['Funding and grants and Health, safety and safeguarding.', ['funding', 'safety']],
    ['\u2068fun\u00adding\u2069, \uff25nergy', ['funding', 'energy']],
    ['energy, energy', ['energy']],
    ['and energy', ['energy']],
  ])('%j', (text, chosen) => {
    expect(readOptions(text, topics)).toEqual({ chosen, left: '' })
  })

  test('whose title has an apostrophe that is typed in another way or not at all', () => {
    const options = [{ name: 'unsure', title: 'I don’t know' }]
    for (const text of ["I don't know", 'i dont know', 'I DON’T KNOW!']) {
      expect(readOptions(text, options)).toEqual({ chosen: ['unsure'], left: '' })
    }
  })

  test('by its name before another has it as a title', () => {
    const options = [
      { name: 'no', title: 'Yes' },
      { name: 'yes', title: 'No' },
    ]
    expect(readOptions('yes', options).chosen).toEqual(['yes'])
  })
})

test('a title that an option had before is still read, and of several options the newer title wins', () => {
  const options = [
    { name: 'join', title: 'Join one', formerTitles: ['Joining a time bank', 'Start one'] },
    { name: 'start', title: 'Start one' },
  ]
  expect(readOptions('joining a time bank', options)).toEqual({ chosen: ['join'], left: '' })
  expect(readOptions('Start one', options)).toEqual({ chosen: ['start'], left: '' })
})

describe('what is no option is left as it was typed', () => {
  test.each([
    ['energy, our roof & windows!, funding', ['funding', 'energy'], 'our roof & windows'],
    ['the roof, energy, and the drains', ['energy'], 'the roof, the drains'],
    ['roofs, and windows', [], 'roofs, and windows'],
    ['not funding', [], 'not funding'],
    ['funding please', [], 'funding please'],
    [' ??? ', [], '???'],
    ['and', [], 'and'],
    ['', [], ''],
  ])('%j', (text, chosen, left) => {
    expect(readOptions(text, topics)).toEqual({ chosen, left })
  })

  test('a word that is as long as the whole text takes no longer than the text', () => {
    const marks = `${'\u0327\u0301'.repeat(30_000)}, energy`
    expect(readOptions(marks, topics)).toEqual({ chosen: ['energy'], left: marks.slice(0, -8) })
  })
})

test('every choice of every kind is found among any others, in any order, by name, title or former title', () => {
  const lists = kinds.flatMap(({ fields }) =>
    Object.values(fields).flatMap(({ options }) => (options === undefined ? [] : [options])),
  )
  for (const options of lists) {
    const picked = fc
      .subarray([...options], { minLength: 1 })
      .chain((some) =>
        fc.tuple(
          fc.shuffledSubarray(some, { minLength: some.length }),
          fc.array(fc.nat(2), { minLength: some.length, maxLength: some.length }),
          fc.constantFrom(', ', ';', '\n', ' | ', ' / ', ' and '),
        ),
      )
    fc.assert(
      fc.property(picked, ([some, how, separator]) => {
        const text = some
          .map(
            ({ name, title, formerTitles = [] }, at) => [name, title, formerTitles[0]][how[at] ?? 0] ?? title,
          )
          .join(separator)
        const names = options.map(({ name }) => name).filter((name) => some.some((one) => one.name === name))
        expect(readOptions(text, options)).toEqual({ chosen: names, left: '' })
      }),
      { numRuns: 20 },
    )
  }
})

const topics = kinds.find(({ name }) => name === 'community-mentoring')?.fields['topics']?.options ?? []

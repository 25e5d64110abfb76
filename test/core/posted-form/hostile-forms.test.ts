import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import type { FormPair } from '../../../lib/core/posted-form/pairs.ts'
import { readFormSubmission } from '../../../lib/core/posted-form/read-form-submission.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { startCpuTime } from '../../support/cpu-time.ts'
import { anyText } from '../../support/given/any-text.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const anyKind = fc.constantFrom(...kinds)
const prototypical = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
]
const fieldNames = kinds.flatMap(({ fields }) => Object.keys(fields))
const anyName = fc.oneof(
  fc.constantFrom(
    ...fieldNames,
    'date-day',
    'date-month',
    'first-name',
    'last-name',
    '_replyto',
    '_gotcha',
    '_next',
    '_rendered',
    '_key',
  ),
  fc.constantFrom(...prototypical, '__proto__[x]', 'constructor[prototype][x]', 'a[__proto__]', '[]', ']['),
  anyText(20),
)
const anyValue = fc.oneof(
  fc.constantFrom('', 'yes', 'fenland', 'not-sure', '1,000', '31/3/2027', 'ada@example.org', ...prototypical),
  anyText(60),
)
const anyPairs = fc.array(fc.record({ name: anyName, value: anyValue }), { maxLength: 40 })

describe('any pairs', () => {
  test('are read without a throw, and either answer everything or name a problem', () => {
    fc.assert(
      fc.property(anyKind, anyPairs, (kind, pairs) => {
        const { answers, problems, input, control } = readFormSubmission({ kind, pairs, organisation })
        expect(answers === undefined).toBe(problems.length > 0)
        expect(Object.keys(input).every((name) => Object.hasOwn(kind.fields, name))).toBe(true)
        if (control.door !== 'page' || control.asked !== undefined) return
        const direct = kind.readAnswers(input, { ...organisation, door: 'page' })
        expect(direct).toEqual(answers === undefined ? { ok: false, problems } : { ok: true, answers })
      }),
      { numRuns: 1000 },
    )
  })

  test('are shown again just as they were typed, whatever field they belong to', () => {
    fc.assert(
      fc.property(anyKind, anyText(200), (kind, text) => {
        for (const [name, { control }] of Object.entries(kind.fields)) {
          if (['choice', 'choices', 'area', 'yes-no'].includes(control)) continue
          const pairs = [
            { name, value: text },
            { name: '_rendered', value: 'x' },
          ]
          expect(readFormSubmission({ kind, pairs, organisation }).typed[name]).toEqual([text])
        }
      }),
      { numRuns: 200 },
    )
  })

  test('of our page, read again from what is shown, give the same', () => {
    fc.assert(
      fc.property(anyKind, anyPairs, (kind, pairs) => {
        const first = readFormSubmission({
          kind,
          pairs: [...pairs, { name: '_rendered', value: 'x' }],
          organisation,
        })
        const again = readFormSubmission({
          kind,
          pairs: [...shown(kind, first.typed), { name: '_rendered', value: 'x' }],
          organisation,
        })
        expect(dayByDay(again.input)).toEqual(dayByDay(first.input))
        expect(again.problems).toEqual(first.problems)
      }),
      { numRuns: 500, examples: kinds.map((kind) => [kind, [{ name: 'date', value: '31/3/2027' }]]) },
    )
  })

  test('cannot reach a prototype', () => {
    const pairs = prototypical.flatMap((name) => [
      { name, value: '1' },
      { name: `${name}[polluted]`, value: '1' },
    ])
    for (const kind of kinds) {
      const { typed, input, extras } = readFormSubmission({ kind, pairs, organisation })
      expect(extras.map(({ name }) => name)).toEqual(expect.arrayContaining(prototypical))
      expect(Object.getPrototypeOf(typed)).toBeNull()
      expect(Object.getPrototypeOf(input)).toBeNull()
      expect(Object.keys({})).toEqual([])
      expect(Reflect.get({}, 'polluted')).toBeUndefined()
      const nothing = readFormSubmission({ kind, pairs: [], organisation })
      for (const name of prototypical) expect(nothing.typed[name]).toBeUndefined()
    }
  })
})

describe('a form made to be slow', () => {
  const long = 64 * 1024
  const cases: readonly (readonly [string, readonly FormPair[]])[] = [
    ['10,000 fields of one name', repeated(10_000, () => ({ name: 'name', value: 'x' }))],
    ['10,000 choices', repeated(10_000, () => ({ name: 'interests[]', value: 'x' }))],
    ['10,000 names', repeated(10_000, (index) => ({ name: `n${index}`, value: 'x' }))],
    ['10,000 aliases', repeated(10_000, (index) => ({ name: 'comments', value: String(index) }))],
    ['10,000 dates', repeated(10_000, (index) => ({ name: 'preferred-date', value: `${index}` }))],
    ['10,000 parts', repeated(10_000, (index) => ({ name: 'date-day', value: `${index}` }))],
    ['10,000 traps', repeated(10_000, () => ({ name: '_gotcha', value: '' }))],
    ...[
      ' ',
      '\n',
      '-',
      '/',
      '1',
      ',',
      ', ',
      '[',
      ']',
      '[]',
      '\u200d',
      'e\u0301',
      '(required)',
      '\u202e',
      '\0',
      '\ufdfa',
      '1 ',
    ].flatMap((piece): (readonly [string, readonly FormPair[]])[] => {
      const text = piece.repeat(Math.ceil(long / piece.length))
      return [
        [
          `a value of ${JSON.stringify(piece)}`,
          fieldNames.map((name) => ({ name, value: text.slice(0, 2000) })).concat({ name: 'x', value: text }),
        ],
        [`a name of ${JSON.stringify(piece)}`, [{ name: text, value: 'x' }]],
        [
          `both of ${JSON.stringify(piece)}`,
          ['name', 'date', 'people', 'interests', 'area', 'message', 'teamChallenge', 'email', 'phone'].map(
            (name) => ({ name, value: text }),
          ),
        ],
      ]
    }),
  ]

  test.each(cases)('of %s is read in no time', (_about, pairs) => {
    const kind = kinds.find(({ name }) => name === 'business-volunteering') ?? kinds[0]
    if (kind === undefined) throw new Error('There are no kinds')
    const cpuTime = startCpuTime()
    readFormSubmission({ kind, pairs, organisation })
    expect(cpuTime()).toBeLessThan(2000)
  })
})

/** What our page would send again: its own controls, as it shows them. */
function shown(kind: Kind, typed: Readonly<Record<string, readonly string[]>>): readonly FormPair[] {
  return Object.entries(kind.fields).flatMap(([name, { control }]) => {
    const inParts = ['day', 'month', 'year'].map((part) => `${name}-${part}`)
    const names = control === 'date' && inParts.some((part) => typed[part] !== undefined) ? inParts : [name]
    return names.flatMap((one) => (typed[one] ?? []).map((value) => ({ name: one, value })))
  })
}

function repeated(count: number, pair: (index: number) => FormPair): readonly FormPair[] {
  return Array.from({ length: count }, (_, index) => pair(index))
}

/** An input with each day that came whole, as people write it, as three boxes of our page give it. */
function dayByDay(input: unknown): unknown {
  return JSON.parse(
    JSON.stringify(input, (_, value) =>
      typeof value === 'string'
        ? value.replace(
            /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
            (_day, day: string, month: string, year: string) =>
              `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
          )
        : value,
    ),
  )
}

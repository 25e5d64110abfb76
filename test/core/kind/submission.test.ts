import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalAnswers, readSubmission } from '../../../lib/core/kind/submission.ts'
import { businessVolunteering } from '../../../lib/kinds/business-volunteering.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { anyText } from '../../support/given/any-text.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const kind = businessVolunteering

describe('reading what somebody sent', () => {
  test('names every problem at once, fields in their own order, unknown fields last', () => {
    const reading = readSubmission(
      kind,
      {
        webiste: 'x',
        message: 7,
        people: 0,
        phone: 7,
        area: 'mars',
        email: 'ada',
        name: ' ',
        business: [],
      },
      organisation,
    )
    expect(reading.ok).toBe(false)
    const problems = reading.ok ? [] : reading.problems
    expect(problems.map(({ field, code }) => [field, code])).toEqual([
      ['name', 'missing'],
      ['email', 'invalid'],
      ['phone', 'invalid'],
      ['area', 'unknown-option'],
      ['business', 'invalid'],
      ['people', 'out-of-range'],
      ['message', 'invalid'],
      ['webiste', 'unknown-field'],
    ])
  })

  test('keeps good answers as they are kept, and leaves out what was not answered', () => {
    const reading = readSubmission(
      kind,
      { ...kind.example, phone: '', interests: null, people: ' 12 ' },
      organisation,
    )
    expect(reading).toEqual({
      ok: true,
      answers: {
        name: 'Grace Okafor',
        email: 'grace.okafor@fenprint.example',
        area: 'not-sure',
        business: 'Fen Print Ltd',
        people: 12,
        date: '2027-05-14',
        teamChallenge: 'yes',
        message: 'We can bring our own tools and a van.',
      },
    })
  })

  test.each([
    [undefined],
    [null],
    ['text'],
    [7],
    [true],
    [[kind.example]],
  ])('takes %j as no answers at all', (input) => {
    expect(readSubmission(kind, input, organisation)).toEqual({
      ok: false,
      problems: [{ field: '', code: 'invalid', message: 'Send the answers as a JSON object' }],
    })
  })

  test.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'Name',
    'name ',
    '',
  ])('takes the key %j for an unknown field, and nothing more', (key) => {
    const input: unknown = JSON.parse(
      `{${JSON.stringify(key)}:{"polluted":"yes"},${JSON.stringify(kind.example).slice(1)}`,
    )
    const reading = readSubmission(kind, input, organisation)
    expect(reading).toMatchObject({ ok: false, problems: [{ field: key, code: 'unknown-field' }] })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  test('tells of fifty unknown fields at most, by the beginning of their names', () => {
    const input = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`${n} `.repeat(60), 'x']))
    const reading = readSubmission(kind, { ...kind.example, ...input }, organisation)
    const problems = reading.ok ? [] : reading.problems
    expect(problems).toHaveLength(50)
    expect(Math.max(...problems.map((problem) => problem.field.length))).toBe(100)
  })

  test('does not take answers from the prototype of an object', () => {
    const inherited: unknown = Object.create(kind.example)
    expect(readSubmission(kind, inherited, organisation).ok).toBe(false)
  })

  test('either keeps answers to known fields only, or names problems; never throws', () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), anyText(20))
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.infiniteStream(value), (one, stream) => {
        const input = Object.fromEntries(Object.keys(one.fields).map((name) => [name, stream.next().value]))
        const reading = readSubmission(one, input, organisation)
        if (reading.ok)
          for (const name of Object.keys(reading.answers)) expect(one.fields).toHaveProperty(name)
        else expect(reading.problems.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('the canonical text of answers', () => {
  test('is one for equal answers, whatever order they were sent in', () => {
    const answers = { name: 'Ada', people: 2, interests: ['a', 'b'] }
    const turned = { interests: ['a', 'b'], people: 2, name: 'Ada' }
    expect(canonicalAnswers(turned)).toBe(canonicalAnswers(answers))
  })

  test('tells any two different answers apart', () => {
    const answers = fc.dictionary(
      fc.constantFrom('a', 'b', 'ab'),
      fc.oneof(fc.string(), fc.nat(), fc.array(fc.string())),
    )
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const equal = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
        expect(canonicalAnswers(one) === canonicalAnswers(other)).toBe(equal)
      }),
    )
    expect(canonicalAnswers({ a: '1' })).not.toBe(canonicalAnswers({ a: 1 }))
    expect(canonicalAnswers({ a: 'b', c: 'd' })).not.toBe(canonicalAnswers({ a: 'b","c":"d' }))
  })
})

function sorted(answers: Readonly<Record<string, unknown>>) {
  return Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1))
}

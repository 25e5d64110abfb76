import fc from 'fast-check'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import {
  type Cleaned,
  cleanLine,
  cleanParagraphs,
  cleanPlainLine,
} from '../../../lib/core/text/text-policy.ts'
import { anyText } from '../../support/given/any-text.ts'

type Json = Readonly<Record<string, unknown>>

/** Enquiries made from nothing but a schema as it is published; nearly all are valid. */
export function enquiriesOf(schema: unknown): fc.Arbitrary<Json> {
  const { properties, required, anyOf, dependentSchemas } = asJson(schema)
  const fields = Object.entries(asJson(properties)).map(([name, one]) => [name, valuesOf(one)] as const)
  const requiredKeys = asList(required).map(String)
  const ways = asList(anyOf).map((way) => fc.record(recordOf(asJson(asJson(way)['properties']))))
  const whole = fc.record(Object.fromEntries(fields), { requiredKeys })
  return fc.tuple(whole, fc.oneof(...ways)).map(([answers, contact]) => {
    const all = { ...answers, ...contact }
    const parts = Object.entries(asJson(dependentSchemas)).filter(([part]) => Object.hasOwn(all, part))
    const never = parts.flatMap(([, one]) => Object.keys(asJson(asJson(one)['properties'])))
    return Object.fromEntries(Object.entries(all).filter(([name]) => !never.includes(name)))
  })
}

/** What somebody sends who did not read the schema well: one or two things are otherwise. */
export function damaged(enquiries: fc.Arbitrary<Json>): fc.Arbitrary<unknown> {
  const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...changesOfOne)), {
    minLength: 1,
    maxLength: 2,
  })
  const mutants = fc.tuple(enquiries, changes).map(([enquiry, some]) =>
    some.reduce<Json>((answers, [at, change]) => {
      const names = Object.keys(answers)
      const name = names[at % Math.max(names.length, 1)] ?? 'name'
      return change(answers, name)
    }, enquiry),
  )
  return fc.oneof(
    { weight: 60, arbitrary: mutants },
    { weight: 1, arbitrary: fc.constantFrom(null, [], 'x', 7) },
  )
}

/** The same answers with their text as we clean it, and no longer than we count it. */
export function cleanedAnswers({ fields }: Kind, answers: unknown): unknown {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) return answers
  const cleanFor = (name: string) => {
    const control = Object.hasOwn(fields, name) ? fields[name]?.control : 'text'
    return control === 'long-text' ? cleanParagraphs : control === 'text' ? cleanLine : cleanPlainLine
  }
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((one: unknown) => cleaned(one, cleanPlainLine))
        : cleaned(value, cleanFor(name)),
    ]),
  )
}

function cleaned(value: unknown, clean: (typed: string) => Cleaned): unknown {
  if (typeof value !== 'string') return value
  const { text, length } = clean(value)
  return [...text].slice(0, length).join('')
}

function recordOf(properties: Json): Readonly<Record<string, fc.Arbitrary<unknown>>> {
  return Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, valuesOf(one)]))
}

function valuesOf(schema: unknown): fc.Arbitrary<unknown> {
  const one = asJson(schema)
  if (one['enum'] !== undefined) return fc.constantFrom(...asList(one['enum']))
  if (one['oneOf'] !== undefined)
    return fc.constantFrom(...asList(one['oneOf']).map((is) => asJson(is)['const']))
  if (one['anyOf'] !== undefined) return fc.oneof(...asList(one['anyOf']).map(valuesOf))
  const types = [one['type']].flat()
  if (types.includes('array')) {
    return fc.array(valuesOf(one['items']), { minLength: Number(one['minItems'] ?? 0), maxLength: 12 })
  }
  if (types.includes('integer')) {
    return fc.integer({ min: Number(one['minimum']), max: Number(one['maximum']) })
  }
  const texts = textsOf({ maxLength: Number(one['maxLength'] ?? 100), pattern: String(one['pattern'] ?? '') })
  return types.includes('null') ? fc.oneof(texts, texts, texts, fc.constant(null)) : texts
}

function textsOf({ maxLength, pattern }: { readonly maxLength: number; readonly pattern: string }) {
  const fits = new RegExp(pattern, 'u')
  const full = fc.constantFrom('x', '👍', '\u09df', 'é', 'a\u200d').map((unit) => unit.repeat(maxLength))
  const any = fc.oneof(fc.constantFrom(...plausible), anyText(20), full)
  return any
    .map((text) => [...text.toWellFormed()].slice(0, maxLength).join(''))
    .filter((text) => fits.test(text))
}

const plausible = [
  ...[
    'Ada Byron',
    "O'Neil",
    'ශ්\u200dරී',
    'about 12',
    '12',
    '1,000',
    '10–15',
    '0',
    '5000',
    'twelve',
    'Upwell 👩🏽‍💻',
  ],
  ...[
    '2027-05-14',
    '14/05/2027',
    'next Tuesday',
    '2027-02-30',
    '14',
    'May',
    '2027',
    'PE14 9AA',
    'pe149aa',
    'CB6',
  ],
  ...['ada@example.org', `o'neil+x@a.b.c.example`, `${'a'.repeat(64)}@x.org`, `a@${'b.'.repeat(125)}io`],
  ...[
    '01353 000000',
    '+44 (0)7700 900982',
    'Tel: 01353 000000 or 07700 900123 after 6',
    '(work) 123456',
    '12345',
  ],
  ...['', ' ', '\u200b', '\u0000', '\n', '\u{e0041}', '\u{1fffe}'],
]

const changesOfOne: readonly ((answers: Json, name: string) => Json)[] = [
  ({ ...answers }, name) => {
    const { [name]: _, ...rest } = answers
    return rest
  },
  ...[7, 0, 1.5, -1, 1001, 1e300, true, false, null, '', ' ', '\u200b\u0001', {}, [], [[]], ['x'], ['']].map(
    (value) => (answers: Json, name: string) => ({ ...answers, [name]: value }),
  ),
  ...[
    'x',
    'Yes',
    'none',
    'ada',
    'ada@',
    'next Tuesday',
    'x'.repeat(201),
    'x'.repeat(5001),
    '👍'.repeat(101),
  ].map((value) => (answers: Json, name: string) => ({ ...answers, [name]: value })),
  ...[
    'extra',
    '_key',
    'constructor',
    '__proto__',
    'Name',
    'date-day',
    '_gotcha',
    'phone',
    'email',
    'date',
  ].map((name) => (answers: Json) => Object.fromEntries([...Object.entries(answers), [name, 'x']])),
  ...['email', 'phone'].map((name) => (answers: Json) => {
    const { [name]: _, ...rest } = answers
    return rest
  }),
  (answers, name) => ({ ...answers, [name]: wrapped(answers[name]) }),
  (answers, name) => ({ ...answers, [name]: wrapped(answers[name]) }),
  (answers, name) => ({ ...answers, [name]: [answers[name], answers[name]].flat() }),
  (answers, name) => ({ ...answers, [name]: String(answers[name]).toUpperCase() }),
]

function wrapped(value: unknown): unknown {
  return typeof value === 'string' ? ` \u200b${value}\u0007\u202e\r\n` : value
}

function asJson(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnswerValue, Field, Reading } from '../../../lib/core/kind/field.ts'
import {
  area,
  choice,
  choices,
  date,
  email,
  longText,
  phone,
  postcode,
  text,
  wholeNumber,
  yesNo,
} from '../../../lib/core/kind/fields.ts'
import { english } from '../../../lib/core/words/english.ts'

const areas = [
  { name: 'fenland', title: 'Fenland' },
  { name: 'not-sure', title: 'Not sure' },
]
const required = 'Enter it, please'

/** One field of every control, required where it can be, with what it accepts and what becomes of it. */
const fields: Readonly<
  Record<string, { field: Field<AnswerValue | undefined>; accepts: [unknown, AnswerValue][] }>
> = {
  text: {
    field: text({ label: 'Hall', required }),
    accepts: [
      [' Upwell\r\n Hall ', 'Upwell Hall'],
      ["O'Neil", "O'Neil"],
      ['👩🏽‍💻 שלום', '👩🏽‍💻 שלום'],
      ['x'.repeat(200), 'x'.repeat(200)],
      [`${' '.repeat(300)}x`, 'x'],
    ],
  },
  longText: {
    field: longText({ label: 'Message', required }),
    accepts: [
      ['one \r\n\r\n\r\n two', 'one\n\n two'],
      ['x'.repeat(5000), 'x'.repeat(5000)],
    ],
  },
  email: {
    field: email({ label: 'Email address', required }),
    accepts: [[' ada@example.org\n', 'ada@example.org']],
  },
  phone: {
    field: phone({ label: 'Telephone number' }),
    accepts: [
      ['01223 000 000', '01223 000 000'],
      ['+44 (0)7700 900 982', '+44 (0)7700 900 982'],
      ['01223 000000 ext. 12', '01223 000000 ext. 12'],
      ['01223-000000x4', '01223-000000x4'],
    ],
  },
  postcode: {
    field: postcode({ label: 'Postcode' }),
    accepts: [
      ['cb6 1aa', 'CB6 1AA'],
      ['PE149AA', 'PE14 9AA'],
      [' sw1a  1aa ', 'SW1A 1AA'],
    ],
  },
  wholeNumber: {
    field: wholeNumber({ label: 'People', required, minimum: 1, maximum: 1000 }),
    accepts: [
      [12, 12],
      ['12', 12],
      [' 0012 ', 12],
      [1, 1],
      [1000, 1000],
    ],
  },
  date: { field: date({ label: 'Date', required }), accepts: [[' 2028-02-29 ', '2028-02-29']] },
  yesNo: {
    field: yesNo({ label: 'Team challenge', options: { yes: 'Yes', no: 'No' } }),
    accepts: [
      ['yes', 'yes'],
      ['no', 'no'],
      [true, 'yes'],
      [false, 'no'],
    ],
  },
  choice: {
    field: choice({ label: 'Need', required, options: { seek: 'Seek', offer: 'Offer' } }),
    accepts: [['seek', 'seek']],
  },
  choices: {
    field: choices({ label: 'Topics', required, options: { b: 'Bees', a: 'Ants', c: 'Cats' } }),
    accepts: [
      [
        ['c', 'b', 'c'],
        ['b', 'c'],
      ],
      ['a', ['a']],
    ],
  },
  area: { field: area({ label: 'Area', required }), accepts: [['fenland', 'fenland']] },
}

const cases = Object.entries(fields)

/** The same, with what is wrong in English. */
function said(reading: Reading<unknown>) {
  return reading.ok ? reading : { ...reading, message: reading.message(english) }
}

describe.each(cases)('%s', (name, { field, accepts }) => {
  test.each(accepts)('reads %j as %j', (raw, value) => {
    expect(field.read(raw, { areas })).toEqual({ ok: true, value })
  })

  test.each(
    [undefined, null, '', ' \n\u00a0', '\u200b\u200d', []].map((raw) => [raw]),
  )('takes %j as no answer', (raw) => {
    const reading = field.read(raw, { areas })
    if (field.required) expect(said(reading)).toEqual({ ok: false, code: 'missing', message: required })
    else expect(reading).toEqual({ ok: true, value: undefined })
  })

  test('refuses every other shape in a sentence, and never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (raw) => {
        const reading = field.read(raw, { areas })
        if (!reading.ok) expect(reading.message(english)).toMatch(/^[A-Z][^\n]{5,250}$/)
        else if (reading.value !== undefined)
          expect(['string', 'number', 'object']).toContain(typeof reading.value)
      }),
    )
  })

  test('reads what it read as the same again', () => {
    for (const [, value] of accepts) expect(field.read(value, { areas })).toEqual({ ok: true, value })
    expect(name).not.toBe('')
  })
})

describe('what is refused', () => {
  const table: [string, unknown, string, string][] = [
    ['text', 'x'.repeat(201), 'too-long', 'Hall must be 200 characters or fewer'],
    ['text', '👍'.repeat(101), 'too-long', 'Hall must be 200 characters or fewer'],
    ['text', 12, 'invalid', 'Hall must be text'],
    [
      'text',
      'a\u0000b',
      'invalid',
      'Hall contains characters that cannot be used. Remove them, or type the text again',
    ],
    [
      'text',
      '\ud800',
      'invalid',
      'Hall contains characters that cannot be used. Remove them, or type the text again',
    ],
    ['longText', 'x'.repeat(5001), 'too-long', 'Message must be 5,000 characters or fewer'],
    ['email', 'ada', 'invalid', 'Enter an email address in the correct format, like name@example.com'],
    [
      'email',
      'ada@example.org\r\nBcc: x@example.org',
      'invalid',
      'Enter an email address in the correct format, like name@example.com',
    ],
    ['phone', '12345', 'invalid', 'Enter a telephone number, like 01223 000 000 or +44 7700 900 982'],
    [
      'phone',
      '1234567890123456',
      'invalid',
      'Enter a telephone number, like 01223 000 000 or +44 7700 900 982',
    ],
    [
      'phone',
      'ring me on 01223 000000',
      'invalid',
      'Enter a telephone number, like 01223 000 000 or +44 7700 900 982',
    ],
    ['phone', 1_223_000_000, 'invalid', 'Telephone number must be text'],
    ['postcode', 'CB6', 'invalid', 'Enter a full UK postcode, like CB6 1AA'],
    ['postcode', '12345', 'invalid', 'Enter a full UK postcode, like CB6 1AA'],
    ['wholeNumber', 'twelve', 'invalid', 'People must be a whole number between 1 and 1,000'],
    ['wholeNumber', 1.5, 'invalid', 'People must be a whole number between 1 and 1,000'],
    ['wholeNumber', '1e3', 'invalid', 'People must be a whole number between 1 and 1,000'],
    ['wholeNumber', Number.NaN, 'invalid', 'People must be a whole number between 1 and 1,000'],
    ['wholeNumber', Number.POSITIVE_INFINITY, 'invalid', 'People must be a whole number between 1 and 1,000'],
    ['wholeNumber', 0, 'out-of-range', 'People must be a whole number between 1 and 1,000'],
    ['wholeNumber', 1001, 'out-of-range', 'People must be a whole number between 1 and 1,000'],
    ['wholeNumber', true, 'invalid', 'People must be a whole number between 1 and 1,000'],
    ['date', '2027-02-29', 'invalid', 'Date must be a real date, like 2027-03-31'],
    ['date', 20_270_331, 'invalid', 'Date must be text'],
    ['yesNo', 'maybe', 'unknown-option', 'Team challenge must be yes or no'],
    ['yesNo', 1, 'unknown-option', 'Team challenge must be yes or no'],
    ['choice', 'Seek', 'unknown-option', 'Need must be one of: seek, offer'],
    ['choice', 'toString', 'unknown-option', 'Need must be one of: seek, offer'],
    ['choice', ['seek'], 'unknown-option', 'Need must be one of: seek, offer'],
    ['choices', ['a', 'x'], 'unknown-option', 'Topics must be one of: b, a, c'],
    ['choices', [['a']], 'unknown-option', 'Topics must be one of: b, a, c'],
    ['choices', { 0: 'a' }, 'unknown-option', 'Topics must be one of: b, a, c'],
    ['area', 'Fenland', 'unknown-option', 'Area must be one of: fenland, not-sure'],
    ['area', { name: 'fenland' }, 'unknown-option', 'Area must be one of: fenland, not-sure'],
  ]

  test.each(table)('%s refuses %j as %s', (name, raw, code, message) => {
    const reading = fields[name]?.field.read(raw, { areas })
    expect(reading && said(reading)).toEqual({ ok: false, code, message })
  })
})

test('an optional field may be left out, whatever its control', () => {
  const optional = [
    text({ label: 'a' }),
    longText({ label: 'a' }),
    email({ label: 'a' }),
    wholeNumber({ label: 'a', minimum: 1, maximum: 2 }),
    date({ label: 'a' }),
    choice({ label: 'a', options: { x: 'X' } }),
    choices({ label: 'a', options: { x: 'X' } }),
  ]
  for (const field of optional) {
    expect(field.required).toBe(false)
    expect(field.read(undefined, { areas })).toEqual({ ok: true, value: undefined })
  }
})

test('lines and addresses never let a line break through', () => {
  const single = [fields['text'], fields['email'], fields['phone'], fields['postcode']].flatMap(
    (one) => one?.field ?? [],
  )
  const broken = fc
    .array(fc.constantFrom('a', '0', '7', '@', '.', 'x.org', '\r', '\n', '\r\n', '\u2028', ' ', '+'), {
      maxLength: 20,
    })
    .map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(fc.constantFrom(...single), broken, (field, raw) => {
      const reading = field.read(raw, { areas })
      if (reading.ok) expect(String(reading.value ?? '')).not.toMatch(/[\r\n\u2028\u2029]/)
    }),
    { numRuns: 500 },
  )
})

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
    field: phone({ label: 'Phone number' }),
    accepts: [
      ['01223 000 000', '01223 000 000'],
      ['+44 (0)7700 900 982', '+44 (0)7700 900 982'],
      ['01223 000000 ext. 12', '01223 000000 ext. 12'],
      ['01223-000000x4', '01223-000000x4'],
      ['07700\u2011900\u2212123', '07700-900-123'],
      ['\u202a+44 7700 900123\u202c', '+44 7700 900123'],
      ['０７７００\u3000９００１２３', '07700 900123'],
      ['01353 000000 or 07700 900123', '01353 000000 or 07700 900123'],
      ['Tel: 01353 000000 (work) – after 6pm', 'Tel: 01353 000000 (work) – after 6pm'],
      ['18001 01353 000000', '18001 01353 000000'],
      ['#12', '#12'],
      ['none', 'none'],
    ],
  },
  postcode: {
    field: postcode({ label: 'Postcode' }),
    accepts: [
      ['cb6 1aa', 'CB6 1AA'],
      ['PE149AA', 'PE14 9AA'],
      [' sw1a  1aa ', 'SW1A 1AA'],
      ['PE15-0AA', 'PE15 0AA'],
      ['PE14 9AA.', 'PE14 9AA'],
      ['PE14 OAA', 'PE14 0AA'],
      ['P E 1 4 9 A A', 'PE14 9AA'],
      ['\u202aPE14 9AA\u202c', 'PE14 9AA'],
      ['ＰＥ１４\u2013９ＡＡ', 'PE14 9AA'],
      ['CRO 2AA', 'CR0 2AA'],
      ['e1o oaa', 'E10 0AA'],
      ['SO1 3AB', 'SO1 3AB'],
    ],
  },
  wholeNumber: {
    field: wholeNumber({ label: 'People', required, minimum: 1, maximum: 1000 }),
    accepts: [
      [12, 12],
      ['12', 12],
      [' 0012 ', 12],
      ['12\u200b', 12],
      ['１２', 12],
      ['1,000', 1000],
      [1, 1],
      [1000, 1000],
    ],
  },
  date: {
    field: date({ label: 'Date', required }),
    accepts: [
      [' 2028-02-29 ', '2028-02-29'],
      ['14/05/2027\u200e', '2027-05-14'],
      ['2027-05-13T23:00:00.000Z', '2027-05-14'],
    ],
  },
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
    field: choice({ label: 'Need', required, options: { seek: 'Get help', offer: 'Give help' } }),
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
    [undefined, null, '', ' \n\u00a0', '\u200b\u200d', '\u0000'].map((raw) => [raw]),
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
    ['text', 12, 'invalid', 'Hall must be text'],
    ['text', 'a\ud800b', 'invalid', 'Hall has a broken character after “a”. Delete it, or type it again'],
    [
      'longText',
      '\udc00',
      'invalid',
      'Message has a broken character at its start. Delete it, or type it again',
    ],
    ['longText', 'x'.repeat(5001), 'too-long', 'Message must be 5,000 characters or fewer'],
    ['email', 'ada', 'invalid', 'Enter an email address in the correct format, like name@example.com'],
    [
      'email',
      'ada@example.org\r\nBcc: x@example.org',
      'invalid',
      'Enter an email address in the correct format, like name@example.com',
    ],
    ['phone', 1_223_000_000, 'invalid', 'Phone number must be text'],
    ['postcode', 'x'.repeat(201), 'too-long', 'Postcode must be 200 characters or fewer'],
    ['wholeNumber', 1.5, 'invalid', 'People must be a whole number from 1 to 1,000'],
    ['wholeNumber', Number.NaN, 'invalid', 'People must be a whole number from 1 to 1,000'],
    ['wholeNumber', Number.POSITIVE_INFINITY, 'invalid', 'People must be a whole number from 1 to 1,000'],
    ['wholeNumber', 0, 'out-of-range', 'People must be a whole number from 1 to 1,000'],
    ['wholeNumber', 1001, 'out-of-range', 'People must be a whole number from 1 to 1,000'],
    ['wholeNumber', true, 'invalid', 'People must be a whole number from 1 to 1,000'],
    ['date', 20_270_331, 'invalid', 'Date must be text'],
    ['yesNo', 'maybe', 'unknown-option', 'Choose from the list under “Team challenge”'],
    ['yesNo', 1, 'unknown-option', 'Choose from the list under “Team challenge”'],
    ['choice', 'Seek', 'unknown-option', 'Choose from the list under “Need”'],
    ['choice', 'toString', 'unknown-option', 'Choose from the list under “Need”'],
    ['choice', ['seek'], 'unknown-option', 'Choose from the list under “Need”'],
    ['choices', ['a', 'x'], 'unknown-option', 'Choose from the list under “Topics”'],
    ['choices', [['a']], 'unknown-option', 'Choose from the list under “Topics”'],
    ['choices', { 0: 'a' }, 'unknown-option', 'Choose from the list under “Topics”'],
    ['area', 'Fenland', 'unknown-option', 'Choose an area from the list'],
    ['area', { name: 'fenland' }, 'unknown-option', 'Choose an area from the list'],
  ]

  test.each(table)('%s refuses %j as %s', (name, raw, code, message) => {
    const reading = fields[name]?.field.read(raw, { areas })
    expect(reading && said(reading)).toMatchObject({ ok: false, code, message })
  })
})

describe('what cannot be read may be kept as it was typed', () => {
  const table: [string, string, string, string][] = [
    ...['about 12', '10–15', '10+', '~12', '12 people', 'twelve', '0', '1001', '1,00', '1e3', '12.5'].map(
      (typed): (typeof table)[number] => [
        'wholeNumber',
        `${typed}\u200b`,
        typed,
        'We couldn’t read this as a whole number from 1 to 1,000. Change it, or leave it and we’ll keep it as you wrote it',
      ],
    ),
    ...['next Tuesday', 'April 2027', '2027-02-29', 'Mon 14 May 2027'].map(
      (typed): (typeof table)[number] => [
        'date',
        ` ${typed}`,
        typed,
        'We couldn’t read this as a date, like 31 3 2027. Change it, or leave it and we’ll keep it as you wrote it',
      ],
    ),
    ...['CB6', '12345', 'PE14 9AA (Upwell)', 'I’d rather not say'].map((typed): (typeof table)[number] => [
      'postcode',
      typed,
      typed,
      'We couldn’t read this as a full UK postcode, like CB6 1AA. Change it, or leave it and we’ll keep it as you wrote it',
    ]),
  ]

  test.each(table)('%s: %j', (name, raw, asTyped, message) => {
    const reading = fields[name]?.field.read(raw, { areas })
    expect(reading && said(reading)).toEqual({ ok: false, code: 'invalid', asTyped, message })
  })
})

test('lengths are counted in characters, and not for what another website let people type', () => {
  const { text, longText } = fields
  for (const field of [text?.field, longText?.field]) {
    const longest = '👍'.repeat(field?.maxLength ?? 0)
    expect(field?.read(longest, { areas })).toEqual({ ok: true, value: longest })
    expect(field?.read(`${longest}👍`, { areas })).toMatchObject({ code: 'too-long' })
    expect(field?.read(`${longest}👍`, { areas, door: 'site' })).toEqual({ ok: true, value: `${longest}👍` })
  }
})

test('letters that fall into two when they are normalised count as they were typed', () => {
  const bengali = '\u09ad\u09df '.repeat(1530)
  const reading = fields['longText']?.field.read(bengali, { areas })
  expect(reading).toEqual({ ok: true, value: bengali.normalize('NFC').trim() })
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

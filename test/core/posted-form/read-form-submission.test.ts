import { describe, expect, test } from 'vitest'
import { fieldAliases } from '../../../lib/core/posted-form/aliases.ts'
import { honeypotNames, nextNames } from '../../../lib/core/posted-form/control-names.ts'
import { enquirerNames } from '../../../lib/core/posted-form/enquirer-names.ts'
import { carriedExtras } from '../../../lib/core/posted-form/extras.ts'
import { machineryNames } from '../../../lib/core/posted-form/machinery-names.ts'
import type { FormFile } from '../../../lib/core/posted-form/pairs.ts'
import { readFormSubmission } from '../../../lib/core/posted-form/read-form-submission.ts'
import { squashed } from '../../../lib/core/posted-form/spelling.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

type Rows = readonly (readonly [name: string, value: string])[]

const required = [
  ['name', 'Ada Byron'],
  ['email', 'ada@example.org'],
  ['message', 'Hello'],
] as const
const answered = { name: 'Ada Byron', email: 'ada@example.org', area: 'not-sure', message: 'Hello' }

function read(kindName: string, pairs: Rows, files: readonly FormFile[] = []) {
  const kind = kinds.find(({ name }) => name === kindName)
  if (kind === undefined) throw new Error(`There is no kind ${kindName}`)
  const named = pairs.map(([name, value]) => ({ name, value }))
  return readFormSubmission({ kind, pairs: named, files, organisation: sampleOrganisation })
}

/** The answer to one field of a kind, given what else it must have. */
function answerTo(kindName: string, field: string, pairs: Rows) {
  const { input, typed, problems, extras } = read(kindName, pairs)
  return { value: input[field], typed, extras, problem: problems.find((one) => one.field === field)?.message }
}

describe('a form', () => {
  test('with our own names is read as it stands, for every kind', () => {
    for (const kind of kinds) {
      const pairs = Object.entries(kind.example).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, String(one)]),
      )
      const submission = read(kind.name, pairs)
      expect(submission.problems).toEqual([])
      const direct = kind.readAnswers(kind.example, sampleOrganisation)
      expect({ ok: true, answers: submission.answers }).toEqual(direct)
      expect(submission.extras).toEqual([])
    }
  })

  test('names every problem at once, keeps what was typed and gives no answers', () => {
    const { answers, problems, typed, extras } = read('business-volunteering', [
      ...([
        ['email', 'ada(at)example'],
        ['people', 'a few'],
        ['phone', 'none'],
        ['interests', 'gold'],
      ] as const),
      ...([['message', ' two\r\nlines ']] as const),
    ])
    expect(answers).toBeUndefined()
    expect(problems.map(({ field, code }) => [field, code])).toEqual([['email', 'invalid']])
    expect(extras).toEqual([{ name: 'interests', value: 'gold' }])
    expect({ ...typed }).toEqual({
      ...{ email: ['ada(at)example'], phone: ['none'], people: ['a few'] },
      ...{ message: [' two\r\nlines '], area: ['not-sure'] },
    })
  })

  test('of another site need not ask for the area; our own page must', () => {
    expect(read('micro-volunteering', required).answers).toEqual(answered)
    const own = read('micro-volunteering', [...required, ['_rendered', 'x.y']])
    expect(own.problems.map(({ field }) => field)).toEqual(['area'])
    expect(own.control.door).toBe('page')
  })

  test('with a file is taken, and tells its name and size', () => {
    const file = { name: 'photo', filename: 'C:\\docs\\a.jpg', bytes: 120_000 }
    const { answers, problems, files } = read('general', required, [file])
    expect([problems, answers, files]).toEqual([[], answered, [{ name: 'a.jpg', bytes: 120_000 }]])
  })
})

describe('a name', () => {
  test.each([
    'E-mail',
    'EMAIL',
    '_replyto',
    'email_address',
    'your-email',
    'Your Email *',
    'yourEmail',
    'Email address',
    'contact[email]',
    'form_fields[email]',
    'data[Contact][email]',
    'g7-email',
    'et_pb_contact_email_1',
    'email (required)',
    'email[]',
    'email[0]',
  ])('%s is the email address', (name) => {
    const { answers, extras } = read('general', [
      ['name', 'Ada Byron'],
      [name, 'ada@example.org'],
      ['message', 'Hello'],
    ])
    expect(answers).toEqual(answered)
    expect(extras).toEqual([])
  })

  test.each(
    Object.entries(fieldAliases).flatMap(([field, aliases]) =>
      aliases.map((alias) => [alias, field] as const),
    ),
  )('%s is understood as %s wherever a kind asks for that', (alias, field) => {
    const asking = kinds.filter(({ fields }) => Object.hasOwn(fields, field) && !Object.hasOwn(fields, alias))
    expect(kinds.some(({ fields }) => Object.hasOwn(fields, field))).toBe(true)
    for (const kind of asking) {
      const example = [kind.example[field]].flat()[0]
      const value = example === undefined ? undefined : String(example)
      if (value === undefined) continue
      const { input } = read(kind.name, [[alias, value]])
      const taken = Object.values(input).flat()
      expect(taken).toContain(value)
    }
  })

  test('in two parts makes one', () => {
    for (const [first, last] of [
      ['first-name', 'last-name'],
      ['fname', 'surname'],
      ['names[first_name]', 'names[last_name]'],
      ['name[first]', 'name[last]'],
    ] as const) {
      expect(
        read('general', [
          [first, 'Ada '],
          [last, ' Byron'],
        ]).input['name'],
      ).toBe('Ada Byron')
    }
    expect(read('general', [['first-name', 'Ada']]).input['name']).toBe('Ada')
    expect(
      read('general', [
        ['name', 'Ada'],
        ['surname', 'Byron'],
      ]).input['name'],
    ).toBe('Ada Byron')
    expect(
      read('general', [
        ['name', 'Ada Byron'],
        ['surname', 'Byron'],
      ]).input['name'],
    ).toBe('Ada Byron')
    expect(
      read('general', [
        ['name', ''],
        ['first-name', 'Ada'],
        ['last-name', 'Byron'],
      ]).typed['name'],
    ).toEqual(['Ada Byron'])
  })

  test('that is plainly of a person goes before one that a hall may have, and our own before others', () => {
    const { answers, extras } = read('general', [
      ...([
        ['full-name', 'Someone'],
        ['Your name', 'Somebody'],
        ['name', 'Ada Byron'],
        ['_replyto', 'bob@example.org'],
      ] as const),
      ...([
        ['email', 'ada@example.org'],
        ['comments', 'More'],
        ['message', 'Hello'],
      ] as const),
    ])
    expect(answers).toEqual({ ...answered, name: 'Somebody' })
    expect(extras).toEqual([
      { name: 'full-name', value: 'Someone' },
      { name: 'name', value: 'Ada Byron' },
      { name: '_replyto', value: 'bob@example.org' },
      { name: 'comments', value: 'More' },
    ])
  })

  test('that came twice gives its first words, and the others beside', () => {
    const { answers, extras } = read('general', [
      ...required,
      ['name', ''],
      ['name', 'Ada Byron'],
      ['name', 'Eve'],
    ])
    expect(answers?.['name']).toBe('Ada Byron')
    expect(extras).toEqual([{ name: 'name', value: 'Eve' }])
  })

  test('that is only a guess leaves what does not fit for the officer to read', () => {
    const { answers, extras } = read('general', [
      ...required,
      ['location', 'Behind the church'],
      ['region', 'fenland'],
    ])
    expect(answers?.['area']).toBe('fenland')
    expect(extras).toEqual([{ name: 'location', value: 'Behind the church' }])
    const elsewhere = read('general', [...required, ['area', 'Ely']])
    expect(elsewhere.answers).toEqual(answered)
    expect(elsewhere.extras).toEqual([{ name: 'area', value: 'Ely' }])
  })

  test('has one meaning in the lists', () => {
    const settings = [...honeypotNames, ...nextNames, ...machineryNames.any]
    expect(new Set(settings).size).toBe(settings.length)
    for (const aliases of [...Object.values(fieldAliases), ...Object.values(enquirerNames)]) {
      expect(aliases.filter((alias) => settings.includes(alias))).toEqual([])
      expect(new Set(aliases.map(squashed)).size).toBe(aliases.length)
    }
  })
})

describe('an answer', () => {
  test.each([
    ['2027-03-31', '2027-03-31'],
    ['31/3/2027', '2027-03-31'],
    ['31.03.2027', '2027-03-31'],
    ['31-3-27', '2027-03-31'],
    ['3 March 2027', '2027-03-03'],
    ['3rd Mar 2027', '2027-03-03'],
    ['Wed 3 March 2027', '2027-03-03'],
    ['Wednesday, the 3rd of March 2027', '2027-03-03'],
    ['March 3, 2027', '2027-03-03'],
    ['3-Sept-2027', '2027-09-03'],
    ['2027/3/1', '2027-03-01'],
    ['2027-03-31T10:00', '2027-03-31'],
    [' 31/03/2027 ', '2027-03-31'],
  ])('of %s is the date %s', (text, date) => {
    const { answers, typed } = read('business-volunteering', [
      ...required,
      ['business', 'x'],
      ['people', '3'],
      ['date', text],
    ])
    expect(answers?.['date']).toBe(date)
    expect(typed['date']).toEqual([text])
    expect(typed['date-year']?.[0]).toMatch(/27$/)
  })

  test.each([
    '31/2/2027',
    '2027-02-31',
    'soon',
    '3 Marchember 2027',
    '13/13/2027',
    '0/0/0',
    '1/2/3',
    '3 March',
    '٣/٣/٢٠٢٧',
  ])('of %s is no date, and stays as it was typed', (text) => {
    const { typed, value } = answerTo('business-volunteering', 'date', [['date', text]])
    expect(value).toBe(text)
    expect(typed['date']).toEqual([text])
  })

  test.each([
    ['31', '3', '2027', '2027-03-31'],
    [' 1 ', 'march', '2027', '2027-03-01'],
    ['01', 'Dec', '27', '2027-12-01'],
  ])('in three parts, %s %s %s, is one date', (day, month, year, date) => {
    const { value, typed } = answerTo('business-volunteering', 'date', [
      ['date-day', day],
      ['date-month', month],
      ['date-year', year],
    ])
    expect(value).toBe(date)
    expect(typed['date-month']).toEqual([month])
  })

  test.each([
    ['31', '2', '2027', '31/2/2027'],
    ['31', '', '', '31'],
    ['', '', '2027', '2027'],
    ['next', 'Tuesday', '', 'next Tuesday'],
    ['1', '1', '202', '1/1/202'],
  ])('in parts that make no date, %s %s %s, stays as it was typed', (day, month, year, text) => {
    const { typed, value } = answerTo('business-volunteering', 'date', [
      ['date_day', day],
      ['date[month]', month],
      ['dateYear', year],
    ])
    expect(value).toBe(text)
    expect([typed['date-day'], typed['date-month'], typed['date-year']]).toEqual([[day], [month], [year]])
  })

  test('of three empty parts is none', () => {
    const { value, problem } = answerTo('business-volunteering', 'date', [
      ['date-day', ''],
      ['date-month', ' '],
      ['date-year', ''],
    ])
    expect([value, problem]).toEqual([undefined, undefined])
  })

  test.each([
    ['1,000', 1000],
    ['1 000', 1000],
    [' 12 ', 12],
    ['007', 7],
    ['1', 1],
  ])('of %s is the number %i', (text, number) => {
    const { answers } = read('business-volunteering', [...required, ['business', 'x'], ['people', text]])
    expect(answers?.['people']).toBe(number)
  })

  test.each([
    '1,5',
    '10-20',
    '1.000',
    'twelve',
    '1,00',
    '1e3',
    '0x10',
    '-1',
    '12,',
  ])('of %s is no number, and stays as it was typed', (text) => {
    const { answers } = read('business-volunteering', [...required, ['business', 'x'], ['people', text]])
    expect(answers?.['people']).toBe(text)
  })

  test.each([
    ['on', 'yes'],
    ['true', 'yes'],
    ['Yes', 'yes'],
    ['1', 'yes'],
    ['y', 'yes'],
    ['YES PLEASE!', 'yes'],
    ['off', 'no'],
    ['false', 'no'],
    ['No', 'no'],
    ['0', 'no'],
    ['n', 'no'],
  ])('of %s is %s', (text, answer) => {
    expect(answerTo('business-volunteering', 'teamChallenge', [['teamChallenge', text]]).value).toBe(answer)
  })

  test('of a tick box counts before the hidden one in front of it', () => {
    expect(
      answerTo('business-volunteering', 'teamChallenge', [
        ['teamChallenge', '0'],
        ['teamChallenge', '1'],
      ]).value,
    ).toBe('yes')
    expect(answerTo('business-volunteering', 'teamChallenge', [['teamChallenge', '0']]).value).toBe('no')
  })

  test('may be an option by its name or by its words, in any case and with other signs', () => {
    for (const text of ['not-sure', 'Not sure yet', 'NOT SURE YET ', 'not  sure-yet']) {
      expect(answerTo('asset-transfer', 'interest', [['interest', text]]).value).toBe('not-sure')
    }
    expect(answerTo('general', 'area', [['area', 'south cambridgeshire']]).value).toBe('south-cambridgeshire')
    expect(answerTo('general', 'area', [['District', 'The whole area']]).value).toBe('whole-area')
  })

  test('may be several options, in one field or in many', () => {
    const topics = ['funding', 'safety']
    const spellings: readonly Rows[] = [
      [
        ['topics', 'funding'],
        ['topics', 'safety'],
      ],
      [
        ['topics[]', 'Health, safety and safeguarding'],
        ['topics[]', 'Funding and grants'],
      ],
      [
        ['topics[0]', 'funding'],
        ['topics[1]', 'safety'],
        ['topics', ''],
      ],
      [['topics', 'funding, safety']],
      [['Topics', 'funding; safety;']],
      [
        ['topics', 'funding'],
        ['topics', 'safety'],
        ['topics', 'funding'],
      ],
    ]
    for (const pairs of spellings) {
      const { value, typed } = answerTo('community-mentoring', 'topics', pairs)
      expect(value).toEqual(expect.arrayContaining(topics))
      expect(value).toHaveLength(2)
      expect(typed['topics']).toEqual(value)
    }
  })

  test.each([
    'Please select',
    '-- Select one --',
    '—Please choose an option—',
    'Choose…',
    '---',
  ])('of %s is none', (text) => {
    for (const field of ['stage', 'listed']) {
      const { value, extras, problem } = answerTo('asset-transfer', field, [[field, text]])
      expect([value, extras, problem]).toEqual([undefined, [], undefined])
    }
  })
})

describe('what a form says to the machinery', () => {
  test('is told apart from answers', () => {
    const { control, extras, answers } = read('general', [
      ...required,
      ...([
        ['_key', 'abc'],
        ['_rendered', 'x.y'],
        ['_step', 'check'],
        ['_go', 'back'],
        ['_gotcha', ''],
        ['area', 'fenland'],
      ] as const),
      ...([['_next', 'https://www.example.org/a']] as const),
    ])
    expect(control).toEqual({
      ...{ door: 'page', key: 'abc', rendered: 'x.y', step: 'check', go: 'back', honeypot: 'empty' },
      next: 'https://www.example.org/a',
    })
    expect(extras).toEqual([])
    expect(answers).toEqual({ ...answered, area: 'fenland' })
  })

  test.each(honeypotNames)('%s is a trap: not there, empty, or touched', (name) => {
    expect(read('general', required).control.honeypot).toBe('absent')
    expect(read('general', [...required, [name, ' ']]).control.honeypot).toBe('empty')
    const touched = read('general', [...required, [name, 'http://spam.example']])
    expect([touched.control.honeypot, touched.extras, touched.answers]).toEqual(['filled', [], answered])
  })

  test.each(nextNames)('%s says where to land, whatever it says', (name) => {
    expect(read('general', [...required, [name, '']]).control.next).toBeUndefined()
    expect(read('general', [...required, [name, '//evil.example']]).control.next).toBe('//evil.example')
  })
})

describe('a form of another site that our page shows again', () => {
  test('brings its extras along, even under the names of our own fields', () => {
    const first = read('general', [
      ...required,
      ['name', 'Eve'],
      ['colour', 'green'],
      ['colour', 'blue'],
      ['_changing', 'yes'],
    ])
    expect(first.extras).toEqual([
      { name: 'name', value: 'Eve' },
      { name: 'colour', value: 'green, blue' },
    ])
    const carried = carriedExtras(first.extras).map(({ name, value }) => [name, value] as const)
    const again = read('general', [...carried, ...required, ['area', 'fenland'], ['_rendered', 'x']])
    expect(again.extras).toEqual(first.extras)
    expect(again.answers).toEqual({ ...answered, area: 'fenland' })
    expect(again.typed['name']?.[0]).toBe('Ada Byron')
  })
})

describe('what is more than an enquiry can hold', () => {
  const budget = 64 * 1024

  test('is told with how much too much it is, and nothing of it is lost', () => {
    const long = 'word '.repeat(budget / 5)
    const { problems, extras, answers } = read('general', [...required, ['background', long]])
    expect(problems.map(({ field, code }) => [field, code])).toEqual([['', 'too-long']])
    expect(extras).toEqual([{ name: 'background', value: long.trim() }])
    expect(answers).toBeUndefined()
  })

  test('is counted as it is stored, in bytes: 60,000 letters fit, and as many of three bytes do not', () => {
    const fits = (text: string) => read('general', [...required, ['background', text]]).problems.length === 0
    expect([fits('a'.repeat(60_000)), fits('ভ'.repeat(60_000)), fits('ভ'.repeat(20_000))]).toEqual([
      ...[true, false, true],
    ])
  })
})

describe('addresses of which nothing says whose they are', () => {
  test('are both shown to the officer, and none is written to', () => {
    const { answers, extras, guesses } = read('general', [
      ['name', 'Ada Byron'],
      ['field_1', 'ada@example.org'],
      ['field_2', 'grace@example.org'],
      ['message', 'Hello'],
    ])
    expect(answers).toEqual({ name: 'Ada Byron', area: 'not-sure', message: 'Hello' })
    expect(extras.map(({ value }) => value)).toEqual(['ada@example.org', 'grace@example.org'])
    expect(guesses).toEqual([{ field: 'email', from: ['field_1', 'field_2'], by: 'shape' }])
  })

  test('are a typed address and another typed to confirm it', () => {
    const pairs = (again: string): Rows => [...required, ['confirm-email', again]]
    expect(read('general', pairs('ADA@example.org ')).answers).toEqual(answered)
    expect(read('general', pairs('ada@exmaple.org')).answers?.['email']).toBeUndefined()
  })

  test('are never a friend’s, whose address may be the only one', () => {
    const { answers, extras, problems } = read('general', [
      ['name', 'Ada Byron'],
      ['phone', '01353 661001'],
      ['friend_email', 'grace@example.org'],
      ['message', 'Hello'],
    ])
    expect([problems, answers?.['email']]).toEqual([[], undefined])
    expect(extras).toEqual([{ name: 'friend_email', value: 'grace@example.org' }])
  })
})

test.each([
  ['password', 'hunter2'],
  ['user[password_confirmation]', 'hunter2'],
  ['cardNumber', '4111 1111 1111 1111'],
  ['cc-csc', '123'],
])('%s is never kept', (name, value) => {
  const { extras, answers, typed } = read('general', [...required, [name, value]])
  expect([extras, answers]).toEqual([[], answered])
  expect(JSON.stringify(typed)).not.toContain(value)
})

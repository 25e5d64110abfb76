import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerPatterns } from '../../../functions/intake/answer-patterns.ts'
import { isEmailAddress } from '../../../lib/core/text/email-address.ts'
import { isBlank } from '../../../lib/core/text/text-policy.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { readProblem } from '../read-answer.ts'
import { cleanedAnswers, damaged, enquiriesOf } from './json-enquiries.ts'

const posts = Number(process.env['POSTS'] ?? 500)
const pipeline = createPipeline()
const published = await Promise.all(
  kinds.map(async (kind) => {
    const { body = '' } = await pipeline.intake({ method: 'GET', path: `/v1/kinds/${kind.name}` })
    const schema: unknown = JSON.parse(body)
    const validate = new Ajv2020({ strict: false }).compile(Object(schema))
    return { kind, enquiries: enquiriesOf(schema), isValid: (answers: unknown) => validate(answers) === true }
  }),
)

describe.each(
  published.map((one) => [one.kind.name, one] as const),
)('the published schema of %s', (name, it) => {
  const { kind, enquiries, isValid } = it
  const numRuns = Math.ceil(posts / published.length)

  test('accepts nothing that we refuse', async () => {
    const valid = enquiries.filter(isValid)
    const check = async (answers: unknown) => {
      expect(await send(name, answers)).toEqual({ answers, said: 202 })
    }
    await fc.assert(fc.asyncProperty(valid, check), { numRuns })
  })

  test('refuses what we refuse, and nothing else once it is clean', async () => {
    let refused = 0
    const check = async (answers: unknown) => {
      const said = isValid(cleanedAnswers(kind, answers)) ? 202 : 422
      if (said === 422) refused++
      expect(await send(name, answers)).toEqual({ answers, said })
    }
    await fc.assert(fc.asyncProperty(damaged(enquiries), check), { numRuns })
    expect(refused).toBeGreaterThan(numRuns / 5)
  })
})

describe('there is one opinion', () => {
  test('of what can be seen, and of what is an address', () => {
    const visible = new RegExp(answerPatterns.visible, 'u')
    for (let point = 0; point <= 0x10ffff; point++) {
      const character = String.fromCodePoint(point)
      if (visible.test(character) === isBlank(character)) expect(point.toString(16)).toBe('')
    }
    const address = new RegExp(answerPatterns.emailAddress, 'u')
    const pieces = fc.array(
      fc.constantFrom(
        'ada',
        '@',
        '.',
        'example',
        'org',
        '-',
        '1',
        'x'.repeat(60),
        'yyyy',
        "'",
        '_',
        ' ',
        'é',
        '"',
      ),
      { maxLength: 9 },
    )
    const likely = pieces.map((all) => all.join(''))
    fc.assert(
      fc.property(
        fc.oneof(
          likely,
          likely.map((text) => `a@${text}.org`),
        ),
        (text) => {
          expect(address.test(text) && text.length <= 254).toBe(isEmailAddress(text))
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('our own form, made JSON by a script', () => {
  const answers = {
    ...{ _gotcha: '', name: 'Grace', email: 'grace@example.org', phone: '', callTimes: '', area: 'fenland' },
    ...{ business: 'Fen Print', people: '12', interests: 'outdoors', message: '' },
  }
  const parts = { 'date-day': '14', 'date-month': 'May', 'date-year': '2027' }

  test('is taken, with a date in three parts and one name for a list', async () => {
    const [kept] = await keptOf({ ...answers, ...parts })
    expect(kept).toMatchObject({
      answers: { people: 12, interests: ['outdoors'], date: '2027-05-14' },
      arrival: { door: 'api', honeypot: 'empty' },
    })
    expect(Object.keys(kept?.answers ?? {})).not.toContain('phone')
  })

  test('is taken with an empty date, and with one that cannot be read', async () => {
    const empty = { 'date-day': '', 'date-month': '', 'date-year': '' }
    expect((await keptOf({ ...answers, ...empty }))[0]?.answers['date']).toBeUndefined()
    expect((await keptOf({ ...answers, ...empty, 'date-day': 'next Tuesday' }))[0]?.answers['date']).toBe(
      'next Tuesday',
    )
  })

  test('is taken for a robot’s where the hidden field is filled in', async () => {
    const [kept] = await keptOf({ ...answers, _gotcha: 'x' })
    expect(kept?.arrival?.honeypot).toBe('filled')
  })

  test('may not say a date in two ways', async () => {
    const twice = { ...answers, ...parts, date: '2027-05-14' }
    const problem = readProblem(await pipeline.post('business-volunteering', twice))
    expect(problem.errors).toEqual([
      {
        field: 'date',
        code: 'invalid',
        message: 'Send the date in one piece, or as date-day, date-month, date-year, but not both',
      },
    ])
  })

  async function keptOf(posted: unknown) {
    const own = createPipeline()
    await own.post('business-volunteering', posted)
    return own.enquiries()
  }
})

async function send(kind: string, answers: unknown) {
  const answer = await pipeline.post(kind, answers)
  return { answers, said: answer.statusCode }
}

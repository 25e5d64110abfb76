import { expect, test } from 'vitest'
import type { ReadingContext } from '../../../lib/core/kind/field.ts'
import { general } from '../../../lib/kinds/general.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

const { areas } = sampleOrganisation
const doors = ['api', 'page', 'site'] as const
const ways: readonly (readonly [string, string, Record<string, string>])[] = [
  ['an address', 'kept', { email: 'ada@example.org' }],
  ['an address in an international domain', 'kept', { email: 'ada@bücher.example' }],
  ['a telephone number', 'kept', { phone: '01353 000000' }],
  ['both', 'kept', { email: 'ada@example.org', phone: '01353 000000' }],
  ['neither', 'missing', {}],
  ['blanks', 'missing', { email: ' ', phone: ' ' }],
  ['no address, and no number', 'invalid', { email: 'ada(at)example.org' }],
  ['a local part beyond ASCII, and no number', 'invalid', { email: 'adä@example.org' }],
]

test.each(
  ways.flatMap(([what, how, contact]) => doors.map((door) => [what, door, how, contact] as const)),
)('%s, by %s, is %s', (_what, door, how, contact) => {
  expect(read(contact, { door })).toEqual(how === 'kept' ? contact : [['email', how]])
})

test('somebody without address and number is asked for either, in one sentence', () => {
  const reading = general.readAnswers({ name: 'Ada', area: 'fenland', message: 'Help' }, { areas })
  expect(reading).toMatchObject({
    problems: [{ message: 'Enter an email address or a phone number, so that we can reply to you' }],
  })
})

const mistyped = { email: 'ada(at)example.org ', phone: '01353 000000' }
const kept = { ...mistyped, email: 'ada(at)example.org' }

test.each([
  ['by the JSON interface', { door: 'api' }],
  ['by another website', { door: 'site' }],
  ['by a page that has asked', { door: 'page', asked: new Set(['email']) }],
] as const)('what is no address is kept as typed beside a telephone number, %s', (_, context) => {
  expect(read(mistyped, context)).toEqual(kept)
})

test('a page asks once more for what is no address', () => {
  expect(read(mistyped, { door: 'page' })).toEqual([['email', 'invalid']])
  expect(read({ email: mistyped.email }, { door: 'page', asked: new Set(['email']) })).toEqual([
    ['email', 'invalid'],
  ])
})

/** The ways to answer that were kept, or the problems. */
function read(contact: Record<string, string>, context: Pick<ReadingContext, 'door' | 'asked'>) {
  const typed = { name: 'Ada', area: 'fenland', message: 'Help', ...contact }
  const reading = general.readAnswers(typed, { areas, ...context })
  if (!reading.ok) return reading.problems.map(({ field, code }) => [field, code])
  const { name: _, area: __, message: ___, ...rest } = reading.answers
  return rest
}

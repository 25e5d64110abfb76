import { expect, it } from 'vitest'
import { firstNumber } from '../../../lib/core/text/first-number.ts'

it.each([
  '01223 123456',
  '01223123456',
  '(01223) 123 456',
  '01223-123456',
  '01223\u2013123456',
  '01223.123.456',
  '01223\u00a0123456',
  '０１２２３ １２３４５６',
  '+44 1223 123456',
  '+44 (0)1223 123456',
  '+44(0) 1223 123456',
  '＋44 1223 123456',
  '0044 1223 123456',
  '44 1223 123456',
  'Tel. 01223 123456',
  '01223 123456 ext 12',
  '01223 123456 or 07700 900123',
  '01223 123456/07700 900123',
  '01223 123456, 07700 900123',
  '01223 123456 07700 900123',
  '01223 123456 (evenings)',
  'room 12, 01223 123456',
])('is the same for one number, however it was typed: %s', (typed) => {
  expect(firstNumber(typed)).toBe('01223123456')
})

it.each([
  ['07700 900123 or 01223 123456', '07700900123'],
  ['+1 (555) 010-9999', '+15550109999'],
  ['001 555 010 9999', '+15550109999'],
  ['+353 1 234 5678', '+35312345678'],
  ['123456', '123456'],
  ['555 0109', '5550109'],
])('tells numbers apart: %s', (typed, number) => {
  expect(firstNumber(typed)).toBe(number)
})

it.each([
  '',
  'ask my neighbour',
  '12345',
  '12 and 34 and 56',
  '+',
  '(',
  '()()',
])('finds none in %j', (typed) => {
  expect(firstNumber(typed)).toBeUndefined()
})

it('takes time by the length alone', () => {
  const texts = ['1'.repeat(65_536), '+('.repeat(32_768), '12 a'.repeat(16_384), ' '.repeat(65_536)]
  for (const text of texts) firstNumber(text)
})

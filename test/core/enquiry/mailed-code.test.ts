import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMailedCode } from '../../../lib/core/enquiry/mailed-code.ts'
import { anyText } from '../../support/given/any-text.ts'

describe('a code that was mailed', () => {
  test.each([
    ['as it stands', '123456'],
    ['in two halves', '123 456'],
    ['with a dash', '123–456'],
    ['with spaces everywhere', ' 1 2 3 4 5 6 '],
    ['in full-width digits', '１２３４５６'],
    ['with what nobody sees', '\u200b123\u200d456\ufeff'],
    ['in brackets', '[123456]'],
    ['behind a word', 'Code: 123456'],
    ['with the full stop of its sentence', 'Your code is 123 456.'],
    ['with another number', 'Code 123456, good for 10 minutes'],
    ['twice', '123456 (123 456)'],
  ])('is read %s', (_how, typed) => {
    expect(readMailedCode(typed)).toBe('123456')
  })

  test.each([
    '',
    '12345',
    '1234567',
    '12345a',
    '123456 or 654321',
    'code',
    '12345\u0660',
  ])('is not %j', (typed) => {
    expect(readMailedCode(typed)).toBeUndefined()
  })

  test('is six digits or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(anyText(20), (typed) => {
        expect(readMailedCode(typed) ?? '000000').toMatch(/^\d{6}$/)
      }),
    )
  })
})

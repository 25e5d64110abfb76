import { expect, it } from 'vitest'
import { readSought } from '../../../lib/core/board/sought.ts'

it.each([
  ['ABCD-2345', { reference: 'ABCD-2345', words: ['abcd', '2345'] }],
  ['  abcd2345 ', { reference: 'ABCD-2345', words: ['abcd2345'] }],
  ['research', { reference: 'RESE-ARCH', words: ['research'] }],
  ['Ada@Example.org', { email: 'Ada@Example.org', words: ['ada', 'example', 'org'] }],
  ['+44 (0)1354 000111', { phone: '01354000111', words: ['44', '1354', '000111'] }],
  ['01354', { words: ['01354'] }],
  ['Mill Lane 01354 000111', { words: ['mill', 'lane', '01354', '000111'] }],
  ['The Five Bells', { words: ['the', 'five', 'bells'] }],
])('reads %j', (typed, sought) => {
  expect(readSought(typed)).toEqual(sought)
})

it.each(['', '  ', '?!', 'a', '\u200b'])('looks for nothing where nothing is asked: %j', (typed) => {
  expect(readSought(typed)).toBeUndefined()
})

it('reads no more than the beginning of what was pasted', () => {
  expect(readSought(`${'x'.repeat(100_000)} ABCD-2345`)?.words).toEqual(['x'.repeat(300)])
})

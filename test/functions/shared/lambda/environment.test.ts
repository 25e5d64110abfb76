import { expect, test } from 'vitest'
import { readEnvironment } from '../../../../functions/shared/lambda/environment.ts'

test('the variables that were asked for come back, and no others', () => {
  expect(readEnvironment(['A', 'B'], { A: '1', B: '2', C: '3' })).toEqual({ A: '1', B: '2' })
})

test('everything that is missing is named at once, empty ones too', () => {
  expect(() => readEnvironment(['A', 'B', 'C'], { A: '', B: '2' })).toThrow('The stack did not set A, C')
})

import { describe, expect, test } from 'vitest'
import { readingAgeOf, sentencesIn } from './reading-age.ts'

describe('the reading age', () => {
  test('is that of the index, calculated by hand', () => {
    // 9 words of 38 letters, 2 sentences: 4.71 × 38/9 + 0.5 × 9/2 − 21.43 + 5.
    const { age, ...counted } = readingAgeOf(['The quick brown fox jumps over it.', 'Nobody minds!'])
    expect(counted).toEqual({ sentences: 2, words: 9 })
    expect(age).toBeCloseTo((4.71 * 38) / 9 + 0.5 * 4.5 - 16.43, 10)
  })

  test('is lower the shorter words and sentences are', () => {
    const ages = [
      ['We’ll call you soon.'],
      ['We’ll call you as soon as we have found somebody who can help your village hall.'],
      ['Notification of acknowledgement will be communicated following administrative consideration.'],
    ].map((sentences) => readingAgeOf(sentences).age)
    expect(ages).toEqual(ages.toSorted((one, other) => one - other))
  })
})

test.each([
  ['Reply by Thu 3 Dec', []],
  ['Press Reply. See all 9', ['Press Reply.']],
  ['“Have you heard?” Not yet! Saving it…', ['“Have you heard?”', 'Not yet!']],
  ['Ask help@example.org or see www.example.org. Thanks.', ['Ask help@example.org or see www.example.org.']],
])('in "%s" the sentences are found', (text, sentences) => {
  expect(sentencesIn(text)).toEqual(sentences)
})

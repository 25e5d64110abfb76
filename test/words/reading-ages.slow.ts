import { expect, test } from 'vitest'
import { everyEnglishText, sentencesOf } from './every-english-text.ts'
import { readingAgeOf } from './reading-age.ts'

test.each(everyEnglishText())('$what ask no more of their readers than $target years', (reading) => {
  const sentences = sentencesOf(reading)
  expect(sentences.length).toBeGreaterThan(20)
  expect(readingAgeOf(sentences).age).toBeLessThanOrEqual(reading.target)
})

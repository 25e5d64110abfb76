import { everyEnglishText, sentencesOf } from './every-english-text.ts'
import { readingAgeOf } from './reading-age.ts'

/**
 * `npm run reading-age`: the reading age of all English of pages and emails, by who reads it; the pages and emails above
 * their target; and the hardest sentences. Ends with 1 if any of it is, taken as a whole, above its target.
 */
function tellReadingAges(): void {
  for (const reading of everyEnglishText()) {
    const { what, target, texts } = reading
    const all = sentencesOf(reading)
    const { age, sentences, words } = readingAgeOf(all)
    say(`${what}: ${age.toFixed(1)} years, at most ${target}; ${sentences} sentences, ${words} words`)
    for (const [name, said] of Object.entries(texts))
      if (readingAgeOf(said).age > target) say(`  above: ${name}, ${readingAgeOf(said).age.toFixed(1)}`)
    for (const sentence of hardest(all)) say(`  ${ageOf(sentence).toFixed(0).padStart(2)}  ${sentence}`)
    if (age > target) process.exitCode = 1
  }
}

function hardest(sentences: readonly string[]): readonly string[] {
  return sentences.toSorted((one, other) => ageOf(other) - ageOf(one)).slice(0, 8)
}

function ageOf(sentence: string): number {
  return readingAgeOf([sentence]).age
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

tellReadingAges()

import { describe, expect, test } from 'vitest'
import { assessSpam } from '../../../lib/core/spam/assess-spam.ts'
import { massMailing, spamPitches } from '../../../lib/core/spam/pitches.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { spamWords } from '../../../lib/core/words/english-spam.ts'

const pitches = [...spamPitches, massMailing]

function reasonsFor(message: string): readonly string[] {
  const counts = { source: 1, address: 1, sameText: 1 }
  return assessSpam({ texts: ['Tom', message], email: 'tom@example.org', counts }, words.spam).reasons
}

describe.each(pitches)('$name', ({ name, phrases }) => {
  test('every phrase can be found, in whatever capitals and punctuation', () => {
    const missed = phrases.filter((phrase) => {
      const disguised = `Now, “${phrase.toUpperCase().replaceAll(' ', '\n–  ')}”!`
      return !reasonsFor(disguised).includes(spamWords[name])
    })
    expect(missed).toEqual([])
  })

  test('no phrase counts twice by standing in another', () => {
    const doubled = phrases.filter((phrase) =>
      phrases.some((other) => other !== phrase && ` ${other} `.includes(` ${phrase} `)),
    )
    expect(doubled).toEqual([])
  })
})

test('no phrase belongs to two pitches', () => {
  const all = pitches.flatMap(({ phrases }) => phrases)
  expect(all.filter((phrase, index) => all.indexOf(phrase) !== index)).toEqual([])
})

test.each([
  ['letters of mathematics', '𝗼𝗻𝗹𝗶𝗻𝗲 𝗰𝗮𝘀𝗶𝗻𝗼'],
  ['full width', 'ｏｎｌｉｎｅ ｃａｓｉｎｏ'],
  ['invisible characters', 'on\u200bline cas\u00adino'],
])('a phrase hidden by %s is found', (_how, message) => {
  expect(reasonsFor(message)).toContain(spamWords.gambling)
})

test.each([
  ['a casino night', 'Are we allowed a casino night with a bar and a raffle?'],
  [
    'a loan for the freehold',
    'We need a loan to buy the freehold. Do you know lenders? What is the interest rate?',
  ],
  ['help with a website', 'Our website was hacked, who can help us to make a new one? And an app?'],
  ['the village pharmacy', 'The pharmacy closes. Old people cannot get their prescriptions.'],
  ['a legacy in Bitcoin', 'We were left some Bitcoin in a will and have no idea what crypto is.'],
  ['a part of a word', 'Scunthorpe, Cialisford, Essexxx and the nudeness of the branches'],
])('%s is no pitch', (_what, message) => {
  expect(reasonsFor(message)).toEqual([])
})

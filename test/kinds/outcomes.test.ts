import { describe, expect, it } from 'vitest'
import { english } from '../../lib/core/words/english.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { pseudoCore, pseudoKinds } from '../support/given/pseudo-language.ts'
import { strayWords } from '../support/source/stray-words.ts'

const everyKinds = Object.keys(english.outcomes)

describe.each(kinds)('the outcomes of $name', ({ outcomes }) => {
  it('end with those of every kind', () => {
    expect(outcomes.slice(-everyKinds.length).map(({ name }) => name)).toEqual(everyKinds)
  })

  it('have names that can be kept and counted, and titles that can be told apart', () => {
    for (const { name, title } of outcomes) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(name.length).toBeLessThanOrEqual(60)
      expect(title.trim()).not.toBe('')
    }
    for (const all of [outcomes.map(({ name }) => name), outcomes.map(({ title }) => title)])
      expect(new Set(all).size).toBe(all.length)
  })
})

it.each(pseudoKinds)('the outcomes of $name have words in another language, and the same names', (kind) => {
  expect(strayWords(kind.outcomes.map(({ title }) => title).join(' '), { allowed: [] })).toEqual([])
  const english = kinds.find(({ name }) => name === kind.name)
  expect(kind.outcomes.map(({ name }) => name)).toEqual(english?.outcomes.map(({ name }) => name))
  expect(kind.core).toBe(pseudoCore)
})

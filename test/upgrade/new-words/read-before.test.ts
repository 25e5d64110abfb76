import { beforeAll, expect, test } from 'vitest'
import { storedEnquiry } from '../../../lib/core/enquiry/stored/stored-enquiry.ts'
import { readGoldenSets } from '../golden.ts'
import { goldenStates, type State } from '../golden-states.ts'

/** The release before this one. While one takes the other's place both are at work, and it refuses a word it does not know. */
const releaseBefore = '2026-12-2'

let states: readonly State[] = []
beforeAll(async () => {
  states = await goldenStates()
})

test('What is written today is in words that the release before reads, where it reads words of a list', () => {
  const [, before] = readGoldenSets().find(([release]) => release === releaseBefore) ?? []
  const known = wordsKnownTo(before?.shape.enquiry ?? [])
  expect(known.size).toBeGreaterThan(12)
  const unknown = states.flatMap(({ what, enquiry }) => {
    const { document } = storedEnquiry.toStored(enquiry)
    return wordsIn(JSON.parse(document))
      .filter(([path, word]) => known.get(path)?.has(word) === false)
      .map(([path, word]) => `${what}: ${path} is ${word}`)
  })
  expect(unknown).toEqual([])
})

test('What is kept in other words is read as it was meant, and each of those words is kept here', () => {
  const meant = states.flatMap(({ enquiry: { updates = [], mails, withheldMails = [] } }) => [
    ...updates.map(({ type }) => type),
    ...mails.map(({ purpose }) => purpose),
    ...withheldMails.map(({ purpose }) => `withheld ${purpose}`),
  ])
  for (const word of ['heard', 'not-heard', 'have-you-heard', 'withheld have-you-heard'])
    expect(meant).toContain(word)
  for (const { enquiry } of states) {
    const stored = storedEnquiry.toStored(enquiry)
    const read = storedEnquiry.readStored(stored, enquiry.reference)
    const typesOf = ({ updates = [] }: typeof enquiry) => updates.map(({ type }) => type)
    const purposesOf = ({ mails, withheldMails = [] }: typeof enquiry) =>
      [...mails, ...withheldMails].map(({ purpose }) => purpose)
    expect([typesOf(read), purposesOf(read)]).toEqual([typesOf(enquiry), purposesOf(enquiry)])
    expect(storedEnquiry.toStored(read).document).toBe(
      storedEnquiry.toStored(storedEnquiry.readStored(storedEnquiry.toStored(read), enquiry.reference))
        .document,
    )
  }
})

/** Of each place in the shape that takes only words of a list, which: `mails[].purpose: handover | update`. */
function wordsKnownTo(shape: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>()
  for (const line of shape) {
    const [, path = '', words = ''] = /^(.+?): (.+)$/.exec(line.replaceAll('?', '')) ?? []
    const literal = /^"(.*)"$/.exec(words)?.[1]
    const list = literal === undefined ? (words.includes(' | ') ? words.split(' | ') : []) : [literal]
    if (list.length > 0) known.set(path, new Set([...(known.get(path) ?? []), ...list]))
  }
  return known
}

/** Every text in a document with the place where it stands, as the shape names it. */
function wordsIn(document: unknown, path = ''): readonly (readonly [path: string, word: string])[] {
  if (typeof document === 'string') return [[path, document]]
  if (Array.isArray(document)) return document.flatMap((one) => wordsIn(one, `${path}[]`))
  if (typeof document !== 'object' || document === null) return []
  return Object.entries(document).flatMap(([key, value]) =>
    wordsIn(value, path === '' ? key : `${path}.${key}`),
  )
}

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Door, openDoors, ordinaryBody } from '../support/hostile/doors.ts'

const { doors, send } = await openDoors()
const named = doors.map((door) => [`${door.function} ${door.route}`, door] as const)

/** The answer where a body is looked at: no form comes as plain text. */
const lookedAt = 415

async function statusOf(door: Door, how: Parameters<typeof send>[2], body = ordinaryBody(door)) {
  return (await send(door, body, how)).statusCode
}

test('every path that takes a post is among the doors that are tried here', () => {
  const unread = ['officer /^\\/officer\\/sign-out$/', 'forms /^\\/officer$/']
  expect([...named.map(([name]) => name), ...unread].toSorted()).toEqual(postRoutes().toSorted())
})

describe.each(named)('a post to %s', (_name, door) => {
  const plain = { type: 'text/plain' }

  test('is looked at when it comes with what lets it in', async () => {
    expect(await statusOf(door, plain)).toBe(lookedAt)
  })

  test('is refused by its size, also without what lets it in, before anything of it is read', async () => {
    const tooLong = 'x'.repeat(door.maxBytes + 1)
    expect(await statusOf(door, plain, tooLong)).toBe(413)
    expect(await statusOf(door, { ...plain, without: 'right' }, tooLong)).toBe(413)
  })
})

// A note, and an enquiry that somebody enters, are given back to whoever is signed in no more, as they came.
const guarded = named.filter(
  ([, { right, path }]) => right !== 'none' && !/^\/officer\/(?:enquiries|add)\//.test(path),
)

test.each(guarded)('a post to %s is not looked at without what lets it in', async (_name, door) => {
  expect(await statusOf(door, { type: 'text/plain', without: 'right' })).not.toBe(lookedAt)
})

const signedIn = named.filter(([, { right }]) => right === 'session')

test.each(signedIn)('a post of another website to %s is not looked at either', async (_name, door) => {
  const foreign = { type: 'text/plain', headers: { origin: 'https://evil.example', host: 'api.example' } }
  expect(await statusOf(door, foreign)).toBe(403)
  expect(await statusOf(door, { ...foreign, without: 'right' })).toBe(403)
})

test.each([
  ['Korean in jamo', '\ub611'.normalize('NFD')],
  ['Greek with every accent', '\u1f82'.normalize('NFD')],
  ['Vietnamese', '\u1ec7'.normalize('NFD')],
  ['emoji', '\u{1f600}'],
  ['letters that an old page lacks', '&#1114109;'],
])('a note of a thousand characters has room in a small form: %s', async (_script, character) => {
  const note = doors.find(({ route }) => route === "tokenPath('/status')")
  if (note === undefined) throw new Error('No such door')
  const body = new URLSearchParams({ note: character.repeat(1000), _key: 'k'.repeat(64) }).toString()
  const type = 'application/x-www-form-urlencoded; charset=windows-1252'
  expect(await statusOf(note, character.startsWith('&') ? { type } : {}, body)).toBe(303)
})

/** The routes with a POST in the handlers, as they are written. */
function postRoutes(): readonly string[] {
  return ['intake', 'forms', 'officer'].flatMap((name) => {
    const source = readFileSync(new URL(`../../functions/${name}/handler.ts`, import.meta.url), 'utf8')
    const routes = source.split(/\bpath: (?=\/\^|tokenPath)/).slice(1)
    return routes
      .filter((route) => /\bPOST\b|asked\(/.test(route.split(/\n {4}\},?\n|\},?\n/)[0] ?? ''))
      .map((route) => `${name} ${/^(?:tokenPath\([^)]*\)|\/\^.*\$\/)/.exec(route)?.[0] ?? route}`)
  })
}

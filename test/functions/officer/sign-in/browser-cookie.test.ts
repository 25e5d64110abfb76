import { expect, test } from 'vitest'
import { createBrowserCookie } from '../../../../functions/officer/sign-in/browser-cookie.ts'
import { findOfficer, type Officer } from '../../../../lib/core/organisation/organisation.ts'
import { sampleOrganisation } from '../../../support/given/sample-organisation.ts'

const lisa = findOfficer(sampleOrganisation, 'lisa-chambers') ?? expect.unreachable()
const desk = findOfficer(sampleOrganisation, 'enquiries-desk') ?? expect.unreachable()
const get = { method: 'GET', path: '/', headers: {}, body: new Uint8Array(), requestId: 'r' }
const pass = ['__Host-officer=1.a']

test('over TLS the cookie is held to this very host, out of reach of scripts and of other websites’ posts', async () => {
  expect(await cookieAt().remember(get, lisa)).toEqual([
    '__Host-officer=1.a; Path=/; Max-Age=7776000; HttpOnly; Secure; SameSite=Lax',
  ])
})

test('over plain http, where browsers refuse that prefix, it has a plain name', async () => {
  expect(await cookieAt({ publicUrl: 'http://localhost:3000' }).remember(get, lisa)).toEqual([
    'officer=1.a; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax',
  ])
})

test.each([
  [[], []],
  [['other=1.a', '__Host-officers=1.a', 'x__Host-officer=1.a', 'officer=1.a'], []],
  [['a=b', '__Host-officer=1.a'], ['1.a']],
  [
    ['__Host-officer=1.a', '__Host-officer=2=b'],
    ['1.a', '2=b'],
  ],
])('of the cookies %j it looks at %j, and knows the browser by any of them', async (cookies, passes) => {
  const shown: string[] = []
  expect(await cookieAt({ shown }).isKnown({ ...get, cookies }, lisa)).toBe(passes.includes('1.a'))
  expect(shown).toEqual(passes)
})

test('it is renewed where there is one, and not begun', async () => {
  expect(await cookieAt().renew({ ...get, cookies: pass }, lisa)).toHaveLength(1)
  expect(await cookieAt().renew(get, lisa)).toEqual([])
  expect(await cookieAt({ signedIn: lisa }).renew(get, lisa)).toEqual([])
})

test('a desk has none, and one that it had from before counts for nothing', async () => {
  expect(await cookieAt().remember(get, desk)).toEqual([])
  expect(await cookieAt().isKnown({ ...get, cookies: pass }, desk)).toBe(false)
  expect(await cookieAt().renew({ ...get, cookies: pass }, desk)).toEqual([])
})

test.each([
  [lisa, lisa, true],
  [desk, desk, true],
  [lisa, desk, false],
  [desk, lisa, false],
])('a browser in which $id has signed in is known to be that of $1.id: %s', async (signedIn, officer, known) => {
  expect(await cookieAt({ signedIn }).isKnown(get, officer)).toBe(known)
})

/** A cookie of browsers that know one pass, `1.a`; what is shown to it is put into `shown`. */
function cookieAt({
  publicUrl = 'https://api.example',
  shown = [],
  signedIn,
}: {
  readonly publicUrl?: string
  readonly shown?: string[]
  readonly signedIn?: Officer
} = {}) {
  return createBrowserCookie({
    publicUrl,
    sessionCookie: { readSession: async () => signedIn },
    knownBrowsers: {
      pass: async () => '1.a',
      async knows(_officer, text) {
        shown.push(text)
        return text === '1.a'
      },
    },
  })
}

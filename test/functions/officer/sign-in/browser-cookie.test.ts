import { expect, test } from 'vitest'
import { createBrowserCookie } from '../../../../functions/officer/sign-in/browser-cookie.ts'
import { findOfficer } from '../../../../lib/core/organisation/organisation.ts'
import { sampleOrganisation } from '../../../support/given/sample-organisation.ts'

const lisa = findOfficer(sampleOrganisation, 'lisa-chambers') ?? expect.unreachable()

test('over TLS the cookie is held to this very host, out of reach of scripts and of other websites’ posts', async () => {
  expect(await cookieAt('https://api.example').write(lisa)).toBe(
    '__Host-officer=1.a; Path=/; Max-Age=7776000; HttpOnly; Secure; SameSite=Lax',
  )
})

test('over plain http, where browsers refuse that prefix, it has a plain name', async () => {
  expect(await cookieAt('http://localhost:3000').write(lisa)).toBe(
    'officer=1.a; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax',
  )
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
  const request = { method: 'GET', path: '/', headers: {}, cookies, body: new Uint8Array(), requestId: 'r' }
  const shown: string[] = []
  expect(await cookieAt('https://api.example', shown).isOf(request, lisa)).toBe(passes.includes('1.a'))
  expect(shown).toEqual(passes)
})

/** A cookie of browsers that know one pass, `1.a`; what is shown to it is put into `shown`. */
function cookieAt(publicUrl: string, shown: string[] = []) {
  return createBrowserCookie(publicUrl, {
    pass: async () => '1.a',
    async knows(_officer, pass) {
      shown.push(pass)
      return pass === '1.a'
    },
  })
}

import { expect, test } from 'vitest'
import { createBrowserCookie } from '../../../../functions/officer/sign-in/browser-cookie.ts'

test('over TLS the cookie is held to this very host, out of reach of scripts and of other websites’ posts', () => {
  expect(createBrowserCookie('https://api.example').write('1.a')).toBe(
    '__Host-officer=1.a; Path=/; Max-Age=7776000; HttpOnly; Secure; SameSite=Lax',
  )
})

test('over plain http, where browsers refuse that prefix, it has a plain name', () => {
  expect(createBrowserCookie('http://localhost:3000').write('1.a')).toBe(
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
])('of the cookies %j it reads %j', (cookies, read) => {
  const request = { method: 'GET', path: '/', headers: {}, cookies, body: new Uint8Array(), requestId: 'r' }
  expect(createBrowserCookie('https://api.example').read(request)).toEqual(read)
})

import { describe, expect, test } from 'vitest'
import { allowedNext, originOf } from '../../../lib/core/posted-form/allowed-next.ts'
import { openRedirects } from '../../support/hostile/open-redirects.ts'

const websites = ['https://www.example.org', 'https://volunteers.example.org:8443', 'http://localhost:4000']

describe('an honest address', () => {
  test.each([
    ['https://www.example.org', 'https://www.example.org/'],
    ['https://www.example.org/thanks', 'https://www.example.org/thanks'],
    ['https://www.example.org/thanks?a=1&b=%20c#top', 'https://www.example.org/thanks?a=1&b=%20c#top'],
    ['https://www.example.org:443/thanks', 'https://www.example.org/thanks'],
    ['HTTPS://WWW.EXAMPLE.ORG/Thanks', 'https://www.example.org/Thanks'],
    ['https://www.example.org?sent', 'https://www.example.org/?sent'],
    ['https://www.example.org#sent', 'https://www.example.org/#sent'],
    ['https://www.example.org/danke/schön', 'https://www.example.org/danke/sch%C3%B6n'],
    [
      'https://www.example.org/a?next=https://evil.example',
      'https://www.example.org/a?next=https://evil.example',
    ],
    ['https://www.example.org/@someone', 'https://www.example.org/@someone'],
    ['https://volunteers.example.org:8443/x', 'https://volunteers.example.org:8443/x'],
    ['http://localhost:4000/thanks', 'http://localhost:4000/thanks'],
    [`https://www.example.org/${'a'.repeat(1976)}`, `https://www.example.org/${'a'.repeat(1976)}`],
  ])('%s is followed', (raw, target) => {
    expect(allowedNext(raw, websites)).toBe(target)
  })

  test('is allowed by an entry in another spelling of the same origin', () => {
    expect(allowedNext('https://www.example.org/a', ['https://WWW.example.org:443/'])).toBe(
      'https://www.example.org/a',
    )
  })
})

describe('an address that leads elsewhere', () => {
  const payloads = openRedirects()

  test('comes in 477 different spellings', () => {
    expect(payloads.length).toBe(477)
    expect(new Set(payloads).size).toBe(payloads.length)
  })

  test.each(
    payloads.map((payload) => [JSON.stringify(payload).slice(0, 100), payload]),
  )('%s', (_shown, payload) => {
    expect(allowedNext(payload, websites)).toBeUndefined()
  })

  test('is refused whole, and not mended, when it is longer than 2,000 characters', () => {
    expect(allowedNext(`https://www.example.org/${'a'.repeat(1977)}`, websites)).toBeUndefined()
  })

  test('is any address where no website is named', () => {
    expect(allowedNext('https://www.example.org/', [])).toBeUndefined()
  })

  test('is http, even on a named host, unless that host is this machine', () => {
    expect(allowedNext('http://www.example.org/', ['http://www.example.org'])).toBeUndefined()
    expect(allowedNext('http://localhost:4000/', ['https://localhost:4000'])).toBeUndefined()
  })
})

describe('the origin', () => {
  test.each([
    ['https://www.example.org/a/b?c', 'https://www.example.org'],
    ['https://www.example.org:443', 'https://www.example.org'],
    ['http://localhost:3000/', 'http://localhost:3000'],
    ['null', undefined],
    ['', undefined],
    ['https:www.example.org', undefined],
    ['file:///etc/passwd', undefined],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['//www.example.org', undefined],
  ])('of %s is %s', (address, origin) => {
    expect(originOf(address)).toBe(origin)
  })
})

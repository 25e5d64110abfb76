import { describe, expect, test } from 'vitest'
import { findLinks, isUnder, withoutLinks } from '../../../lib/core/spam/links.ts'

describe('web addresses in a text', () => {
  test.each([
    ['with a scheme', 'see https://www.Hall.example/a?b=c#d.', ['hall.example']],
    ['in brackets', '(http://hall.example)', ['hall.example']],
    ['glued to a word', 'here:https://hall.example/x', ['hall.example']],
    ['with a port and a user', 'https://me:secret@hall.example:8080/x', ['hall.example']],
    ['with a user that looks like a host', 'https://www.gov.uk@evil.example/', ['evil.example']],
    ['that start with www', 'www.hall.wales', ['hall.wales']],
    ['bare, of a common ending', 'loanlogic.com/about and hall.org.uk', ['loanlogic.com', 'hall.org.uk']],
    ['in forum code', '[url=https://a.example/x]https://b.example[/url]', ['a.example', 'b.example']],
    ['in HTML', '<a href="https://a.example/x">A</a>', ['a.example']],
    ['with an address in the path', 'https://a.example/@me', ['a.example']],
    ['none: an email address', 'anna@hall.com', []],
    ['none: a missing space', 'It rained.The roof leaks.No', []],
    ['none: an abbreviation', 'i.e. e.g. etc.', []],
    ['none: a number', 'version 2.0.1, £1.50', []],
    ['none: a scheme alone', 'http:// and https://', []],
    ['none: a host of one word', 'http://localhost/x', []],
    ['none: a bare host of an uncommon ending', 'minutes.pdf and notes.docx', []],
  ])('%s', (_what, text, hosts) => {
    expect(findLinks(text).map(({ host }) => host)).toEqual(hosts)
  })

  test('know how much of the text they take', () => {
    expect(findLinks('see https://a.example/12 now')).toEqual([{ host: 'a.example', length: 20 }])
  })

  test('are left out of the prose, and so are email addresses', () => {
    expect(withoutLinks('Look at https://a.example/x, write to a@b.example, thanks')).toBe(
      'Look at write to thanks',
    )
  })
})

test.each([
  ['gov.uk', true],
  ['fenland.gov.uk', true],
  ['fakegov.uk', false],
  ['gov.uk.example', false],
])('whether %s lies under gov.uk: %s', (host, expected) => {
  expect(isUnder(host, 'gov.uk')).toBe(expected)
})

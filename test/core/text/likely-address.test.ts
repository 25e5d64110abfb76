import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likelyAddress } from '../../../lib/core/text/likely-address.ts'

describe('an address that looks mistyped', () => {
  test.each([
    ['a letter too few', 'gmal.com', 'gmail.com'],
    ['a letter too many', 'gmaill.com', 'gmail.com'],
    ['a wrong letter', 'hotnail.co.uk', 'hotmail.co.uk'],
    ['two letters swapped', 'gmial.com', 'gmail.com'],
    ['the first letter left out', 'utlook.com', 'outlook.com'],
    ['the last letter left out', 'gmail.co', 'gmail.com'],
    ['no dot', 'btinternetcom', 'btinternet.com'],
    ['a dot too many', 'yahoo.co..uk', 'yahoo.co.uk'],
    ['a comma for a dot', 'icloud,com', 'icloud.com'],
    ['capitals', 'GMIAL.COM', 'gmail.com'],
  ])('has %s', (_what, domain, meant) => {
    expect(likelyAddress(` Beryl.H+x@${domain} `)).toBe(`Beryl.H+x@${meant}`)
  })

  test.each([
    'gmail.com',
    'googlemail.com',
    'mail.com',
    'ymail.com',
    'email.com',
    'aol.co.uk',
    'msn.com',
    'gmai.org.uk',
    'gmail.org.uk',
    'sky.gov.uk',
    'live.ac.uk',
    'me.nhs.uk',
    'gmail.co.uk',
    'gmaiil.con',
    'upwell-village-hall.example',
    '',
  ])('never has the domain %j', (domain) => {
    expect(likelyAddress(`beryl@${domain}`)).toBeUndefined()
  })

  test('is none without anything before the @, or without one', () => {
    expect(['@gmial.com', 'gmial.com', '', '@'].map(likelyAddress)).toEqual(Array(4).fill(undefined))
  })

  test('is never answered by what looks mistyped itself, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'gmail.com@ho') }), (text) => {
        const meant = likelyAddress(text)
        if (meant !== undefined) expect(likelyAddress(meant)).toBeUndefined()
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isEmailAddress,
  maskedAddress,
  sameAddress,
  sameMailbox,
  toEmailAddress,
} from '../../../lib/core/text/email-address.ts'

describe('an email address', () => {
  test.each([
    'ada@example.org',
    "o'neil@example.org",
    'first.last+enquiries@mail.example.co.uk',
    '!#$%&*+/=?^_`{|}~-@example.org',
    'a@b.cd',
    '1@2.x3',
    `${'a'.repeat(64)}@example.org`,
    `ada@${'b'.repeat(63)}.org`,
    'ada@xn--bcher-kva.example',
    'success@simulator.amazonses.com',
  ])('may be %s', (address) => {
    expect(isEmailAddress(address)).toBe(true)
  })

  test.each([
    ['nothing', ''],
    ['no @', 'ada.example.org'],
    ['nothing before the @', '@example.org'],
    ['nothing after the @', 'ada@'],
    ['two @', 'ada@home@example.org'],
    ['one label', 'ada@localhost'],
    ['a dot at an end of the local part', '.ada@example.org'],
    ['two dots in a row', 'ada..byron@example.org'],
    ['an empty label', 'ada@example..org'],
    ['a dot at the end', 'ada@example.org.'],
    ['a hyphen at the end of a label', 'ada@example-.org'],
    ['an underscore in the domain', 'ada@my_host.org'],
    ['an address of numbers', 'ada@192.0.2.1'],
    ['a literal address', 'ada@[192.0.2.1]'],
    ['65 characters before the @', `${'a'.repeat(65)}@example.org`],
    ['a label of 64 characters', `ada@${'b'.repeat(64)}.org`],
    ['255 characters', `ada@${`${'b'.repeat(62)}.`.repeat(4)}`.padEnd(255, 'c')],
    ['a quoted local part', '"ada byron"@example.org'],
    ['a quoted line break', '"ada\r\nBcc: all@example.org"@example.org'],
    ['a line break at the end', 'ada@example.org\n'],
    ['a second header', 'ada@example.org\r\nBcc: all@example.org'],
    ['a display name', 'Ada <ada@example.org>'],
    ['a comma and another', 'ada@example.org,all@example.org'],
    ['letters that are not ASCII', 'adä@example.org'],
    ['a domain that is not ASCII', 'ada@exämple.org'],
    ['a fullwidth @', 'ada＠example.org'],
    ['an invisible character', 'ada\u200b@example.org'],
  ])('is never %s', (_name, address) => {
    expect(isEmailAddress(address)).toBe(false)
  })

  test('holds nothing that a header could be broken with', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('a', '.', '@', '"', '\r', '\n', ' ', ',', '<', '>', '-', '\0'),
    })
    fc.assert(
      fc.property(fc.oneof(hostile, fc.emailAddress()), (text) => {
        if (isEmailAddress(text)) expect(text).toMatch(/^[\x21-\x7e]+$/)
        if (isEmailAddress(text)) expect(text).not.toMatch(/["(),:;<>[\]\\]/)
      }),
      { numRuns: 500 },
    )
  })

  test('may be any that people commonly have', () => {
    fc.assert(fc.property(fc.emailAddress(), (address) => isEmailAddress(address)))
  })
})

test('addresses are one whatever their case', () => {
  expect(sameAddress('Ada@Example.org', 'ada@example.ORG')).toBe(true)
  expect(sameAddress('ada@example.org', 'ada@example.com')).toBe(false)
})

test.each([
  ['ada@example.org', 'ada@example.org'],
  [' Ada@Example.org ', 'Ada@Example.org'],
  ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
  ['ada@BÜCHER.example', 'ada@xn--bcher-kva.example'],
  // An ü of two characters, as some phones and scans have it.
  ['ada@bu\u0308cher.example', 'ada@xn--bcher-kva.example'],
  ['ada@ŵyn.cymru', 'ada@xn--yn-9ua.cymru'],
  ['ada@例え.テスト', 'ada@xn--r8jz45g.xn--zckzah'],
])('%j is written to as %s', (typed, address) => {
  expect(toEmailAddress(typed)).toBe(address)
})

test.each([
  'adä@example.org',
  'ada',
  '@bücher.example',
  'ada@bücher',
  'ada@bücher.example:8080',
  'ada@bücher.example/path',
  'ada@bücher.example?x',
  'ada@b%C3%BCcher.example',
  'ada@bücher..example',
  `ada@${'ü'.repeat(300)}.example`,
  'ada@１９２.0.2.1',
  '',
])('%j cannot be written to', (typed) => {
  expect(toEmailAddress(typed)).toBeUndefined()
})

test('a tag does not make another mailbox', () => {
  expect(sameMailbox('desk+forms@example.org', 'DESK@example.org')).toBe(true)
  expect(sameMailbox('desk@example.org', 'desks@example.org')).toBe(false)
  expect(sameMailbox('+a@example.org', '+b@example.com')).toBe(false)
})

test.each([
  ['beryl@btinternet.com', 'b•••l@btinternet.com'],
  ['bo@sky.com', 'b•••@sky.com'],
  ['b@sky.com', 'b•••@sky.com'],
  ['a.very.long.name.indeed@bücher.example', 'a•••d@bücher.example'],
  ['beryl(at)sky.com', 'b•••m'],
  ['👍🏽x👍@sky.com', '👍•••👍@sky.com'],
])('%s is shown as %s', (typed, masked) => {
  expect(maskedAddress(typed)).toBe(masked)
})

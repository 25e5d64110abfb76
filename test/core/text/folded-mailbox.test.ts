import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toEmailAddress } from '../../../lib/core/text/email-address.ts'
import { foldedMailbox } from '../../../lib/core/text/folded-mailbox.ts'

describe('one mailbox, however its address is spelt', () => {
  test.each([
    ['ada@example.org', ['ADA@EXAMPLE.ORG', 'ada+1@example.org', 'Ada+x+y@example.org', 'ada@example.org.']],
    [
      'adabyron@gmail.com',
      ['a.d.a.byron@gmail.com', 'adabyron+news@googlemail.com', 'Ada.Byron@GoogleMail.com'],
    ],
    [
      'ada@xn--bcher-kva.example',
      ['ada@bücher.example', 'ada@BÜCHER.example', 'ada+1@XN--BCHER-KVA.example'],
    ],
  ])('%s', (folded, spellings) => {
    expect([folded, ...spellings].map(foldedMailbox)).toEqual([folded, ...spellings.map(() => folded)])
  })

  test.each([
    ['ada.byron@example.org', 'adabyron@example.org'],
    ['ada-1@example.org', 'ada@example.org'],
    ['+ada@example.org', '+eve@example.org'],
    ['ada@example.org', 'ada@mail.example.org'],
    ['ada@gmail.com', 'ada@gmail.co.uk'],
  ])('but not %s and %s', (one, other) => {
    expect(foldedMailbox(one)).not.toBe(foldedMailbox(other))
  })

  test('is folded once and for all, whatever was typed', () => {
    const addresses = fc.oneof(
      fc.emailAddress(),
      fc.emailAddress().map((one) => one.toUpperCase()),
    )
    fc.assert(
      fc.property(addresses, (typed) => {
        const address = toEmailAddress(typed)
        fc.pre(address !== undefined)
        const folded = foldedMailbox(address)
        expect([foldedMailbox(folded), folded.toLowerCase()]).toEqual([folded, folded])
      }),
    )
    for (const odd of ['', '@', 'ada', 'ada@', '@example.org', 'a@b@c', '\ud800@\ud800', 'ada@[::1]'])
      expect(foldedMailbox(foldedMailbox(odd))).toBe(foldedMailbox(odd))
  })
})

import { describe, expect, it, test } from 'vitest'
import { createMemoryEnquirerLinks } from '../../../lib/adapters/memory/memory-enquirer-links.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryOfficerLinks } from '../../../lib/adapters/memory/memory-officer-links.ts'
import { createMemoryRotatingKey } from '../../../lib/adapters/memory/memory-rotating-key.ts'
import {
  enquirerAddress,
  mailableAddress,
  unmailableBecause,
} from '../../../lib/core/enquiry/enquirer-address.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { headerName } from '../../../lib/core/enquiry/header-name.ts'
import type { Answers } from '../../../lib/core/kind/answers.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { composeMail } from '../../../lib/use-cases/compose/compose-mail.ts'
import { received } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { standingWorlds } from './standing-worlds.ts'

const { email: _, ...rest } = received.answers
const notMe = { id: 'not-me', at: received.receivedAt, type: 'not-me' } as const

describe('an address that emails may go to', () => {
  test.each([
    ['is the one they gave', { email: 'Ada@example.org' }, 'Ada@example.org'],
    ['is the A-label of an international one', { email: 'ada@bücher.example' }, 'ada@xn--bcher-kva.example'],
    ['is none where none was given', {}, undefined],
    ['is none where what was typed is none', { email: 'ada(at)example.org' }, undefined],
    ['is never our sender’s', { email: organisation.sender.address }, undefined],
    ['is never our contact’s', { email: organisation.contact.email.toUpperCase() }, undefined],
    [
      'is never an officer’s, nor behind a tag',
      { email: 'lisa.chambers+x@cambridgeshire.example' },
      undefined,
    ],
  ])('%s', (_what, contact, address) => {
    const enquiry = { ...received, answers: { ...rest, ...contact } }
    expect(mailableAddress(enquiry, organisation)).toBe(address)
    expect(unmailableBecause(enquiry, organisation) === undefined).toBe(address !== undefined)
  })

  test('is none once whoever has it said that it wasn’t them', () => {
    expect(mailableAddress({ ...received, updates: [notMe] }, organisation)).toBeUndefined()
    expect(enquirerAddress(received)).toBe('ada@example.org')
  })
})

test('a name that only its look made us take for one stands in no header', () => {
  const from = ['input_3']
  const guessed = (by: 'name' | 'shape') =>
    headerName(
      { ...received, arrival: { door: 'site', guesses: [{ field: 'name', from, by }] } },
      organisation,
    )
  expect([headerName(received, organisation), guessed('name'), guessed('shape')]).toEqual([
    'Ada Byron',
    'Ada Byron',
    undefined,
  ])
  expect(headerName({ answers: { email: 'ada@example.org' } }, organisation)).toBeUndefined()
})

const unreachable: Readonly<Record<string, Answers>> = {
  none: { ...rest, phone: '01353 000000', callTimes: 'after 6pm' },
  unreadable: { ...rest, email: 'ada(at)example.org', phone: '01353 000000' },
  'none, nor a number': rest,
}

describe.each(Object.entries(unreachable))('an enquiry with an address that is %s', (_what, answers) => {
  const worlds = standingWorlds(1, { answers })

  it('goes its whole way like any other, and nothing is sent to the enquirer', () => {
    const usual = standingWorlds(1)
    const ends = (some: readonly Enquiry[]) => new Set(some.map(({ stage }) => stage)).size
    expect(ends(worlds)).toBe(ends(usual))
    expect(usual.some(({ mails }) => mails.some(({ to }) => to.role === 'enquirer'))).toBe(true)
    expect(worlds.filter(({ mails }) => mails.some(({ to }) => to.role === 'enquirer'))).toEqual([])
  })

  it('says "undefined" in no email, and a reply to one goes to us', async () => {
    let composed = 0
    for (const enquiry of worlds) {
      if (enquiry.stage !== 'assigned') continue
      for (const { purpose, about, to, mayRepeat } of enquiry.mails) {
        const mail = {
          enquiry,
          purpose,
          to,
          mayRepeat,
          now: enquiry.receivedAt,
          ...(about === undefined ? {} : { about }),
        }
        const { subject, text, html, replyTo } = await composeMail(dependencies, mail)
        expect([subject, text, html].join('\n')).not.toMatch(/undefined|\[object/)
        expect(replyTo.address).toBe(organisation.contact.email)
        composed += 1
      }
    }
    expect(composed).toBeGreaterThan(10)
  })
})

const dependencies = {
  ...{ organisation, kinds, words, publicUrl: 'https://api.example' },
  identityKey: createMemoryIdentityKey(),
  rotatingKey: createMemoryRotatingKey(),
  officerLinks: createMemoryOfficerLinks(),
  statusLinks: createMemoryEnquirerLinks('status'),
  notMeLinks: createMemoryEnquirerLinks('not-me'),
}

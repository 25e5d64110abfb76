import { expect, test } from 'vitest'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { createFindPerson, readSoughtPerson } from '../../../lib/use-cases/rights/find-person.ts'
import { lookEverywhere } from '../../../lib/use-cases/rights/look-everywhere.ts'
import { findAmong } from './find-among.ts'
import { rightsWorld } from './rights-world.ts'

test('all 50 of a person are found among 1,000, and none of anybody else', async () => {
  await findAmong(1000)
})

test('a number is found however it is typed, and different names under it are counted', async () => {
  const world = rightsWorld()
  await world.keep({ answers: { phone: '01354 000111', name: 'Ada  Byron', email: 'a@x.example' } })
  await world.keep({ answers: { phone: '+44 1354 000 111', name: 'ada byron', email: 'b@x.example' } })
  await world.keep({ answers: { phone: '01354-000111', name: 'George Byron', email: 'b@x.example' } })
  await world.keep({ answers: { phone: '01354 999999', name: 'Ada Byron', email: 'a@x.example' } })
  const found = await createFindPerson(world)(world.whoIs('0044 1354 000111'))
  expect([found.enquiries.length, found.names, found.related]).toEqual([3, 2, 1])
})

test.each(['ada', 'ada@', '12345', ''])('%j is neither an address nor a number', (typed) => {
  expect(readSoughtPerson(rightsWorld().identityKey, typed)).toBeUndefined()
})

test('reading everything finds earlier addresses, second numbers and mentions, and tells them apart', async () => {
  const world = rightsWorld()
  const former = await world.keep({
    answers: { email: 'ada@old.example' },
    newAddress: { at: world.clock.now(), email: 'ada@new.example', personHash: 'x' },
  })
  const second = await world.keep({ answers: { phone: '01354 000111 or 01354 000222' } })
  const mention = await world.keep({
    answers: { email: 'b@x.example', message: 'Ask ADA@old.example, or call 01354 000222.' },
  })
  await world.keep({ answers: { email: 'c@x.example', message: 'Ask somebody' } })
  const pages = async function* () {
    const enquiries = world.store.all().map((enquiry: Enquiry) => ({ enquiry, isIndexed: true }))
    yield { enquiries: enquiries.slice(0, 2), unreadable: [] }
    yield { enquiries: enquiries.slice(2), unreadable: ['ZZZZ-2222'] }
  }
  const told: number[] = []
  const by = (typed: string) => lookEverywhere({ pages }, world.whoIs(typed), (count) => told.push(count))
  const byAddress = await by('Ada@OLD.example')
  expect(byAddress).toMatchObject({ theirs: [former.reference], mentionedIn: [mention.reference] })
  expect([byAddress.lookedAt, byAddress.unreadable]).toEqual([5, ['ZZZZ-2222']])
  const byNumber = await by('01354000222')
  expect(byNumber).toMatchObject({ theirs: [second.reference], mentionedIn: [mention.reference] })
  expect(told).toEqual([2, 5, 2, 5])
})

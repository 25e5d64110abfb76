import { expect, test } from 'vitest'
import { keepErasureUntil } from '../../../lib/core/records/erasure.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { erasedHash } from '../../../lib/use-cases/keyed-hashes/erased-hash.ts'
import { dayCounter } from '../../../lib/use-cases/keyed-hashes/time-counters.ts'
import { createEraseEnquiries } from '../../../lib/use-cases/rights/erase-enquiries.ts'
import { claimedMail, mondayAtTen } from '../../support/given/enquiry.ts'
import { rightsWorld } from './rights-world.ts'

const accepted = { ...claimedMail, state: 'accepted' } as const
const address = 'ada@example.org'

test('what is erased is gone from the store and every index; keyed hashes are recorded, and nobody else’s is touched', async () => {
  const world = rightsWorld()
  const [one, two, other] = [
    await world.keep(),
    await world.keep(),
    await world.keep({ answers: { email: 'b@x.example' } }),
  ]
  const person = world.whoIs(address)
  const certificate = await createEraseEnquiries(world)({
    ...{ references: [one.reference, two.reference], person, number: 'c1' },
  })
  expect(world.store.all()).toEqual([other])
  expect(await world.store.ofPerson(person.hash, 9)).toEqual([])
  expect(certificate).toMatchObject({ erased: [one.reference, two.reference], left: [], copies: [] })
  const hash = erasedHash(world.identityKey, 'enquiry', one.reference)
  const [erasure] = await world.records.erasuresOf('enquiry', hash)
  expect(erasure).toEqual({
    ...{ of: 'enquiry', hash, at: mondayAtTen, certificate: 'c1' },
    keepUntil: keepErasureUntil(mondayAtTen, world.backups),
  })
  expect(
    await world.records.erasuresOf('address', erasedHash(world.identityKey, 'address', person.hash)),
  ).toHaveLength(1)
  expect(JSON.stringify([erasure, certificate])).not.toContain(address)
})

test('the certificate names the mailboxes that have copies, each once', async () => {
  const world = rightsWorld()
  const refused = { ...accepted, claim: 'x', state: 'refused' } as const
  const to = { id: 'omar-hale', role: 'deputy', address: 'omar.hale@cambridgeshire.example' } as const
  const toEnquirer = { ...accepted, claim: 'y', to: { id: 'enquirer', role: 'enquirer', address } } as const
  const one = await world.keep({
    mails: [accepted, { ...accepted, claim: 'n' }, { ...refused, to }, toEnquirer],
  })
  const two = await world.keep({ mails: [accepted] })
  const { copies } = await createEraseEnquiries(world)({
    references: [one.reference, two.reference],
    number: 'c',
  })
  const references = [one.reference, two.reference]
  expect(copies).toEqual([{ officer: 'lisa-chambers', address: accepted.to.address, references }])
})

test('counts under their address are forgotten; that a mailbox wants no email stays', async () => {
  const world = rightsWorld()
  const { reference } = await world.keep()
  const crowd = dayCounter(world.identityKey, ['address', address], '2027-03-08')
  const closed = dayCounter(world.identityKey, ['mailbox', address], '2027-03-08')
  await world.counter.count(crowd, { entry: reference, limit: 9 })
  await world.counter.close(closed)
  await createEraseEnquiries(world)({ references: [reference], number: 'c' })
  expect([await world.counter.read(crowd), await world.counter.isClosed(closed)]).toEqual([0, true])
})

test('an email that is being sent is waited for; a sender that died is not waited for any longer', async () => {
  const world = rightsWorld()
  const { reference } = await world.keep({ mails: [claimedMail] })
  let waited = 0
  const pause = async (milliseconds: number) => {
    expect(world.store.ids()).toEqual([reference])
    waited += milliseconds
    world.clock.advance(milliseconds)
  }
  const clock = { now: () => world.clock.now(), pause }
  const { erased } = await createEraseEnquiries({ ...world, clock })({ references: [reference], number: 'c' })
  expect([erased, waited]).toEqual([[reference], 35_000])
})

test('whoever writes at the same moment is outrun: what they wrote is erased as well', async () => {
  const world = rightsWorld()
  const kept = await world.keep()
  let writes = 3
  const store = {
    ...world.store,
    async erase(enquiry: typeof kept) {
      const now = await world.store.read(enquiry.reference)
      if (now !== undefined && writes-- > 0) await world.store.replace({ ...now, version: now.version + 1 })
      return world.store.erase(enquiry)
    },
  }
  const { left } = await createEraseEnquiries({ ...world, store })({
    references: [kept.reference],
    number: 'c',
  })
  expect([left, world.store.all()]).toEqual([[], []])
  // A write that was decided on before finds nothing to write on.
  expect(await world.store.replace({ ...kept, version: 2 })).toBe('conflict')
  expect(world.store.all()).toEqual([])
})

test('broken off, it says what is left; the same again erases the rest and harms nothing', async () => {
  const world = rightsWorld()
  const [one, two] = [await world.keep(), await world.keep()]
  const references = [one.reference, two.reference]
  const store = {
    ...world.store,
    erase: async (enquiry: typeof one) => {
      if (enquiry.reference === two.reference) throw new Error('throttled')
      return world.store.erase(enquiry)
    },
  }
  const first = await createEraseEnquiries({ ...world, store })({ references, number: 'c1' })
  expect(first).toMatchObject({ erased: [one.reference], left: [two.reference] })
  world.clock.advance(1_000)
  const second = await createEraseEnquiries(world)({ references, number: 'c2' })
  expect(second).toMatchObject({ erased: references, left: [], at: later(mondayAtTen, 1_000) })
  expect(world.store.all()).toEqual([])
})

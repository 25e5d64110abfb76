import { expect, test } from 'vitest'
import { listEntryOf } from '../../../lib/core/enquiry/list-entry.ts'
import { monthRowOf } from '../../../lib/core/enquiry/month-row.ts'
import { mayErase } from '../../../lib/core/enquiry/retention.ts'
import { nextStep } from '../../../lib/core/steps/next-step.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { createVeiledStore } from '../../../lib/use-cases/item-changes/veiled-store.ts'
import { createChangeForPerson } from '../../../lib/use-cases/rights/change-for-person.ts'
import { recordedAct } from '../../support/given/acts.ts'
import { claimedMail } from '../../support/given/enquiry.ts'
import { rightsWorld } from './rights-world.ts'

test('name, number and address are put right; whoever has it is told by a note, and it is found by what is right', async () => {
  const world = rightsWorld()
  const { reference } = await world.keep({ answers: { phone: '01354 000111' } })
  const correction = { name: 'Ada King', phone: '01354 000222', email: 'ada@king.example' }
  const { correct } = createChangeForPerson(world)
  expect(await correct(reference, correction)).toBe('done')
  const kept = await world.store.read(reference)
  expect(kept?.answers).toMatchObject({ name: 'Ada King', phone: '01354 000222', email: 'ada@example.org' })
  expect(kept?.newAddress).toMatchObject({ email: 'ada@king.example' })
  expect(kept?.updates?.map(({ text }) => text)).toEqual([
    'They asked us to correct what we hold:\nTheir name is Ada King.\nTheir phone number is 01354 000222.',
  ])
  expect(await world.store.ofPhone(world.whoIs('01354000222').hash, 9)).toEqual([reference])
  expect(await world.store.ofPerson(world.whoIs('ada@king.example').hash, 9)).toEqual([reference])
  expect(world.looked).toEqual([reference])
  expect(await correct(reference, correction)).toBe('same')
  expect(await world.store.read(reference)).toEqual(kept)
})

test('what is closed long ago is corrected, too, and a message stands beside what was written', async () => {
  const world = rightsWorld()
  const closed = recordedAct({ act: 'close', outcome: 'answered', tellEnquirer: false })
  const { reference, answers } = await world.keep({ acts: [closed] })
  world.clock.advance(90 * 86_400_000)
  const { correct } = createChangeForPerson(world)
  expect(await correct(reference, { email: 'ada@king.example', message: 'The hall has a lift.' })).toBe(
    'done',
  )
  const kept = await world.store.read(reference)
  expect(kept?.answers).toEqual(answers)
  expect(kept?.updates?.[0]?.text).toContain('The hall has a lift.')
  expect(await correct(reference, { message: 'The hall has a lift.' })).toBe('same')
  expect(await correct('ZZZZ-2222', { name: 'x' })).toBe('gone')
})

test('what is restricted is kept and nothing else: no step, no list, no mark to find it by, no erasing; then it goes on', async () => {
  const world = rightsWorld()
  const closed = recordedAct({ act: 'close', outcome: 'answered', tellEnquirer: false })
  const [open, over] = [await world.keep(), await world.keep({ acts: [closed] })]
  const { restrict, lift, correct } = createChangeForPerson(world)
  const late = later(world.clock.now(), 10 * 365 * 86_400_000)
  const before = nextStep(open, world.organisation, world.clock.now())
  expect(before.type).toBe('send')
  expect(mayErase(over, world.organisation, late)).toBe(true)
  for (const { reference } of [open, over]) expect(await restrict(reference)).toBe(true)
  const kept = world.store.all()
  for (const enquiry of kept) {
    expect(nextStep(enquiry, world.organisation, late)).toEqual({ type: 'wait', until: undefined })
    expect(enquiry.nextActionAt).toBeUndefined()
    expect(listEntryOf(enquiry)).toBeUndefined()
    expect(monthRowOf(enquiry).marks).toBeUndefined()
    expect(mayErase(enquiry, world.organisation, late)).toBe(false)
  }
  expect(await correct(open.reference, { name: 'x' })).toBe('restricted')
  expect(await world.store.open('lisa-chambers')).toEqual([])
  expect(await lift(open.reference)).toBe(true)
  const again = await world.store.read(open.reference)
  expect(again && nextStep(again, world.organisation, world.clock.now())).toEqual(before)
  expect(again?.answerBy).toEqual(open.answerBy)
  expect(world.looked).toEqual([open.reference])
  expect(await restrict('ZZZZ-2222')).toBe(false)
})

test('news of an email that went out before is still written down', async () => {
  const world = rightsWorld()
  const { reference } = await world.keep({ mails: [{ ...claimedMail, state: 'accepted' }] })
  await createChangeForPerson(world).restrict(reference)
  const kept = await world.store.read(reference)
  expect(kept && nextStep(kept, world.organisation, world.clock.now()).type).toBe('wait')
})

test('pages see nothing that anybody typed in what is restricted, and cannot write it back', async () => {
  const world = rightsWorld()
  const at = world.clock.now()
  const canary = 'swordfish'
  const { reference } = await world.keep({
    answers: { name: canary, email: `${canary}@x.example`, message: canary, phone: '01354 000111' },
    extras: [{ name: canary, value: canary }],
    updates: [{ id: 'u', at, type: 'note', text: canary }],
    notes: [{ id: 'n', at, by: 'lisa-chambers', text: canary }],
    acts: [recordedAct({ act: 'pass-on', to: 'omar-hale', reason: canary })],
    newAddress: { at, email: `${canary}@y.example`, personHash: 'h', edition: 2 },
    spam: { score: 1, reasons: [canary] },
    urgent: { reason: canary },
    history: [{ at, what: 'pass-on', why: canary }],
    mails: [
      {
        ...claimedMail,
        state: 'accepted',
        to: { id: 'enquirer', role: 'enquirer', address: `${canary}@x.example` },
      },
    ],
  })
  const veiled = createVeiledStore(world.store)
  expect(await veiled.read(reference)).toEqual(await world.store.read(reference))
  await createChangeForPerson(world).restrict(reference)
  const shown = await veiled.read(reference)
  expect(JSON.stringify(shown)).not.toContain(canary)
  expect(JSON.stringify(shown)).not.toContain('000111')
  expect(shown).toMatchObject({ reference, newAddress: { edition: 2 }, restricted: { at } })
  await expect(veiled.replace({ ...(shown ?? assertNever()), version: 3 })).rejects.toThrow(
    'without its content',
  )
})

function assertNever(): never {
  throw new Error('there is none')
}

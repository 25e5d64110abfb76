import { describe, expect, it, test } from 'vitest'
import { createMemoryRotatingKey } from '../../../lib/adapters/memory/memory-rotating-key.ts'
import type { CodeAct } from '../../../lib/core/enquiry/act.ts'
import { formerOfficerCode, officerCode } from '../../../lib/use-cases/keyed-hashes/officer-code.ts'
import { recordedAct, withActs } from '../../support/given/acts.ts'
import { officerSetting } from '../../support/memory-world/officer-setting.ts'

const minute = 60_000

/** Every act that a code can be for, and those that differ from it in one thing. */
const acts: readonly CodeAct[] = [
  ...(['answered', 'accept', 'spam'] as const).map((act) => ({ act })),
  { act: 'pass-on', to: 'omar-hale' },
  { act: 'pass-on', to: 'priya-nair' },
  { act: 'close', outcome: 'answered', tellEnquirer: true },
  { act: 'close', outcome: 'answered', tellEnquirer: false },
  { act: 'close', outcome: 'no-reply', tellEnquirer: true },
  { act: 'recategorise', kind: 'asset-transfer', area: 'fenland' },
  { act: 'recategorise', kind: 'asset-transfer', area: 'cambridge' },
  { act: 'recategorise', kind: 'general', area: 'fenland' },
  { act: 'undo', id: 'k1' },
  { act: 'undo', id: 'k2' },
]

const done = ['k1', 'k2'].map((id) => recordedAct({ act: 'accept' }, { id, known: true }))

/** A code that Lisa has asked for, for that act, and the mail it came by. */
async function asked(act: CodeAct) {
  const setting = await officerSetting({ enquiry: withActs(done) })
  const requested = await setting.requestCode(setting.lisa, { key: 'c1', act })
  if (typeof requested !== 'object') throw new Error('The link opens')
  await setting.carryForward()
  const typed = /\b\d{6}\b/.exec(setting.mails().at(-1)?.text ?? '')?.[0] ?? ''
  return { ...setting, given: { request: requested.request, act, typed } }
}

describe.each(acts)('a code for %j', (act) => {
  it('is good for that act, however often it is pressed, and for no other', async () => {
    const { confirmByCode, lisa, given } = await asked(act)
    for (const other of acts.filter((one) => one !== act))
      expect([other, await confirmByCode(lisa, { ...given, act: other })]).toEqual([other, 'spent'])
    expect(await confirmByCode(lisa, given)).toBe('right')
    expect(await confirmByCode(lisa, given)).toBe('right')
  })

  it('is good for nobody else, for no other enquiry and ten minutes only', async () => {
    const { confirmByCode, lisa, omar, desk, given, clock, linkTo, otherEnquiry } = await asked(act)
    await otherEnquiry('WXYZ-6789')
    const elsewhere = await linkTo('WXYZ-6789', 'lisa-chambers')
    for (const link of [omar, desk, elsewhere]) expect(await confirmByCode(link, given)).toBe('spent')
    clock.advance(10 * minute - 1)
    expect(await confirmByCode(lisa, given)).toBe('right')
    clock.advance(1)
    expect(await confirmByCode(lisa, given)).toBe('spent')
  })
})

it('the same act by the same form is one request; another act by the same form is another', async () => {
  const { requestCode, lisa, kept } = await officerSetting({ enquiry: withActs(done) })
  for (const act of [...acts.slice(0, 4), ...acts.slice(0, 4)]) await requestCode(lisa, { key: 'c1', act })
  expect((await kept())?.codeRequests?.map(({ act }) => act)).toEqual(acts.slice(0, 4))
})

it('a code that is tried too often is spent, and an operator hears of it', async () => {
  const { confirmByCode, lisa, given, observations } = await asked({ act: 'spam' })
  const wrong = Array.from({ length: 6 }, (_, n) => `${(Number(given.typed) + 1 + n) % 1_000_000}`)
  const answers = []
  for (const typed of wrong)
    answers.push(await confirmByCode(lisa, { ...given, typed: typed.padStart(6, '0') }))
  expect(answers).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'spent'])
  expect(await confirmByCode(lisa, given)).toBe('spent')
  const tried = { type: 'security-event', event: 'codes-tried-out', reference: 'ABCD-2345' }
  expect(observations.filter(({ type }) => type === 'security-event')).toEqual([tried, tried])
})

describe('while a release goes out', () => {
  const codeRequests = [{ id: 'old', officer: 'lisa-chambers', at: '2027-03-08T10:00:00.000Z' }]

  it('a request of yesterday’s function is mailed the code that it waits for, and confirms nothing today', async () => {
    const setting = await officerSetting({ enquiry: withActs([], { codeRequests }) })
    await setting.carryForward()
    const typed = formerOfficerCode(setting.identityKey, { reference: 'ABCD-2345', request: 'old' })
    expect(setting.mails()[0]?.text).toContain(typed)
    for (const act of acts)
      expect(await setting.confirmByCode(setting.lisa, { request: 'old', act, typed })).toBe('spent')
  })
})

test('a code under a key that was removed is none', async () => {
  const request = {
    ...{ id: 'c1', officer: 'lisa-chambers', at: '' },
    act: { act: 'spam' },
    key: 'k1',
  } as const
  const of = (names: readonly string[]) =>
    officerCode(createMemoryRotatingKey({ names }), { reference: 'ABCD-2345', request })
  expect(await of(['k1', 'k2'])).toMatch(/^\d{6}$/)
  expect(await of(['k2'])).toBeUndefined()
})

import { describe, expect, it } from 'vitest'
import type { Mail } from '../../../lib/core/delivery/mail.ts'
import { newOwnerOf, type OfficerAct, type RecordedAct } from '../../../lib/core/enquiry/act.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { nextStep } from '../../../lib/core/steps/next-step.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { acknowledged, everyAct, handedOver, recordedAct, withActs } from '../../support/given/acts.ts'
import { mondayAtTen as now } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const minute = 60_000
const passOn: OfficerAct = { act: 'pass-on', to: 'omar-hale' }
const closing: OfficerAct = { act: 'close', outcome: 'answered', tellEnquirer: true }
const lisa = { address: 'lisa.chambers@cambridgeshire.example' }
const omar = { id: 'omar-hale', role: 'officer', address: 'omar.hale@cambridgeshire.example' } as const
const noticeOf = (about: string): Mail => ({
  ...handedOver,
  claim: `n-${about}`,
  purpose: 'act-notice',
  about,
})

function stepWith(acts: readonly RecordedAct[], change: Partial<Enquiry> = {}, at = now) {
  return nextStep(withActs(acts, change), organisation, at)
}

function mailed(...mails: readonly Mail[]): Pick<Enquiry, 'mails'> {
  return { mails: [handedOver, acknowledged, ...mails] }
}

describe('an act', () => {
  it.each(
    everyAct.filter((act) => newOwnerOf(recordedAct(act)) === undefined),
  )('"$act" is told to the owner, once', (act) => {
    const by = recordedAct(act, { by: 'priya-nair', id: 'k1' })
    const notice = { type: 'send', purpose: 'act-notice', about: 'k1', to: lisa }
    expect(stepWith([by])).toMatchObject(notice)
    expect(stepWith([by], mailed(noticeOf('k1')))).toMatchObject({ type: 'wait' })
  })

  it.each([
    ['answered', { known: true }, false],
    ['accept', { known: true }, false],
    ['answered', {}, true],
    ['accept', {}, true],
    ['spam', { known: true }, false],
    ['spam', {}, true],
    ['spam', { known: true, name: 'Jo' }, true],
    ['answered', { known: true, by: 'omar-hale' }, true],
  ] as const)('"%s" of the owner with %o is told to them: %s', (act, actor, isTold) => {
    expect(stepWith([recordedAct({ act }, actor)]).type).toBe(isTold ? 'send' : 'wait')
  })

  it.each([
    ['before', 'k1:undone', undefined],
    ['after', 'k1:taken-back', 'k1:undone'],
    [undefined, undefined, 'k1:undone'],
  ] as const)('that was undone by whoever had it %s is not told to them', (undoneBy, untold, told) => {
    const by = undoneBy === undefined ? {} : { undoneBy }
    const act = recordedAct(passOn, { id: 'k1', undoneAt: now, undoneByKnown: true, ...by })
    const toOmar: Mail = { ...handedOver, claim: 'h2', about: 'k1', to: omar }
    const first = stepWith([act], mailed(toOmar))
    const abouts = [first, stepWith([act], mailed(toOmar, noticeOf('k1:undone')))].flatMap((step) =>
      step.type === 'send' ? [step.about] : [],
    )
    expect(abouts).not.toContain(untold)
    if (told !== undefined) expect(abouts).toContain(told)
  })

  it('is told to whoever had it before, not to who has it by it', () => {
    const taken = recordedAct({ act: 'accept' }, { by: 'omar-hale', id: 'k1' })
    const second = recordedAct({ act: 'spam' }, { by: 'lisa-chambers', id: 'k2' })
    const toOmar: Mail = { ...handedOver, claim: 'h2', about: 'k1', to: omar }
    expect(stepWith([taken], mailed(toOmar))).toMatchObject({ about: 'k1', to: lisa })
    expect(stepWith([taken, second], mailed(toOmar, noticeOf('k1')))).toMatchObject({
      about: 'k2',
      to: { id: 'omar-hale' },
    })
  })

  it('is told to the next in line where the owner’s address does not work, and wakes nobody', () => {
    const act = recordedAct({ act: 'spam' }, { id: 'k1' })
    const refused = (address: string): Mail => ({
      ...{ ...noticeOf('k1'), claim: address, state: 'refused' },
      to: { ...handedOver.to, address },
    })
    const toOmar = stepWith([act], mailed(refused(lisa.address)))
    expect(toOmar).toMatchObject({ about: 'k1', to: { id: 'omar-hale' } })
    const all = organisation.officers.map(({ email }) => refused(email))
    expect(stepWith([act], mailed(...all))).toMatchObject({ type: 'wait' })
  })

  it('that was undone is told as undone alone, or after its notice', () => {
    const undone = recordedAct({ act: 'spam' }, { id: 'k1', undoneAt: now })
    expect(stepWith([undone])).toMatchObject({ about: 'k1:undone', to: lisa })
    expect(stepWith([undone], mailed(noticeOf('k1')))).toMatchObject({ about: 'k1:undone' })
    expect(stepWith([undone], mailed(noticeOf('k1'), noticeOf('k1:undone')))).toEqual({
      type: 'wait',
      until: '2027-03-11T17:00:00.000Z',
    })
  })
})

describe('passing on', () => {
  const act = recordedAct(passOn, { id: 'k1' })
  const toOmar: Mail = { ...handedOver, claim: 'h2', about: 'k1', to: omar }

  it('hands over to the new officer, and then tells the one before', () => {
    expect(stepWith([act])).toMatchObject({ purpose: 'handover', about: 'k1', to: omar, mayRepeat: false })
    expect(stepWith([act], mailed(toOmar))).toMatchObject({ purpose: 'act-notice', about: 'k1', to: lisa })
    expect(stepWith([act], mailed(toOmar, noticeOf('k1')))).toMatchObject({ type: 'wait' })
  })

  it('goes down the chain of the new officer, and stops where an address takes it', () => {
    const refused: Mail = { ...toOmar, state: 'refused' }
    expect(stepWith([act], mailed(refused))).toMatchObject({
      purpose: 'handover',
      about: 'k1',
      to: { role: 'desk' },
    })
  })

  it('to somebody the directory no longer has goes to the desk', () => {
    const gone = recordedAct({ act: 'pass-on', to: 'gone' }, { id: 'k1' })
    expect(stepWith([gone])).toMatchObject({ purpose: 'handover', to: { role: 'desk' } })
  })

  it('back to who had it first hands over to them once more', () => {
    const back = recordedAct({ act: 'pass-on', to: 'lisa-chambers' }, { id: 'k2', by: 'omar-hale' })
    const step = stepWith([act, back], mailed(toOmar, noticeOf('k1')))
    expect(step).toMatchObject({ purpose: 'handover', about: 'k2', to: lisa, mayRepeat: false })
  })

  it('undone before it was handed over reaches nobody new; undone after, both are told', () => {
    const undone = { ...act, undoneAt: now }
    const first = mailed(noticeOf('k1:undone'))
    expect(stepWith([undone], first)).toMatchObject({ type: 'wait' })
    const told = mailed(toOmar, noticeOf('k1'), noticeOf('k1:undone'))
    expect(stepWith([undone], told)).toMatchObject({ about: 'k1:taken-back', to: { id: 'omar-hale' } })
  })

  it('has what the enquirer does told to the new officer', () => {
    const updates = [{ id: 'u1', at: now, type: 'note', text: 'More' } as const]
    const step = stepWith([act], { updates, ...mailed(toOmar, noticeOf('k1')) })
    expect(step).toMatchObject({ purpose: 'update', about: 'u1', to: { id: 'omar-hale' } })
  })
})

describe('an end', () => {
  const spam = recordedAct({ act: 'spam' }, { id: 'k1' })
  const note = { id: 'u1', at: now, type: 'note', text: 'More' } as const

  it('stops a handover that has not arrived, and the acknowledgement', () => {
    const waiting: Mail = { ...handedOver, state: 'waiting', retryAt: later(now, minute) }
    for (const act of [spam, recordedAct(closing, { id: 'k1' })])
      for (const mails of [[], [waiting], [handedOver]])
        expect(stepWith([act], { mails: [...mails, noticeOf('k1')] })).toMatchObject({ type: 'wait' })
  })

  it('as spam lets no note through; as closed, a note still reaches whoever had it', () => {
    expect(stepWith([spam], { updates: [note], ...mailed(noticeOf('k1')) })).toMatchObject({ type: 'wait' })
    const closed = recordedAct(closing, { id: 'k1' })
    expect(stepWith([closed], { updates: [note], ...mailed(noticeOf('k1')) })).toMatchObject({
      ...{ purpose: 'update', about: 'u1', to: lisa },
    })
  })

  it('is told to the enquirer after a quarter of an hour, if the officer says so, once', () => {
    const told = { ...closing, tellEnquirer: true } as const
    const act = recordedAct(told, { id: 'k1' })
    const due = later(now, 15 * minute)
    const mails = mailed(noticeOf('k1'))
    expect(stepWith([act], mails)).toEqual({ type: 'wait', until: due })
    const send = { type: 'send', purpose: 'closing', about: 'k1', to: acknowledged.to, mayRepeat: false }
    expect(stepWith([act], mails, due)).toEqual(send)
    const sent: Mail = { ...acknowledged, claim: 'c1', purpose: 'closing', about: 'k1' }
    for (const state of ['accepted', 'unknown'] as const)
      expect(stepWith([act], mailed(noticeOf('k1'), { ...sent, state }), due)).toMatchObject({ type: 'wait' })
    const refused = stepWith([act], mailed(noticeOf('k1'), { ...sent, state: 'refused' }), due)
    expect(refused).toMatchObject({ purpose: 'update', about: 'failed-address', to: lisa })
  })

  it.each([
    ['nobody ticked it', recordedAct({ ...closing, tellEnquirer: false }, { id: 'k1' }), {}],
    ['it was undone', recordedAct(closing, { id: 'k1', undoneAt: now }), {}],
    [
      'the address is somebody else’s',
      recordedAct(closing, { id: 'k1' }),
      { updates: [{ id: 'n', at: now, type: 'not-me' as const }] },
    ],
  ])('is not told to the enquirer where %s', (_, act, change) => {
    const told: Mail = { ...noticeOf('n'), purpose: 'update' }
    const mails = mailed(noticeOf('k1'), noticeOf('k1:undone'), told)
    expect(stepWith([act], { ...change, ...mails }, later(now, 60 * minute))).toMatchObject({ type: 'wait' })
  })

  it('is kept for the months of the organisation, and then erased', () => {
    const mails = mailed(noticeOf('k1'))
    const end = '2028-03-08T10:00:00.000Z'
    expect(stepWith([spam], mails, later(now, minute))).toEqual({ type: 'wait', until: end })
    expect(stepWith([spam], mails, later(end, -1))).toEqual({ type: 'wait', until: end })
    expect(stepWith([spam], mails, end)).toEqual({ type: 'erase' })
  })

  it('is not erased before what came on the last day was told', () => {
    const end = '2028-03-08T10:00:00.000Z'
    const closed = recordedAct({ ...closing, tellEnquirer: false }, { id: 'k1' })
    const step = stepWith([closed], { updates: [note], ...mailed(noticeOf('k1')) }, end)
    expect(step).toMatchObject({ purpose: 'update' })
  })

  it('waits thirty days at most for a mail that SES takes from nobody', () => {
    const end = '2028-03-08T10:00:00.000Z'
    const latest = later(end, 30 * 86_400_000)
    const closed = recordedAct({ ...closing, tellEnquirer: false }, { id: 'k1' })
    const waiting = (retryAt: string): Mail => ({
      ...{ ...handedOver, claim: 'u', purpose: 'update', about: 'u1', state: 'waiting', retryAt },
    })
    const stepAt = (at: string, retryAt: string) =>
      stepWith([closed], { updates: [note], ...mailed(noticeOf('k1'), waiting(retryAt)) }, at)
    expect(stepAt(end, later(end, minute))).toEqual({ type: 'wait', until: later(end, minute) })
    expect(stepAt(later(latest, -minute), later(latest, minute))).toEqual({ type: 'wait', until: latest })
    expect(stepAt(latest, later(latest, minute))).toEqual({ type: 'erase' })
  })
})

describe('a code', () => {
  const codeRequests = [{ id: 'c1', officer: 'lisa-chambers', at: now }]
  const sent: Mail = { ...handedOver, claim: 'code-1', purpose: 'code', about: 'c1' }

  it('is mailed to the officer before anything else, once', () => {
    const step = stepWith([], { codeRequests, mails: [] })
    expect(step).toMatchObject({ type: 'send', purpose: 'code', about: 'c1', to: lisa, mayRepeat: false })
    for (const state of ['accepted', 'unknown', 'refused'] as const)
      expect(stepWith([], { codeRequests, ...mailed({ ...sent, state }) })).toMatchObject({ type: 'wait' })
  })

  it('is mailed to nobody else, and not when it is of no use any more', () => {
    const gone = [{ id: 'c1', officer: 'gone', at: now }]
    expect(stepWith([], { codeRequests: gone })).toMatchObject({ type: 'wait' })
    expect(stepWith([], { codeRequests }, later(now, 10 * minute))).toMatchObject({ type: 'wait' })
  })
})

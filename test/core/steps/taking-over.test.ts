import { describe, expect, it } from 'vitest'
import type { Mail } from '../../../lib/core/delivery/mail.ts'
import type { RecordedAct } from '../../../lib/core/enquiry/act.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import { nextStep } from '../../../lib/core/steps/next-step.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { acknowledged, handedOver, recordedAct, withActs } from '../../support/given/acts.ts'
import { mondayAtTen as now } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const omar = { id: 'omar-hale', role: 'officer', address: 'omar.hale@cambridgeshire.example' } as const
const byOmar = recordedAct({ act: 'accept' }, { by: 'omar-hale', id: 'k1', known: true })
const toOmar: Mail = { ...handedOver, claim: 'h2', about: 'k1', to: omar }
const notice = (about: string): Mail => ({ ...handedOver, claim: about, purpose: 'act-notice', about })

function stepWith(acts: readonly RecordedAct[], mails: readonly Mail[], change: Partial<Enquiry> = {}) {
  const enquiry = withActs(acts, { mails: [handedOver, acknowledged, ...mails], ...change })
  return nextStep(enquiry, organisation, now)
}

describe('whoever takes an enquiry on', () => {
  it('gets the handover, and then whoever had it is told', () => {
    const handover = { purpose: 'handover', about: 'k1', to: omar, mayRepeat: false }
    expect(stepWith([byOmar], [])).toMatchObject(handover)
    expect(stepWith([byOmar], [toOmar])).toMatchObject({
      ...{ purpose: 'act-notice', about: 'k1' },
      to: { id: 'lisa-chambers' },
    })
    expect(stepWith([byOmar], [toOmar, notice('k1')])).toMatchObject({ type: 'wait' })
  })

  it.each<[string, Mail]>([
    ['a nudge', { ...toOmar, purpose: 'nudge', about: 'x' }],
    ['a handover of before', { ...toOmar, about: 'before' }],
    ['one by an act that was undone', { ...toOmar, about: 'k0' }],
  ])('gets none who has had %s', (_, had) => {
    expect(stepWith([byOmar], [had])).toMatchObject({ purpose: 'act-notice', about: 'k1' })
  })

  it('gets one that may repeat another of which nobody knows whether it went out', () => {
    const unclear: Mail = { ...toOmar, about: 'before', state: 'unknown' }
    expect(stepWith([byOmar], [unclear])).toMatchObject({ purpose: 'handover', to: omar, mayRepeat: true })
  })

  it('has it alone: nobody gets it in their place, and nobody is woken, when their address refuses', () => {
    const refused: Mail = { ...toOmar, state: 'refused' }
    expect(stepWith([byOmar], [refused])).toMatchObject({ purpose: 'act-notice' })
    expect(stepWith([byOmar], [refused, notice('k1')])).toMatchObject({ type: 'wait' })
    expect(stepWith([byOmar], [{ ...refused, about: 'before' }, notice('k1')])).toMatchObject({
      type: 'wait',
    })
    expect(standingOf(withActs([byOmar], { mails: [refused] })).owner).toBe('omar-hale')
  })

  it('gets it although they are on leave: they said so themselves', () => {
    const leave = [{ id: 'l', from: '2027-03-08', until: '2027-03-12' }]
    const officers = organisation.officers.map((one) => (one.id === omar.id ? { ...one, leave } : one))
    const night = '2027-03-08T04:00:00.000Z'
    const step = nextStep(withActs([byOmar]), { ...organisation, officers }, night)
    expect(step).toMatchObject({ purpose: 'handover', to: omar })
  })

  it('waits for SES as others do', () => {
    const waiting: Mail = { ...toOmar, state: 'waiting', retryAt: later(now, 60_000) }
    expect(stepWith([byOmar], [waiting, notice('k1')])).toMatchObject({ type: 'wait' })
    expect(stepWith([byOmar], [{ ...waiting, retryAt: now }])).toMatchObject({
      purpose: 'handover',
      to: omar,
    })
  })

  it('gets it no more once it is answered or over', () => {
    for (const act of [{ act: 'answered' }, { act: 'spam' }] as const) {
      const after = recordedAct(act, { by: 'omar-hale', id: 'k2', known: true })
      const step = stepWith([byOmar, after], [notice('k1')])
      expect(step.type === 'send' && step.purpose === 'handover').toBe(false)
    }
  })

  it('is somebody at a desk: the desk gets it, unless it is the desk’s', () => {
    const atDesk = recordedAct({ act: 'accept' }, { by: 'enquiries-desk', name: 'Jo', id: 'k1' })
    expect(stepWith([atDesk], [])).toMatchObject({ purpose: 'handover', to: { id: 'enquiries-desk' } })
  })
})

describe('taking it on, undone', () => {
  const undone = { ...byOmar, undoneAt: now, undoneByKnown: true } as const

  it('passes it back: the one before has it in the round it was in, and both are told', () => {
    expect(standingOf(withActs([undone]))).toMatchObject({
      ...{ state: 'open', owner: 'lisa-chambers' },
      round: { first: 'lisa-chambers' },
    })
    const told = [toOmar, notice('k1'), notice('k1:undone')]
    expect(stepWith([undone], told)).toMatchObject({ about: 'k1:taken-back', to: omar })
    expect(stepWith([undone], [...told, notice('k1:taken-back')])).toMatchObject({ type: 'wait' })
  })

  it('gives the first handover after all to whoever had not got it yet', () => {
    expect(stepWith([undone], [], { mails: [toOmar] })).toMatchObject({
      ...{ purpose: 'handover', to: { id: 'lisa-chambers' }, mayRepeat: false },
    })
  })

  it('and done again, is no second handover', () => {
    const again = recordedAct({ act: 'accept' }, { by: 'omar-hale', id: 'k3', known: true })
    const told = [toOmar, notice('k1'), notice('k1:undone'), notice('k1:taken-back')]
    expect(stepWith([undone, again], told)).toMatchObject({ purpose: 'act-notice', about: 'k3' })
  })
})

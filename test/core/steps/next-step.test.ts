import { describe, expect, it } from 'vitest'
import type { Mail } from '../../../lib/core/delivery/mail.ts'
import { withNextLook } from '../../../lib/core/delivery/mailed-item.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { Organisation } from '../../../lib/core/organisation/organisation.ts'
import { nextStep } from '../../../lib/core/steps/next-step.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { recordedAct, withActs } from '../../support/given/acts.ts'
import { assigned, claimedMail, mondayAtTen as now, received } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const handover = claimedMail
const accepted: Mail = { ...handover, state: 'accepted', confirmBy: '2027-03-08T14:00:00.000Z' }
const delivered: Mail = { ...accepted, events: { delivery: now } }
const acknowledged: Mail = {
  ...delivered,
  claim: 'acknowledgement-1',
  purpose: 'acknowledgement',
  to: { id: 'enquirer', role: 'enquirer', address: 'ada@example.org' },
}
const inAnHour = later(now, 3_600_000)
// In the morning of the day on which half of the working time from Monday at ten to Thursday at five has passed.
const target = '2027-03-11T17:00:00.000Z'

function stepWith(mails: readonly Mail[], at = now, more: Partial<Enquiry> = {}): unknown {
  return nextStep({ ...assigned, ...more, stage: 'assigned', mails }, organisation, at)
}

function sends(address: string, mayRepeat = false) {
  return expect.objectContaining({ type: 'send', mayRepeat, to: expect.objectContaining({ address }) })
}

const lisa = 'lisa.chambers@cambridgeshire.example'
const omar = 'omar.hale@cambridgeshire.example'
const nudge = { type: 'send', purpose: 'nudge', mayRepeat: false }
const ada = 'ada@example.org'

describe('the next step of an enquiry', () => {
  it.each([
    { given: 'nothing sent yet', mails: [], expected: sends(lisa) },
    {
      given: 'a handover being sent',
      mails: [handover],
      expected: { type: 'wait', until: handover.leaseUntil },
    },
    { given: 'a handover that is accepted', mails: [accepted], expected: sends(ada) },
    {
      given: 'both delivered',
      mails: [delivered, acknowledged],
      expected: { type: 'wait', until: target },
    },
    {
      given: 'both accepted and no word of delivery yet',
      mails: [accepted, acknowledged],
      expected: { type: 'wait', until: accepted.confirmBy },
    },
    {
      given: 'an officer whose address does not work',
      mails: [{ ...handover, state: 'refused' }],
      expected: sends(omar),
    },
    {
      given: 'an unclear handover given up',
      mails: [{ ...handover, state: 'unknown' }],
      expected: sends(lisa, true),
    },
    {
      given: 'a handover that waits for SES',
      mails: [{ ...handover, state: 'waiting', retryAt: inAnHour }],
      expected: { type: 'wait', until: inAnHour },
    },
    {
      given: 'a handover that has waited long enough',
      mails: [{ ...handover, state: 'waiting', retryAt: now }],
      expected: sends(lisa),
    },
    {
      given: 'an acknowledgement that may have been sent',
      mails: [delivered, { ...acknowledged, state: 'unknown' }],
      expected: { type: 'wait', until: target },
    },
    {
      given: 'an enquirer whose address does not work',
      mails: [delivered, { ...acknowledged, state: 'refused' }],
      expected: expect.objectContaining({ purpose: 'update', about: 'failed-address' }),
    },
    {
      given: 'an acknowledgement that SES held up',
      mails: [delivered, { ...acknowledged, state: 'waiting', retryAt: now }],
      expected: sends(ada),
    },
  ] as { given: string; mails: Mail[]; expected: unknown }[])('given $given', ({ mails, expected }) => {
    expect(stepWith(mails)).toEqual(expected)
  })

  it('is to assign it when it has just been received', () => {
    expect(nextStep(received, organisation, now)).toEqual({ type: 'assign' })
  })

  it('is to settle a mail whose lease is over', () => {
    expect(stepWith([handover], handover.leaseUntil)).toEqual({ type: 'settle', mail: handover })
  })

  it('is to note a silence of four working hours, once, and to give it to the next as well', () => {
    const at = accepted.confirmBy ?? ''
    const silent: Mail = { ...accepted, silent: true }
    expect(stepWith([accepted, acknowledged], at)).toEqual({ type: 'note-silence', mail: accepted })
    expect(stepWith([silent, acknowledged], at)).toMatchObject({ ...nudge, to: { address: omar } })
    const to = { id: 'omar-hale', role: 'deputy', address: omar } as const
    const sent: Mail = { ...delivered, claim: 'nudge-1', purpose: 'nudge', to }
    expect(stepWith([silent, acknowledged, sent], at)).toMatchObject({ type: 'wait' })
    expect(stepWith([{ ...silent, ...delivered }, acknowledged], at)).toMatchObject({ type: 'wait' })
  })

  it('is nothing while it is parked', () => {
    expect(stepWith([], now, { parkedUntil: inAnHour })).toEqual({ type: 'wait', until: inAnHour })
    expect(stepWith([], inAnHour, { parkedUntil: inAnHour })).toEqual(sends(lisa))
  })

  it('goes down the chain, each address once, and says so at its end, once an hour', () => {
    const tried: Mail[] = []
    const addresses: string[] = []
    for (;;) {
      const step = nextStep({ ...assigned, mails: tried }, organisation, now)
      if (step.type !== 'send') break
      addresses.push(step.to.address)
      tried.push({ ...handover, claim: `handover-${tried.length}`, to: step.to, state: 'refused' })
    }
    expect(addresses).toEqual([
      lisa,
      omar,
      'desk@cambridgeshire.example',
      'priya.nair@cambridgeshire.example',
    ])
    expect(stepWith(tried)).toEqual({ type: 'note-stranded' })
    expect(stepWith(tried, now, { strandedAt: now })).toEqual(sends(ada))
    expect(stepWith([...tried, acknowledged], now, { strandedAt: now })).toEqual({
      type: 'wait',
      until: inAnHour,
    })
    expect(stepWith([...tried, acknowledged], inAnHour, { strandedAt: now })).toEqual({
      type: 'note-stranded',
    })
  })

  it('sends to a mended address as soon as the organisation has one', () => {
    const mended: Organisation = {
      ...organisation,
      officers: organisation.officers.map((one) =>
        one.id === 'lisa-chambers' ? { ...one, email: 'lisa@cambridgeshire.example' } : one,
      ),
    }
    expect(nextStep({ ...assigned, mails: [{ ...handover, state: 'refused' }] }, mended, now)).toEqual(
      sends('lisa@cambridgeshire.example'),
    )
  })

  it('asks the next in the chain when four handovers to one address have stayed unclear', () => {
    const unclear: Mail = { ...handover, state: 'unknown' }
    expect(stepWith([unclear, unclear, unclear])).toEqual(sends(lisa, true))
    expect(stepWith([unclear, unclear, unclear, unclear])).toEqual(sends(omar, true))
  })
})

describe('a handover that every address has refused', () => {
  const refused = organisation.officers.map(
    ({ id, email }): Mail => ({ ...handover, state: 'refused', to: { id, role: 'officer', address: email } }),
  )
  const omarChecked = (checkedAt: string): Organisation => ({
    ...organisation,
    officers: organisation.officers.map((one) => (one.id === 'omar-hale' ? { ...one, checkedAt } : one)),
  })

  it('strands the enquiry, until somebody finds that mail to one of them works', () => {
    const stranded = { ...assigned, mails: refused, strandedAt: now }
    const at = later(now, 3_600_000)
    expect(nextStep(stranded, organisation, at)).toEqual({ type: 'note-stranded' })
    expect(nextStep(stranded, omarChecked(now), at)).toEqual({ type: 'note-stranded' })
    expect(nextStep(stranded, omarChecked(inAnHour), at)).toEqual(sends(omar))
  })

  it('goes once more, marked, to somebody who had it before, rather than to nobody', () => {
    const act = {
      id: 'k1',
      at: now,
      by: 'lisa-chambers',
      known: true,
      act: 'pass-on',
      to: 'priya-nair',
    } as const
    const told: Mail = { ...delivered, claim: 'n', purpose: 'act-notice', about: 'k1' }
    const others = refused.slice(1).map((mail): Mail => ({ ...mail, about: 'k1' }))
    const passed = { ...assigned, acts: [act], mails: [delivered, acknowledged, told, ...others] }
    // Priya's chain is the desk and she herself; Lisa is not in it.
    expect(nextStep(passed, organisation, now)).toEqual({ type: 'note-stranded' })
    const withDeputy = organisation.officers.map((one) =>
      one.id === 'priya-nair' ? { ...one, deputy: 'lisa-chambers' } : one,
    )
    expect(nextStep(passed, { ...organisation, officers: withDeputy }, now)).toEqual(sends(lisa, true))
  })
})

describe('the next look at an enquiry', () => {
  const nextLook = (enquiry: Enquiry) =>
    withNextLook(enquiry, nextStep(enquiry, organisation, now), now).nextActionAt

  it('is a minute after it was received, for whoever sweeps up', () => {
    expect(nextLook(received)).toBe(later(now, 60_000))
  })

  it('is when its target passes, and when it is answered, when it closes itself', () => {
    const settled = { ...assigned, mails: [delivered, acknowledged], nextActionAt: now }
    expect(nextLook(settled)).toBe('2027-03-11T17:00:00.000Z')
    const answered = withActs([recordedAct({ act: 'answered' }, { known: true })], settled)
    expect(nextLook(answered)).toBe('2027-04-05T10:00:00.000Z')
  })

  it('is soon when an event proved the handover of a sender that died before the acknowledgement', () => {
    expect(nextLook({ ...assigned, mails: [delivered] })).toBe(later(now, 60_000))
  })
})

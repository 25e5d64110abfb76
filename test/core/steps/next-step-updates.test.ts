import { describe, expect, it } from 'vitest'
import type { Mail } from '../../../lib/core/delivery/mail.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { Update } from '../../../lib/core/enquiry/update.ts'
import { nextStep } from '../../../lib/core/steps/next-step.ts'
import { assigned, claimedMail, mondayAtTen as now, received } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const handover: Mail = { ...claimedMail, state: 'accepted', events: { delivery: now } }
const acknowledgement: Mail = {
  ...handover,
  claim: 'acknowledgement-1',
  purpose: 'acknowledgement',
  to: { id: 'enquirer', role: 'enquirer', address: 'ada@example.org' },
}
const note: Update = { id: 'one', at: now, type: 'note', text: 'More' }

function stepWith(more: Partial<Enquiry>, at = now): unknown {
  return nextStep({ ...assigned, ...more, stage: 'assigned' }, organisation, at)
}

describe('what the enquirer did', () => {
  const lisa = expect.objectContaining({ address: 'lisa.chambers@cambridgeshire.example' })

  it('waits for the handover', () => {
    expect(stepWith({ mails: [], updates: [note] })).toMatchObject({ type: 'send', purpose: 'handover' })
  })

  it('is told to the officer, before the acknowledgement', () => {
    const step = stepWith({ mails: [handover], updates: [note] })
    expect(step).toEqual({ type: 'send', purpose: 'update', about: 'one', to: lisa, mayRepeat: false })
  })

  it('is told to whoever took the handover in the officer’s place', () => {
    const omar = { id: 'omar-hale', role: 'deputy' as const, address: 'omar.hale@cambridgeshire.example' }
    const refused: Mail = { ...handover, state: 'refused', claim: 'handover-0' }
    const step = stepWith({ mails: [refused, { ...handover, to: omar }], updates: [note] })
    expect(step).toMatchObject({ to: { address: omar.address } })
  })

  it('is told each once, one after the other', () => {
    const told: Mail = { ...handover, claim: 'update-1', purpose: 'update', about: 'one' }
    const both = [note, { ...note, id: 'two' }]
    const mails = [handover, acknowledgement, told]
    expect(stepWith({ mails, updates: both })).toMatchObject({ purpose: 'update', about: 'two' })
    const last = [...mails, { ...told, claim: 'update-2', about: 'two' }]
    expect(stepWith({ mails: last, updates: both })).toMatchObject({ type: 'wait' })
  })

  it('goes down the chain when the address does not work', () => {
    const refused: Mail = {
      ...handover,
      claim: 'update-1',
      purpose: 'update',
      about: 'one',
      state: 'refused',
    }
    const step = stepWith({ mails: [handover, acknowledgement, refused], updates: [note] })
    expect(step).toMatchObject({ about: 'one', to: { address: 'omar.hale@cambridgeshire.example' } })
  })

  it('that asks for the link has it mailed to the enquirer, and never again when it may have been sent', () => {
    const ask: Update = { id: 'ask', at: now, type: 'link-request' }
    const mails = [handover, acknowledgement]
    expect(stepWith({ mails, updates: [ask] })).toMatchObject({
      purpose: 'status-link',
      to: { role: 'enquirer' },
    })
    const unknown: Mail = {
      ...acknowledgement,
      claim: 'l',
      purpose: 'status-link',
      about: 'ask',
      state: 'unknown',
    }
    expect(stepWith({ mails: [...mails, unknown], updates: [ask] })).toMatchObject({ type: 'wait' })
  })

  it('that says "not me" stops every mail to that address', () => {
    const notMe: Update = { id: 'not-me', at: now, type: 'not-me' }
    const told: Mail = { ...handover, claim: 'update-1', purpose: 'update', about: 'not-me' }
    const ask: Update = { id: 'ask', at: now, type: 'link-request' }
    expect(stepWith({ mails: [handover, told], updates: [notMe, ask] })).toEqual({
      type: 'wait',
      // When it is erased.
      until: '2028-04-05T10:00:00.000Z',
    })
  })
})

it('an acknowledgement that is withheld is not sent', () => {
  expect(stepWith({ mails: [handover], acknowledgementWithheld: true })).toEqual({
    type: 'wait',
    // Its target.
    until: '2027-03-11T17:00:00.000Z',
  })
})

describe('suspected spam', () => {
  it.each([
    ['held back', {}],
    ['confirmed as spam', { confirmedAt: now }],
    // A release before this one kept it.
    ['on a list of the release before', { listedFor: '2027-03-09' }],
  ])('needs no look before it is erased: %s', (_, more) => {
    const held = { ...received, stage: 'quarantined', quarantine: { at: now, ...more } } as const
    expect(nextStep(held, organisation, now)).toEqual({ type: 'wait', until: '2028-03-08T10:00:00.000Z' })
  })
})

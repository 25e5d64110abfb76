import { describe, expect, it } from 'vitest'
import type { Addressee, Mail } from '../../../lib/core/delivery/mail.ts'
import type { RecordedAct } from '../../../lib/core/enquiry/act.ts'
import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import { nudgeSteps } from '../../../lib/core/steps/nudge-steps.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { handedOver, recordedAct, withActs } from '../../support/given/acts.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

// Four working hours after a handover at ten.
const two = '2027-03-08T14:00:00.000Z'
const addressee = (id: string, role: Addressee['role'], name: string): Addressee => ({
  ...{ id, role },
  address: `${name}@cambridgeshire.example`,
})
const omar = addressee('omar-hale', 'deputy', 'omar.hale')
const desk = addressee('enquiries-desk', 'desk', 'desk')
const priya = addressee('priya-nair', 'manager', 'priya.nair')
const silent: Mail = { ...handedOver, events: {}, silent: true }
const nudge = (to: Addressee, change: Partial<Mail> = {}): Mail => ({
  ...{ ...handedOver, claim: `nudge-${to.id}`, purpose: 'nudge', to },
  ...change,
})
const sends = (to: Addressee) => [{ type: 'send', purpose: 'nudge', to, mayRepeat: false }]
const retryAt = later(two, 600_000)

interface Given {
  readonly mails?: readonly Mail[]
  readonly acts?: readonly RecordedAct[]
  readonly with?: Readonly<Record<string, Partial<Officer>>>
  readonly now?: string
}

function stepsFor({ mails = [silent], acts = [], with: changes = {}, now = two }: Given) {
  const officers = sampleOrganisation.officers.map((one) => ({ ...one, ...changes[one.id] }))
  return [...nudgeSteps(withActs(acts, { mails }), { ...sampleOrganisation, officers }, now)]
}

describe('a handover of whose delivery nothing was heard', () => {
  it.each<Given & { readonly given: string; readonly is: readonly unknown[] }>([
    { given: 'nothing else', is: sends(omar) },
    {
      given: 'a deputy on leave',
      with: { 'omar-hale': { leave: [{ id: 'l', from: '2027-03-01', until: '2027-03-12' }] } },
      is: sends(desk),
    },
    {
      given: 'a deputy with the same address',
      with: { 'omar-hale': { email: 'LISA.chambers@cambridgeshire.example' } },
      is: sends(desk),
    },
    {
      given: 'a nudge that went out',
      mails: [silent, nudge(omar)],
      is: [{ type: 'wait', until: undefined }],
    },
    {
      given: 'a nudge that waits',
      mails: [silent, nudge(omar, { state: 'waiting', retryAt })],
      is: [{ type: 'wait', until: retryAt }],
    },
    {
      given: 'a nudge that was refused',
      mails: [silent, nudge(omar, { state: 'refused' })],
      is: sends(desk),
    },
    {
      given: 'nudges that all were refused',
      mails: [silent, ...[omar, desk, priya].map((to) => nudge(to, { state: 'refused' }))],
      is: [],
    },
    {
      given: 'a deputy who has had it before',
      mails: [{ ...silent, claim: 'h1', to: omar, state: 'refused' }, silent],
      is: sends(desk),
    },
    {
      given: 'five o’clock',
      now: '2027-03-08T17:00:00.000Z',
      is: [{ type: 'wait', until: '2027-03-09T09:00:00.000Z' }],
    },
    {
      given: 'a Saturday',
      now: '2027-03-13T12:00:00.000Z',
      is: [{ type: 'wait', until: '2027-03-15T09:00:00.000Z' }],
    },
  ])('is handed to the next as well: $given', ({ is, ...given }) => {
    expect(stepsFor(given)).toEqual(is)
  })

  it.each<Given & { readonly given: string }>([
    { given: 'which was delivered after all', mails: [{ ...silent, events: { delivery: two } }] },
    { given: 'which was not yet silent long enough', mails: [{ ...handedOver, events: {} }] },
    { given: 'which was refused', mails: [{ ...silent, state: 'refused' }] },
    { given: 'which somebody said to deal with', acts: [recordedAct({ act: 'accept' })] },
    { given: 'which was answered', acts: [recordedAct({ act: 'answered' })] },
    {
      given: 'which was passed on, and delivered there',
      acts: [recordedAct({ act: 'pass-on', to: 'omar-hale' }, { id: 'p1' })],
      mails: [silent, { ...handedOver, claim: 'h2', about: 'p1', to: omar }],
    },
  ])('is not, $given', (given) => {
    expect(stepsFor(given)).toEqual([])
  })

  it('is so once for each who is handed it', () => {
    const acts = [recordedAct({ act: 'pass-on', to: 'omar-hale' }, { id: 'p1' })]
    const mails = [silent, nudge(omar), { ...silent, claim: 'h2', about: 'p1', to: omar }]
    expect(stepsFor({ acts, mails })).toEqual([{ ...sends(desk)[0], about: 'p1' }])
  })
})

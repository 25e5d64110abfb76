import { describe, expect, it } from 'vitest'
import type { OfficerAct } from '../../../lib/core/enquiry/act.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { answerByFor } from '../../../lib/core/time/answer-by.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { assetTransfer } from '../../../lib/kinds/asset-transfer.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { general } from '../../../lib/kinds/general.ts'
import { timeBanking } from '../../../lib/kinds/time-banking.ts'
import type { SendOutcome } from '../../../lib/ports/mailer.ts'
import { exampleAnswers } from '../../core/mails/sample-enquiry.ts'
import { afterCommands, received } from '../../support/given/enquiry.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { createQuarantineSetting, referenceNumber } from '../../support/memory-world/quarantine-setting.ts'

// Monday at ten. Half of the time to Thursday at five is over on Wednesday at half past nine.
const monday = '2027-03-08T10:00:00.000Z'
const thursdayAtNine = '2027-03-11T09:00:00.000Z'
const fridayAtNine = '2027-03-12T09:00:00.000Z'
const threeWeeksOn = '2027-03-29T10:00:00.000Z'
const noSuchAddress: SendOutcome = { type: 'refused', fault: 'address', reason: 'InvalidParameterValue' }
const throttled: SendOutcome = { type: 'refused', fault: 'later', reason: 'Throttling' }

const wednesdayAtNine = '2027-03-10T09:00:00.000Z'
const [lisa, omar] = ['lisa.chambers@cambridgeshire.example', 'omar.hale@cambridgeshire.example']
const [desk, priya] = ['desk@cambridgeshire.example', 'priya.nair@cambridgeshire.example']

function setUp(changes: Parameters<typeof createQuarantineSetting>[1] = {}) {
  const setting = createQuarantineSetting(monday, changes)
  const { clock, store } = setting
  return {
    ...setting,
    /** To whom a digest went, and when. */
    told: () => setting.digests().map(({ at, to }) => [at, to.address]),
    /** Keeps an enquiry of now that goes to Lisa, or, of the general kind, to the desk. */
    async receive(kind: Kind = communityMentoring, reference = referenceNumber(0)) {
      const receivedAt = clock.now()
      const answerBy = answerByFor({ receivedAt, within: 3 }, { words })
      const answers = exampleAnswers(kind)
      await store.create({
        ...{ ...received, kind: kind.name, answers, reference },
        ...{ receivedAt, answerBy, nextActionAt: receivedAt },
      })
      return reference
    },
    async act(act: OfficerAct, reference = referenceNumber(0)) {
      const kept = await store.read(reference)
      if (kept === undefined) throw new Error('it is kept')
      const command = {
        type: 'act',
        id: `k${kept.version}`,
        by: 'lisa-chambers',
        known: true,
        ...act,
      } as const
      const changed = afterCommands(kept, [command], clock.now())
      await store.replace({ ...changed, version: kept.version + 1, nextActionAt: clock.now() })
    },
  }
}

describe('an enquiry that nobody answers', () => {
  it('is told to its owner, then to the deputy and the manager, once each, and then to nobody', async () => {
    const { until, receive, told, digests } = setUp()
    await receive()
    await until(threeWeeksOn)
    expect(told()).toEqual([
      [wednesdayAtNine, lisa],
      [thursdayAtNine, omar],
      [fridayAtNine, priya],
    ])
    const [first] = digests()
    expect(first).toMatchObject({
      subject: '1 enquiry waits for your answer',
      tags: { reference: 'digest-2027-03-10-lisa-chambers' },
      to: { name: 'Lisa Chambers' },
      replyTo: { address: 'help@cambridgeshire.example' },
    })
    expect(first?.text).toMatch(
      /I’ve answered, or something else:\nhttps:\/\/api\.example\/officer\/officer-token-/,
    )
    expect(first?.text).toMatch(/Going away\?[\s\S]+https:\/\/api\.example\/officer\/leave\//)
  })

  it('is told to nobody after the first action, also when it stands on a list already', async () => {
    const { until, receive, act, told, digestStore } = setUp()
    await receive()
    await until('2027-03-10T08:59:00.000Z')
    await act({ act: 'answered' })
    await until(threeWeeksOn)
    expect(told()).toEqual([])
    expect(digestStore.all()).toMatchObject([
      { id: 'digest-2027-03-10-lisa-chambers', closedAt: wednesdayAtNine },
    ])
  })

  it('is on no morning’s list when whoever has it is away from that morning on: it goes to somebody else by then', async () => {
    const leave = [{ id: 'l', from: '2027-03-12', until: '2027-03-19' }]
    const officers = sampleOrganisation.officers.map((one) =>
      one.id === 'lisa-chambers' ? { ...one, leave } : one,
    )
    const setting = setUp({ organisation: { ...sampleOrganisation, officers } })
    const { until, receive, told, carryDigest, clock, sent } = setting
    await receive()
    await until('2027-03-12T08:59:00.000Z')
    clock.advanceTo(fridayAtNine)
    await carryDigest('digest-2027-03-12-priya-nair')
    await until('2027-03-12T16:00:00.000Z')
    expect(told()).toEqual([
      [wednesdayAtNine, lisa],
      [thursdayAtNine, omar],
    ])
    const handovers = sent.filter(({ tags }) => tags.claim.startsWith('handover-'))
    expect(handovers.map(({ at, to }) => [at, to.address]).at(-1)).toEqual([fridayAtNine, omar])
  })

  it('that somebody said to deal with is told to the manager alone, and once', async () => {
    const { until, receive, act, told, digests } = setUp()
    await receive()
    await until('2027-03-08T11:00:00.000Z')
    await act({ act: 'accept' })
    await until(threeWeeksOn)
    expect(told()).toEqual([[fridayAtNine, priya]])
    expect(digests()[0]?.text).toContain('Lisa Chambers has said “I’ll deal with it”')
  })

  it('begins anew with whoever it is passed on to', async () => {
    const { until, receive, act, told } = setUp()
    await receive()
    await until('2027-03-10T08:59:00.000Z')
    await act({ act: 'pass-on', to: 'omar-hale' })
    await until(threeWeeksOn)
    expect(told()).toEqual([
      [thursdayAtNine, omar],
      [fridayAtNine, priya],
    ])
  })

  it('is told to nobody in place of an address that refuses, and in its turn to the next', async () => {
    const { until, receive, told, outcomes, digestStore, observations } = setUp()
    await receive()
    await until('2027-03-10T08:59:00.000Z')
    outcomes.push(noSuchAddress)
    await until(threeWeeksOn)
    expect(told().map(([, to]) => to)).toEqual([lisa, omar, priya])
    expect(digestStore.all()[0]).toMatchObject({ closedAt: wednesdayAtNine, mails: [{ state: 'refused' }] })
    expect(observations.some(({ type }) => type === 'digest-stranded')).toBe(false)
  })

  it('is told on the day after when SES took nothing all day, and never in the night', async () => {
    const { until, receive, told, outcomes } = setUp()
    await receive()
    await until('2027-03-10T08:59:00.000Z')
    outcomes.push(...Array.from({ length: 200 }, () => throttled))
    await until('2027-03-10T23:00:00.000Z')
    const tries = told().length
    outcomes.splice(0)
    await until('2027-03-11T08:59:00.000Z')
    expect([tries > 3, told().length]).toEqual([true, tries])
    expect(told().every(([at = '']) => at >= wednesdayAtNine && at < '2027-03-10T17:00')).toBe(true)
    await until(threeWeeksOn)
    expect(new Set(told().slice(tries))).toEqual(
      new Set([
        [thursdayAtNine, lisa],
        [thursdayAtNine, omar],
        [fridayAtNine, priya],
      ]),
    )
  })
})

describe('a desk that has enquiries of its own', () => {
  it('gets one digest a day, of what waits for it and of what is held back', async () => {
    const { until, receive, hold, digests } = setUp()
    await receive(general)
    await until('2027-03-09T12:00:00.000Z')
    await hold(referenceNumber(1))
    await until('2027-03-10T12:00:00.000Z')
    const ofWednesday = digests().filter(({ at }) => at === wednesdayAtNine)
    expect(ofWednesday.map(({ to, subject }) => [to.address, subject])).toEqual([
      [desk, '1 enquiry waits for your answer; 1 held back as possible spam'],
    ])
  })

  it('has its suspected spam told in its place, in the one mail of the day of whoever is told', async () => {
    const { until, receive, hold, digests, told, outcomes } = setUp()
    await receive(general)
    await until('2027-03-11T18:00:00.000Z')
    await hold(referenceNumber(1))
    await until('2027-03-12T08:59:00.000Z')
    // That morning Priya's own comes first.
    outcomes.push({ type: 'accepted', messageId: 'own' }, noSuchAddress)
    await until('2027-03-15T09:30:00.000Z')
    const held = digests().filter(
      (mail) => mail.to.address === priya && mail.text.includes(referenceNumber(1)),
    )
    expect(held).toHaveLength(1)
    expect(held[0]?.text.replaceAll(/\s+/g, ' ')).toContain('This list is for Enquiries desk')
    const mornings = told().filter(([, to]) => to === priya)
    expect(new Set(mornings.map(([at]) => String(at).slice(0, 10))).size).toBe(mornings.length)
    expect(mornings.length).toBeGreaterThan(1)
  })
})

it('of enquiries and suspected spam of a week nobody gets two digests on one day', async () => {
  const { until, receive, hold, act, told } = setUp()
  const kinds = [communityMentoring, general, assetTransfer, timeBanking]
  for (let n = 0; n < 20; n++) {
    await until(later(monday, n * 8 * 3_600_000))
    if (n % 5 === 4) await hold(referenceNumber(n))
    else await receive(kinds[n % 4], referenceNumber(n))
    if (n % 6 === 5) await act({ act: 'pass-on', to: 'priya-nair' }, referenceNumber(n - 2))
  }
  await until('2027-03-29T12:00:00.000Z')
  const mornings = told().map(([at, to]) => `${at} ${to}`)
  expect(mornings.length).toBeGreaterThan(20)
  expect(new Set(mornings).size).toBe(mornings.length)
  expect(new Set(told().map(([, to]) => to))).toEqual(new Set([lisa, omar, desk, priya]))
})

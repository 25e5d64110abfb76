import { describe, expect, it } from 'vitest'
import type { ActToDo } from '../../../lib/core/enquiry/lifecycle/acts.ts'
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

// Monday at ten; to be answered by Thursday at five.
const monday = '2027-03-08T10:00:00.000Z'
const threeWeeksOn = '2027-03-29T10:00:00.000Z'
const nineOn = (day: number) => `2027-03-${String(day).padStart(2, '0')}T09:00:00.000Z`
const throttled: SendOutcome = { type: 'refused', fault: 'later', reason: 'Throttling' }

const [lisa, omar] = ['lisa.chambers@cambridgeshire.example', 'omar.hale@cambridgeshire.example']
const [desk, priya] = ['desk@cambridgeshire.example', 'priya.nair@cambridgeshire.example']

function setUp(changes: Parameters<typeof createQuarantineSetting>[1] = {}) {
  const setting = createQuarantineSetting(monday, changes)
  const { clock, store } = setting
  return {
    ...setting,
    /** On which days of March, by address. */
    told: () => {
      const days: Record<string, number[]> = {}
      for (const { at, to } of setting.digests()) {
        if (at.slice(11) !== '09:00:00.000Z') throw new Error(`an email of the morning at ${at}`)
        days[to.address] = [...(days[to.address] ?? []), Number(at.slice(8, 10))]
      }
      return days
    },
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
    async act(act: ActToDo, reference = referenceNumber(0)) {
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
  it('is told to its owner again and again, to the deputy a day late and to the manager three, each then weekly', async () => {
    const { until, receive, told, digests } = setUp()
    await receive()
    await until(threeWeeksOn)
    expect(told()).toEqual({
      // New, due, newly late; then on Mondays and Wednesdays.
      [lisa]: [9, 11, 12, 15, 17, 22, 24],
      [omar]: [12, 15, 22],
      [priya]: [16, 22],
    })
    expect(digests()[0]).toMatchObject({
      subject: '1 waiting',
      tags: { reference: 'digest-2027-03-09-lisa-chambers' },
      to: { name: 'Lisa Chambers' },
      replyTo: { address: 'help@cambridgeshire.example' },
    })
    const last = digests().at(-1)?.text.replaceAll(/\s+/g, ' ') ?? ''
    expect(last).toMatch(/working days late · I’ve replied https:\/\/api\.example\/officer\/officer-token-/)
    expect(last).toMatch(/Going away\?.+https:\/\/api\.example\/officer\/leave\//)
  })

  it('is told to nobody once it is answered, also on that very morning', async () => {
    const { until, receive, act, told, digestStore } = setUp()
    await receive()
    await until('2027-03-09T08:59:00.000Z')
    await act({ act: 'answered' })
    await until(threeWeeksOn)
    expect(told()).toEqual({})
    expect(digestStore.all().every(({ mails }) => mails.length === 0)).toBe(true)
  })

  it('that somebody deals with is told on, since it is not answered', async () => {
    const { until, receive, act, digests } = setUp()
    await receive()
    await until('2027-03-08T11:00:00.000Z')
    await act({ act: 'accept' })
    await until(nineOn(11))
    expect(digests().map(({ to, subject }) => [to.address, subject])).toEqual([
      [lisa, '1 waiting'],
      [lisa, '1 waiting: 1 due today'],
    ])
    expect(digests().at(-1)?.text).toContain('being dealt with')
  })

  it('that is passed on is new to whoever it goes to, and not told to who had it', async () => {
    const { until, receive, act, told } = setUp()
    await receive()
    await until('2027-03-10T08:59:00.000Z')
    await act({ act: 'pass-on', to: 'omar-hale' })
    await until('2027-03-13T12:00:00.000Z')
    expect(told()).toEqual({ [lisa]: [9], [omar]: [10, 11, 12] })
  })

  it('goes with the leave of whoever has it to who covers', async () => {
    const leave = [{ id: 'l', from: '2027-03-11', until: '2027-03-19' }]
    const officers = sampleOrganisation.officers.map((one) =>
      one.id === 'lisa-chambers' ? { ...one, leave } : one,
    )
    const { until, receive, told } = setUp({ organisation: { ...sampleOrganisation, officers } })
    await receive()
    await until('2027-03-16T12:00:00.000Z')
    expect(told()).toEqual({ [lisa]: [9], [omar]: [11, 12, 15], [priya]: [16] })
  })

  it('is told on the day after when SES took nothing all day, as new as it was, and never in the night', async () => {
    const { until, receive, digests, outcomes } = setUp()
    await receive()
    await until('2027-03-09T08:59:00.000Z')
    outcomes.push(...Array.from({ length: 200 }, () => throttled))
    await until('2027-03-09T23:00:00.000Z')
    const tries = digests().length
    outcomes.splice(0)
    await until('2027-03-10T08:59:00.000Z')
    expect([tries > 3, digests().length]).toEqual([true, tries])
    expect(digests().every(({ at }) => at >= nineOn(9) && at < '2027-03-09T17:00')).toBe(true)
    await until('2027-03-10T12:00:00.000Z')
    expect(digests().slice(tries)).toMatchObject([{ at: nineOn(10), to: { address: lisa } }])
    expect(digests().at(-1)?.text).toContain('new')
  })
})

describe('the manager’s email', () => {
  it('begins with what came in last week, on the first day of their week alone', async () => {
    const { until, receive, act, digests } = setUp()
    await receive()
    await until('2027-03-17T10:00:00.000Z')
    await receive(communityMentoring, referenceNumber(1))
    await until('2027-03-18T10:00:00.000Z')
    await act({ act: 'answered' }, referenceNumber(1))
    await until(nineOn(22))
    const firstLines = digests().map(({ at, to, text }) => [at, to.address, text.split('\n\n')[0]] as const)
    const ofMonday = firstLines.filter(([at, to]) => at === nineOn(22) && to === priya)
    expect(ofMonday.map(([, , text]) => text?.replaceAll(/\s+/g, ' '))).toEqual([
      'Good morning, Priya. Last week one enquiry came in and it has been answered, on time.',
    ])
    expect(firstLines.filter(([, , text]) => text?.includes('Last week'))).toEqual(ofMonday)
    expect(firstLines.filter(([, to]) => to === priya)).toHaveLength(2)
  })

  it('says nothing of a week of which not all could be read, and asks for the months of that week alone', async () => {
    const asked: unknown[] = []
    const { until, receive, digests } = setUp({
      store: (kept) => ({
        ...kept,
        async rows(month, limit) {
          asked.push([month, limit])
          const [one] = await kept.rows(month, limit)
          return one === undefined ? [] : Array.from({ length: limit }, () => one)
        },
      }),
    })
    await until('2027-03-15T10:00:00.000Z')
    await receive()
    await until('2027-03-29T12:00:00.000Z')
    const managers = digests().filter(({ to }) => to.address === priya)
    expect(managers.length).toBeGreaterThan(0)
    expect(managers.filter(({ text }) => text.includes('Last week'))).toEqual([])
    expect(asked).toEqual(asked.map(() => ['2027-03', 5000]))
  })
})

describe('a desk that has enquiries of its own', () => {
  it('gets one email a day, of what waits for it and of what is held back', async () => {
    const { until, receive, hold, digests } = setUp()
    await receive(general)
    await until('2027-03-10T12:00:00.000Z')
    await hold(referenceNumber(1))
    await until('2027-03-11T12:00:00.000Z')
    const ofThursday = digests().filter(({ at }) => at === nineOn(11))
    expect(ofThursday.map(({ to, subject }) => [to.address, subject])).toEqual([
      [desk, '1 waiting: 1 due today; 1 held back as possible spam'],
    ])
  })
})

it('of enquiries and suspected spam of a week nobody gets two emails on one day', async () => {
  const { until, receive, hold, act, digests } = setUp()
  const kinds = [communityMentoring, general, assetTransfer, timeBanking]
  for (let n = 0; n < 20; n++) {
    await until(later(monday, n * 8 * 3_600_000))
    if (n % 5 === 4) await hold(referenceNumber(n))
    else await receive(kinds[n % 4], referenceNumber(n))
    if (n % 6 === 5) await act({ act: 'pass-on', to: 'priya-nair' }, referenceNumber(n - 2))
  }
  await until('2027-03-29T12:00:00.000Z')
  const mornings = digests().map(({ at, to }) => `${at} ${to.address}`)
  expect(mornings.length).toBeGreaterThan(20)
  expect(new Set(mornings).size).toBe(mornings.length)
  expect(new Set(digests().map(({ to }) => to.address))).toEqual(new Set([lisa, omar, desk, priya]))
})

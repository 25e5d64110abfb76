import { expect, it } from 'vitest'
import type { AssignedEnquiry, Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import { isOver } from '../../../lib/core/enquiry/state.ts'
import { nextStep } from '../../../lib/core/steps/next-step.ts'
import { afterCommands, mondayAtTen as now } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { standingWorlds, stepsFrom } from './standing-worlds.ts'

const right = 'ada@example.com'
const worlds = standingWorlds(1)
const corrected = worlds
  .map((before) => ({ before, after: settled(correct(before)) }))
  .filter(({ after }) => after.newAddress !== undefined)

it('no address gets two acknowledgements, and the first gets nothing after the correction', () => {
  expect(corrected.length).toBeGreaterThan(30)
  for (const { before, after } of corrected) {
    const acknowledged = after.mails.filter(({ purpose }) => purpose === 'acknowledgement')
    expect(new Set(acknowledged.map(({ to }) => to.address)).size).toBe(acknowledged.length)
    const since = after.mails.slice(before.mails.length).filter(({ to }) => to.role === 'enquirer')
    expect(since.filter(({ to }) => to.address !== right)).toEqual([])
  }
})

it('the corrected one is acknowledged wherever the first would be, or was', () => {
  const open = corrected.filter(({ after }) => after.stage === 'assigned' && isAsked(after))
  expect(open.length).toBeGreaterThan(10)
  for (const { after } of open)
    expect(after.mails).toContainEqual(
      expect.objectContaining({
        purpose: 'acknowledgement',
        to: expect.objectContaining({ address: right }),
      }),
    )
})

it('whoever had it with the first address is told of the other once, unless it is spam', () => {
  for (const { before, after } of corrected) {
    const told = after.mails.filter(({ purpose, about }) => purpose === 'update' && about === 'new-address')
    const had = before.mails.some(({ purpose }) => purpose === 'handover')
    const isSpam = standingOf(after).state === 'spam'
    const accepted = told.filter(({ state }) => state === 'accepted')
    expect(accepted.length).toBe(had && !isSpam ? 1 : 0)
  }
})

it('is corrected once, while there is something to answer', () => {
  for (const before of worlds) {
    const { state, withdrawnAt } = standingOf(before)
    const after = correct(before)
    expect(after.newAddress === undefined).toBe(isOver(state) || withdrawnAt !== undefined)
    expect(correct(after, 'third@example.org').newAddress).toEqual(after.newAddress)
  }
})

it('by an officer, each address gets one acknowledgement of its own while an answer is awaited, and one notice when it fails', () => {
  let acknowledged = 0
  for (const before of worlds) {
    const first = settled(correct(before, 'second@example.org', 'priya-nair'))
    if (first.newAddress?.by === undefined) continue
    const failed = settled(bounced(first, 'second@example.org'))
    const after = settled(correct(failed, right, 'priya-nair'))
    const { state } = standingOf(after)
    const to = (address: string) =>
      [first, failed, after].map(
        ({ mails }) =>
          mails.filter((mail) => mail.to.address === address && mail.to.role === 'enquirer').length,
      )
    const isAsked = state === 'open' || state === 'accepted'
    expect([state, to(right)]).toEqual([state, isAsked ? [0, 0, 1] : [0, 0, 0]])
    expect(to('ada@example.org')[2]).toBe(to('ada@example.org')[0])
    const news = failed.mails.filter(({ about }) => about === 'failed-address')
    expect([state, news.length]).toEqual([state, isAsked ? 1 : 0])
    acknowledged += isAsked ? 1 : 0
  }
  expect(acknowledged).toBeGreaterThan(20)
})

it('by an officer, it takes back what another mailbox said of itself', () => {
  for (const before of worlds) {
    const after = correct(before, 'second@example.org', 'priya-nair')
    if (after.newAddress?.by === undefined) continue
    expect(standingOf(after).disownedAt).toBeUndefined()
    expect(standingOf(after).state).not.toBe('disowned')
  }
})

function bounced(enquiry: Enquiry, address: string): Enquiry {
  const mail = enquiry.mails.findLast(({ to }) => to.address === address)
  if (mail === undefined) return enquiry
  return afterCommands(enquiry, [{ type: 'record-mail-event', claim: mail.claim, event: 'bounce', at: now }])
}

function correct(enquiry: Enquiry, email = right, by?: string): Enquiry {
  return afterCommands(enquiry, [
    { type: 'correct-address', email, personHash: 'h', ...(by === undefined ? {} : { by }) },
  ])
}

/** After every step that is due now, mails that were claimed included. */
function settled(enquiry: Enquiry): Enquiry {
  const claimed = enquiry.mails.filter(({ state }) => state === 'claimed')
  const sent = afterCommands(
    enquiry,
    claimed.map(({ claim }) => ({ type: 'record-mail-event', claim, event: 'delivery', at: now }) as const),
  )
  const last = [...stepsFrom(sent)].at(-1) ?? sent
  expect(nextStep(last, organisation, now).type).toBe('wait')
  return last
}

function isAsked(enquiry: Enquiry): enquiry is AssignedEnquiry {
  const { state, disownedAt } = standingOf(enquiry)
  return !isOver(state) && disownedAt === undefined
}

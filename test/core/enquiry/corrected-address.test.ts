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

function correct(enquiry: Enquiry, email = right): Enquiry {
  return afterCommands(enquiry, [{ type: 'correct-address', email, personHash: 'h' }])
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

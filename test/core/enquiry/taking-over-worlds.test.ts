import { expect, it } from 'vitest'
import type { Mail } from '../../../lib/core/delivery/mail.ts'
import { isByStranger } from '../../../lib/core/enquiry/act.ts'
import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { standingBefore, standingOf } from '../../../lib/core/enquiry/standing.ts'
import { nextStep } from '../../../lib/core/steps/next-step.ts'
import { mondayAtTen as now } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { standingWorlds } from './standing-worlds.ts'

const worlds = standingWorlds(3).filter((enquiry) => enquiry.stage === 'assigned')
const settled = worlds.filter(
  (enquiry) =>
    nextStep(enquiry, organisation, now).type === 'wait' &&
    !enquiry.mails.some(({ state }) => state === 'claimed'),
)
process.stdout.write(
  `who has it, and has had it, in ${worlds.length} small worlds, ${settled.length} at rest\n`,
)

it('whoever has an enquiry that waits has had it by email, or their address has refused it', () => {
  const waiting = settled.filter((enquiry) => ['open', 'accepted'].includes(standingOf(enquiry).state))
  expect(waiting.length).toBeGreaterThan(300)
  const without = waiting.filter(
    (enquiry) => !copies(enquiry).some(({ to }) => to.id === standingOf(enquiry).owner),
  )
  expect(without.map(inShort)).toEqual([])
})

it('the handover of what was taken on goes to whoever took it on, who has had none', () => {
  let handovers = 0
  for (const enquiry of worlds) {
    for (const [place, mail] of enquiry.mails.entries()) {
      const act = enquiry.acts?.find(({ id }) => id === mail.about)
      if (mail.purpose !== 'handover' || act?.act !== 'accept') continue
      handovers += 1
      const had = copies({ mails: enquiry.mails.slice(0, place) }).filter(({ to }) => to.id === act.by)
      if (mail.to.id !== act.by || had.length > 0) expect(inShort(enquiry)).toBe('handed over once, to them')
    }
  }
  expect(handovers).toBeGreaterThan(100)
})

it('whoever had it is told who has taken it on, and whoever loses it by an undoing that it is theirs no more', () => {
  let told = 0
  for (const enquiry of settled) {
    if (standingOf(enquiry).state === 'spam') continue
    for (const act of enquiry.acts ?? []) {
      const { owner } = standingBefore(enquiry, act.id)
      if (act.act !== 'accept' || act.by === owner) continue
      const about = act.undoneAt === undefined ? act.id : `${act.id}:taken-back`
      const wasHandedOver = enquiry.mails.some(
        ({ purpose, about: of, state }) => purpose === 'handover' && of === act.id && state === 'accepted',
      )
      const isAwaited = act.undoneAt === undefined || wasHandedOver || !isByStranger(act)
      const notices = enquiry.mails.filter((mail) => mail.purpose === 'act-notice' && mail.about === about)
      const isTold = notices.some(({ to }) => to.id === (act.undoneAt === undefined ? owner : act.by))
      const mayBeRepeated = act.undoneAt === undefined && isByStranger(act)
      if (isAwaited && !mayBeRepeated && !isTold) expect(inShort(enquiry)).toBe(`${about} told`)
      told += isTold ? 1 : 0
    }
  }
  expect(told).toBeGreaterThan(100)
})

function copies({ mails }: Pick<AssignedEnquiry, 'mails'>): readonly Mail[] {
  return mails.filter(
    ({ purpose, state }) =>
      (purpose === 'handover' || purpose === 'nudge') && (state === 'accepted' || state === 'refused'),
  )
}

function inShort({ acts, updates, mails }: AssignedEnquiry): unknown {
  return {
    acts,
    updates,
    mails: mails.map(({ purpose, about, to, state }) => [purpose, about, to.id, state]),
  }
}

import { expect, test } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryMailer } from '../../../lib/adapters/memory/memory-mailer.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { createTakeSteps } from '../../../lib/use-cases/dispatch/take-steps.ts'
import { mondayAtTen as now } from '../../support/given/enquiry.ts'

test('a step that changes nothing would come again for ever: what asks for it is left alone for an hour', async () => {
  const takeSteps = createTakeSteps({
    mailer: createMemoryMailer(),
    clock: createManualClock(now),
    random: () => 0.5,
    observe: () => undefined,
  })
  const item: { mails: readonly []; parkedUntil?: string } = { mails: [] }
  const kept: (typeof item)[] = []
  const reasons: string[] = []
  const looking = takeSteps<typeof item, { type: 'nothing' }>({
    read: async () => item,
    save: async (_, changed) => {
      kept.push(changed)
      return { type: 'written', item: changed }
    },
    apply: (before, command) =>
      command.type === 'park' ? { ...before, parkedUntil: command.until } : before,
    next: async () => ({ type: 'change', command: { type: 'nothing' } }),
    onParked: (reason) => void reasons.push(reason),
  })
  await expect(looking).rejects.toThrow(expect.objectContaining({ name: 'NothingChanged' }))
  expect([reasons, kept]).toEqual([['NothingChanged'], [{ mails: [], parkedUntil: later(now, 3_600_000) }]])
})

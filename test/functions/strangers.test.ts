import fc from 'fast-check'
import { expect, it } from 'vitest'
import { handedOver } from './officer/officer-browser.ts'
import { expectUnharmed, strangersRequests } from './strangers.ts'

it('twenty times answered and undone by a quoted link takes nothing from its owner, who is told once', async () => {
  await expectUnharmed(Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? 'answered' : 'undo')))
  const { pipeline, open, send, acts } = await handedOver()
  for (let n = 0; n < 20; n++) {
    await open()
    await send({ choice: 'answered' })
    await send()
    while ((await pipeline.deliver()) > 0);
    await send()
    while ((await pipeline.deliver()) > 0);
  }
  expect(acts()).toHaveLength(4)
  const told = pipeline.mails().filter(({ html }) => html.includes('Was this you?'))
  expect(told).toHaveLength(1)
})

it('all codes, links and notes used up by strangers take nothing from the owner either', async () => {
  for (const request of ['spam', 'find', 'sign-in', 'note'] as const)
    await expectUnharmed(Array.from({ length: 12 }, () => request))
})

it('whoever has the quoted link and the private page opens it again three times in thirty days, and fills no room', async () => {
  const round = ['answered', 'still-need-help', 'remind', 'called'] as const
  await expectUnharmed(Array.from({ length: 24 }, (_, n) => round[n % 4] ?? 'day'))
  const late = ['week', 'not-yet', 'heard', 'still-need-help'] as const
  await expectUnharmed(Array.from({ length: 24 }, (_, n) => late[n % 4] ?? 'day'))
})

it('whatever strangers ask for, the officer can do everything afterwards', async () => {
  await fc.assert(fc.asyncProperty(fc.array(strangersRequests, { maxLength: 15 }), expectUnharmed), {
    numRuns: 3,
  })
})

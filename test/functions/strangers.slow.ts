import fc from 'fast-check'
import { it } from 'vitest'
import { expectUnharmed, strangersRequests } from './strangers.ts'

it('whatever strangers ask for, and however often, the officer can do everything afterwards', async () => {
  await fc.assert(fc.asyncProperty(fc.array(strangersRequests, { maxLength: 120 }), expectUnharmed), {
    numRuns: Number(process.env['STRANGERS'] ?? 60),
  })
}, 120_000)

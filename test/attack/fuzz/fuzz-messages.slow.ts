import { expect, test } from 'vitest'
import { fuzzMailEvents, fuzzWork } from './fuzz-messages.ts'

/** `FUZZ=20000 SEED=2 npm run test:slow -- test/attack/fuzz` hands over as many others. */
const count = Number(process.env['FUZZ'] ?? 2000)
const seed = Number(process.env['SEED'] ?? 1)

test(`of ${count} events of SES made of seed ${seed} none harms its neighbours, changes what it is not about, or has a mail sent twice`, async () => {
  expect(await fuzzMailEvents({ count, seed })).toEqual([])
}, 3_600_000)

test(`of ${count} bodies of the work queue made of seed ${seed} none does either`, async () => {
  expect(await fuzzWork({ count, seed })).toEqual([])
}, 3_600_000)

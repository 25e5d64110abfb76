import { expect, test } from 'vitest'
import { fuzzRequests } from './fuzz-requests.ts'

/** `FUZZ=30000 SEED=2 npm run test:slow -- test/attack/fuzz` sends as many others. */
const count = Number(process.env['FUZZ'] ?? 2000)
const seed = Number(process.env['SEED'] ?? 1)

test(`of ${count} requests made of seed ${seed}, with good sessions and links among them, none is answered 5xx and none is dear`, async () => {
  const { failures, statuses, dearest, usual } = await fuzzRequests({ count, seed })
  process.stdout.write(
    `seed ${seed}: ${[...statuses].map(([status, times]) => `${times} × ${status}`).join(', ')}; an ordinary post ${usual.toFixed(1)} ms, dearest ${dearest.ratio.toFixed(1)} × ${dearest.request.slice(0, 300)}\n`,
  )
  expect(failures).toEqual([])
  // Otherwise it is knocking at closed doors.
  expect((statuses.get(200) ?? 0) + (statuses.get(303) ?? 0) + (statuses.get(202) ?? 0)).toBeGreaterThan(
    count / 5,
  )
}, 3_600_000)

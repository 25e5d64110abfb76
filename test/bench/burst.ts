import { execFileSync } from 'node:child_process'
import { postBurst } from '../support/burst.ts'
import { startRunningStack } from '../support/running-stack.ts'

// `npm run bench`: bursts of 500 enquiries into the running stack; enquiries a second from the first post until the last
// mail, the p95 of a post, and the memory of the stack and its functions after each burst.
const app = await startRunningStack()
await postBurst(app, { count: 50, abreast: 10, name: 'warm' })
process.stdout.write('enquiries   posted/s   end to end/s   p95 of a post   stack   functions\n')
for (let round = 1; round <= 4; round++) {
  const count = 500
  const { answers, refused, postedAfter, quietAfter } = await postBurst(app, {
    count,
    abreast: 50,
    name: `round-${round}`,
  })
  if (refused.length > 0) throw new Error(`${refused.length} posts were refused`)
  const p95 =
    answers.map((answer) => answer.milliseconds).sort((a, b) => a - b)[Math.floor(count * 0.95)] ?? 0
  const columns = [
    String(round * count).padStart(9),
    (count / (postedAfter / 1000)).toFixed(0).padStart(10),
    (count / (quietAfter / 1000)).toFixed(0).padStart(14),
    `${p95.toFixed(0)} ms`.padStart(15),
    `${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`.padStart(8),
    `${functionMegabytes().toFixed(0)} MB`.padStart(11),
  ]
  process.stdout.write(`${columns.join(' ')}\n`)
}
await app.stop()

/** Resident memory of all our child processes together, where `ps` can tell. */
function functionMegabytes(): number {
  const rows = execFileSync('ps', ['-o', 'rss=', '--ppid', String(process.pid)], { encoding: 'utf8' })
  return rows.split('\n').reduce((sum, row) => sum + Number(row), 0) / 1024
}

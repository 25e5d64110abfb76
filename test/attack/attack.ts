import { parseArgs } from 'node:util'
import { startRunningStack } from '../support/running/running-stack.ts'
import { attacks } from './attacks.ts'
import type { Verdict } from './one-attack.ts'
import { createVictim } from './victim.ts'

// `npm run attack -- [name …] [--quick] [--list]`: tries each attack on the app, which it starts here, and tells what came of it.
// Names are of attacks, or how they begin. Leaves with 1 if any attack worked or could not be tried.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, list: { type: 'boolean', default: false } },
})
const unknown = positionals.filter((word) => !attacks.some(({ name }) => name.startsWith(word)))
if (unknown.length > 0) print(`There is no attack ${unknown.join(', ')}.`)
if (unknown.length > 0 || values.list) {
  for (const { name, promise } of attacks) print(`${name.padEnd(28)} ${promise}`)
  process.exit(unknown.length > 0 ? 1 : 0)
}
const chosen = attacks.filter(
  ({ name, slow }) =>
    positionals.some((word) => name.startsWith(word)) ||
    (positionals.length === 0 && !(values.quick && slow)),
)
const started = performance.now()
print('Starting the app …')
const app = await startRunningStack()
const victim = createVictim(app)
let worked = 0
try {
  for (const attack of chosen) {
    const from = performance.now()
    const { held, detail } = await attack.run(victim, { quick: values.quick }).catch(notTried)
    if (!held) worked += 1
    print(
      `${held ? 'held' : 'WORKED'}: ${attack.promise} (${detail}) [${attack.name}, ${secondsSince(from)} s]`,
    )
  }
} finally {
  await app.stop()
}
print(`${chosen.length - worked} held, ${worked} worked, in ${secondsSince(started)} s`)
process.exitCode = worked > 0 ? 1 : 0

function notTried(error: unknown): Verdict {
  return {
    held: false,
    detail: `could not be tried: ${error instanceof Error ? error.message : String(error)}`,
  }
}

function secondsSince(moment: number): string {
  return ((performance.now() - moment) / 1000).toFixed(1)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createVariants } from './cold/variants.ts'
import type { Part } from './part.ts'
import { board } from './parts/board.ts'
import { calls } from './parts/calls.ts'
import { coldStart } from './parts/cold-start.ts'
import { endToEnd } from './parts/end-to-end.ts'
import { firstInvoke } from './parts/first-invoke.ts'
import { growth } from './parts/growth.ts'
import { warm } from './parts/warm.ts'
import type { PartReport } from './report/part-report.ts'
import { plot } from './report/plot.ts'
import { table } from './report/table.ts'

// `npm run bench -- [part …] [--out folder] [--quick]`: measures, shows a table, and writes bench.json and bench.svg.
// With --quick it only shows that every part still runs. A part that throws, or leaves a figure unmeasured, makes it fail.
const parts: readonly Part[] = [coldStart, firstInvoke, warm, endToEnd, board, growth, calls]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, quick: { type: 'boolean', default: false } },
})
const unknown = positionals.filter((name) => !parts.some((part) => part.name === name))
if (unknown.length > 0) {
  print(`There is no part ${unknown.join(', ')}. The parts are: ${parts.map(({ name }) => name).join(', ')}`)
  process.exit(1)
}
const folder =
  values.out === undefined ? mkdtempSync(join(tmpdir(), 'enquiries-bench-')) : resolve(values.out)
mkdirSync(folder, { recursive: true })

const machine = {
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? 'unknown',
  memoryGigabytes: Math.round(totalmem() / 2 ** 30),
}
const reports: PartReport[] = []
const failed: string[] = []
let built: ReturnType<typeof createVariants> | undefined
for (const part of parts) {
  if (positionals.length > 0 && !positionals.includes(part.name)) continue
  try {
    reports.push(await reportOf(part))
  } catch (error) {
    failed.push(part.name)
    print(`\n  FAILED: ${error instanceof Error ? error.stack : String(error)}`)
    continue
  }
  // After each part, so that a bench that is broken off has told what it knew.
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify({ machine, parts: reports }, null, 2)}\n`)
  writeFileSync(join(folder, 'bench.svg'), plot(reports, machine))
}
await built?.then(({ close }) => close()).catch(() => undefined)
print(`\nWritten to ${join(folder, 'bench.json')} and bench.svg`)
if (failed.length > 0) {
  print(`FAILED: ${failed.join(', ')}`)
  process.exit(1)
}

async function reportOf(part: Part): Promise<PartReport> {
  const { name, title } = part
  const { quick } = values
  const started = performance.now()
  const before = loadavg()[0] ?? 0
  print(`\n${title}`)
  const { how, figures } = await part.run({
    progress: (text) => print(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`),
    quick,
    async variants() {
      built ??= createVariants()
      return (await built).variants
    },
  })
  const unmeasured = figures.filter(({ value }) => !Number.isFinite(value)).map((figure) => figure.name)
  if (figures.length === 0 || unmeasured.length > 0)
    throw new Error(`${name} has not measured ${unmeasured.join(', ') || 'anything'}`)
  const report = {
    ...{ name, title },
    // Too few to be judged by.
    figures: quick ? figures.map(({ target, ...figure }) => figure) : figures,
    how: quick ? 'Quick: this shows that the part runs, and its figures are not to be compared.' : how,
    at: new Date().toISOString(),
    // Others at work on the machine show here; ratios suffer less than times.
    load: { before, after: loadavg()[0] ?? 0 },
  }
  print(`\n${table(report)}`)
  return report
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

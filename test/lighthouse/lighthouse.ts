import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kinds } from '../../lib/kinds/kinds.ts'
import { formPath } from '../../lib/pages/paths.ts'
import { launchBrowser } from '../support/browser/browser.ts'
import { startRunningStack } from '../support/running/running-stack.ts'
import { fetchLighthouse, LighthouseMissing } from './fetch-lighthouse.ts'
import { findableAssembly } from './findable-assembly.ts'
import { type PageScores, readScores } from './page-scores.ts'

// `npm run lighthouse [-- /path …]`: Lighthouse's scores of the public pages on the local stack, as a phone sees them, with the
// settings of a live stage at its own domain. What else the machine does makes pages slower and never faster: a page that misses what is
// asked for is tried again, three times in all, and its best counts. Ends with 1 where a page misses what is asked for, and with 2, and why, where Lighthouse
// cannot be fetched.
const targets: PageScores['scores'] = { performance: 100, accessibility: 100, seo: 95 }
const everyPage = ['/', ...kinds.map(formPath), '/privacy', '/accessibility']

try {
  process.exitCode = await score(process.argv.length > 2 ? process.argv.slice(2) : everyPage)
} catch (error) {
  if (!(error instanceof LighthouseMissing)) throw error
  process.stdout.write(`${error.message}\n`)
  process.exitCode = 2
}

async function score(paths: readonly string[]): Promise<number> {
  const run = await fetchLighthouse()
  const home = mkdtempSync(join(tmpdir(), 'lighthouse-'))
  const app = await startRunningStack({ assemblyDirectory: await findableAssembly(join(home, 'cdk.out')) })
  const port = 9333
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  const missed: string[] = []
  try {
    // The first request of a function starts its process: every page has been asked for once.
    for (const path of paths) await fetch(`${app.url}${path}`)
    for (const path of paths) {
      const { scores, failed } = await bestOf(() => run(`${app.url}${path}`, port))
      process.stdout.write(`${path.padEnd(34)} ${told(scores)}\n`)
      if (isEnough(scores)) continue
      missed.push(path)
      for (const line of failed) process.stdout.write(`    ${line}\n`)
    }
  } finally {
    await browser.close()
    await app.stop()
    rmSync(home, { recursive: true, force: true })
  }
  const asked = `asked for: ${told(targets)}`
  process.stdout.write(
    missed.length === 0
      ? `All ${paths.length} pages have what is ${asked}\n`
      : `Too low: ${missed.join(', ')}; ${asked}\n`,
  )
  return missed.length === 0 ? 0 : 1
}

async function bestOf(measure: () => Promise<string>): Promise<PageScores> {
  let best = readScores(await measure())
  for (let tries = 1; tries < 3 && !isEnough(best.scores); tries++) {
    const next = readScores(await measure())
    if (sum(next.scores) > sum(best.scores)) best = next
  }
  return best
}

function isEnough(scores: PageScores['scores']): boolean {
  return Object.entries(targets).every(([name, target]) => (scores[name] ?? 0) >= target)
}

function sum(scores: PageScores['scores']): number {
  return Object.values(scores).reduce((all, one) => all + one, 0)
}

function told(scores: PageScores['scores']): string {
  return Object.entries(scores)
    .map(([name, value]) => `${name} ${value}`)
    .join(' · ')
}

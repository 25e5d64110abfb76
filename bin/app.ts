import { readFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { bankHolidayListAdvice } from '../lib/core/time/bank-holidays.ts'
import { londonDate } from '../lib/core/time/working-calendar.ts'
import { SynthesisRefused } from '../lib/infrastructure/organisation-file/synthesis-refused.ts'
import type { Synthesis } from '../lib/infrastructure/synthesise.ts'
import { fixedMonthlyCosts, sumInWords } from '../lib/infrastructure/watching/fixed-costs.ts'

// A quarter of a synth is Node compiling the CDK: kept for the next time, in the directory for temporary files.
enableCompileCache()
// The CDK app: run by `cdk` or by itself (`npm run synth -- -c stage=dev`).
try {
  const started = performance.now()
  const { synthesise } = await import('../lib/infrastructure/synthesise.ts')
  // Set by the CDK's CLI, which says where the assembly goes and prints what it did by itself.
  const { CDK_OUTDIR: outdirOfCli } = process.env
  const synthesis = await synthesise({ outdir: outdirOfCli ?? 'cdk.out', context: readContext() })
  if (outdirOfCli === undefined) print(synthesis, performance.now() - started)
  const advice = bankHolidayListAdvice(londonDate(new Date().toISOString()))
  if (advice !== undefined) process.stderr.write(`${advice}\n`)
} catch (error) {
  if (!(error instanceof SynthesisRefused)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

function readContext(): Readonly<Record<string, string>> {
  const { values } = parseArgs({ options: { context: { type: 'string', short: 'c', multiple: true } } })
  return Object.fromEntries(
    (values.context ?? []).map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return [name, value.join('=')]
    }),
  )
}

function print({ templatePath, bundles }: Synthesis, milliseconds: number): void {
  const sizes = Object.entries(bundles).map(([name, { bytes }]) => `${name} ${Math.round(bytes / 1024)} KB`)
  const file = relative(process.cwd(), templatePath)
  process.stdout.write(
    `Wrote ${file} in ${(milliseconds / 1000).toFixed(1)} s; bundles: ${sizes.join(', ')}\n${costsOf(templatePath)}\n`,
  )
}

function costsOf(templatePath: string): string {
  const { list, beyondFree } = sumInWords(fixedMonthlyCosts(JSON.parse(readFileSync(templatePath, 'utf8'))))
  return `Before the first enquiry: ${list} a month at list price, ${beyondFree} beyond free allowances (README.md, What it costs)`
}

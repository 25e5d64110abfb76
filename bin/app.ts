import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { londonDate } from '../lib/core/time/working-calendar.ts'
import { contextValues, readContext } from '../lib/infrastructure/choice.ts'
import { deploymentAdvice } from '../lib/infrastructure/chosen-deployment.ts'
import { organisationAdvice } from '../lib/infrastructure/organisation-file/compile-organisation.ts'
import { SynthesisRefused } from '../lib/infrastructure/organisation-file/synthesis-refused.ts'
import type { Synthesis } from '../lib/infrastructure/synthesise.ts'
import { fixedMonthlyCosts, sumInWords } from '../lib/infrastructure/watching/fixed-costs.ts'
import { pricesReadOn } from '../lib/infrastructure/watching/price-list.ts'

// A quarter of a synth is Node compiling the CDK: kept for the next time, in the directory for temporary files.
enableCompileCache()
// The CDK app: run by `cdk` or by itself (`npm run synth -- -c stage=dev`).
try {
  const { help, context } = readOptions()
  if (help) process.stdout.write(helpText())
  else await synth(context)
} catch (error) {
  process.stderr.write(`${explain(error)}\n`)
  process.exitCode = 1
}

async function synth(context: Readonly<Record<string, string>>): Promise<void> {
  const started = performance.now()
  // After what was typed is read, since loading the CDK takes seconds.
  const { synthesise } = await import('../lib/infrastructure/synthesise.ts')
  // Set by the CDK's CLI, which says where the assembly goes and prints what it did by itself.
  const { CDK_OUTDIR: outdirOfCli } = process.env
  const synthesis = await synthesise({ outdir: outdirOfCli ?? outdirHere(), context })
  if (outdirOfCli === undefined) print(synthesis, performance.now() - started)
  for (const line of organisationAdvice(synthesis.file.path, londonDate(new Date().toISOString())))
    process.stderr.write(`Worth a look: ${line}\n`)
  for (const line of deploymentAdvice(synthesis.deployment)) process.stderr.write(`\n!! ${line}\n`)
}

/** `cdk.out`, as the CDK has it; where this folder may not be written to, one for temporary files, which the last line then names. */
function outdirHere(): string {
  try {
    mkdirSync('cdk.out', { recursive: true })
    accessSync('cdk.out', constants.W_OK)
    return 'cdk.out'
  } catch {
    return mkdtempSync(join(tmpdir(), 'cdk.out-'))
  }
}

function readOptions(): { help: boolean; context: Readonly<Record<string, string>> } {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      context: { type: 'string', short: 'c', multiple: true, default: [] },
    },
  })
  return { help: values.help, context: readContext(values.context) }
}

function helpText(): string {
  const choices = Object.entries(contextValues).map(
    ([name, says]) => `  ${`-c ${name}=VALUE`.padEnd(26)}${says}`,
  )
  return `npm run synth -- [-c NAME=VALUE]...

Checks the organisation's file, bundles the functions and writes the CloudFormation template to cdk.out. It needs no AWS
account and changes nothing. npm run deploy takes the same values, and deploys.

${choices.join('\n')}
  -h, --help                this text

For example:
  npm run synth -- -c organisation=cheshire-east -c stage=dev
`
}

/** What to tell about a mistake of whoever typed it; throws what is a bug. */
function explain(error: unknown): string {
  if (error instanceof SynthesisRefused) return error.message
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return `${error.message}\nnpm run synth -- --help tells the options.`
  throw error
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
  return `Before the first enquiry: ${list} a month at the list prices of ${pricesReadOn}, ${beyondFree} beyond free allowances (lib/infrastructure/README.md, What it costs)`
}

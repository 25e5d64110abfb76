import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planProgram } from '../lib/admin/commands/plan-program.ts'
import { CommandProblem } from '../lib/command-line/command-problem.ts'
import { runProgram } from '../lib/command-line/run-program.ts'
import { english } from '../lib/core/words/english.ts'
import { readContext } from '../lib/infrastructure/choice.ts'
import { SynthesisRefused } from '../lib/infrastructure/organisation-file/synthesis-refused.ts'
import { kinds } from '../lib/kinds/kinds.ts'

// `npm run plan`: what the next deployment would change, before it does.
const world = {
  now: () => new Date().toISOString(),
  ...{ kinds, words: english },
  async synthesise(context: readonly string[], here: boolean) {
    // After what was typed is read, since loading the CDK takes seconds.
    const { synthesise } = await import('../lib/infrastructure/synthesise.ts')
    const outdir = mkdtempSync(join(tmpdir(), 'enquiries-plan-'))
    try {
      const { stackName, templatePath, deployment } = await synthesise({
        outdir,
        here,
        context: readContext(context),
      })
      const { region } = deployment.place ?? {}
      return { stackName, template: readFileSync(templatePath, 'utf8'), ...(region && { region }) }
    } finally {
      rmSync(outdir, { recursive: true, force: true })
    }
  },
}
process.exitCode = await runProgram(
  process,
  planProgram(world, (error) =>
    error instanceof SynthesisRefused ? new CommandProblem([error.message]) : undefined,
  ),
)

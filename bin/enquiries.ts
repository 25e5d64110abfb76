import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { AdminProblem } from '../lib/admin/admin-problem.ts'
import { helpText } from '../lib/admin/command.ts'
import { readCommand } from '../lib/admin/read-command.ts'
import { organisationIn } from '../lib/core/organisation/organisation.ts'
import { english } from '../lib/core/words/english.ts'
import { SynthesisRefused } from '../lib/infrastructure/organisation-file/synthesis-refused.ts'

// `npm run enquiries -- COMMAND`: what an admin changes while the pipeline runs. Keys and addresses are never printed.
const reading = readCommand(process.argv.slice(2))
if (!reading.ok) {
  refuse([...reading.problems, 'npm run enquiries -- --help tells the commands.'])
} else if (reading.command.what === 'help') {
  process.stdout.write(helpText())
} else {
  // After what was typed is read, since loading the SDK takes most of a second.
  const { runCommand } = await import('../lib/admin/run-command.ts')
  const { compileOrganisation } = await import(
    '../lib/infrastructure/organisation-file/compile-organisation.ts'
  )
  const { command, target } = reading
  try {
    const world = {
      now: () => new Date().toISOString(),
      createKey: () => randomBytes(48).toString('base64url'),
      createId: () => randomBytes(8).toString('hex'),
      pause: (milliseconds: number) => setTimeout(milliseconds),
      random: Math.random,
      tell: (line: string) => process.stdout.write(`${line}\n`),
      organisationNamed: (name: string) => organisationIn(english, compileOrganisation(name)),
    }
    process.stdout.write(`${(await runCommand(world, { command, target })).join('\n')}\n`)
  } catch (error) {
    if (error instanceof AdminProblem) refuse(error.problems)
    else if (error instanceof SynthesisRefused) refuse([error.message])
    else throw error
  }
}

function refuse(problems: readonly string[]): void {
  process.stderr.write(`${problems.join('\n')}\n`)
  process.exitCode = 1
}

import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { AdminProblem } from '../lib/admin/admin-problem.ts'
import { readCommand } from '../lib/admin/read-command.ts'
import { runCommand } from '../lib/admin/run-command.ts'
import { compileOrganisation } from '../lib/infrastructure/organisation-file/compile-organisation.ts'
import { SynthesisRefused } from '../lib/infrastructure/organisation-file/synthesis-refused.ts'

// `npm run enquiries -- COMMAND`: what an admin changes while the pipeline runs. Keys and addresses are never printed.
const reading = readCommand(process.argv.slice(2))
if (reading.ok) {
  try {
    const world = {
      now: () => new Date().toISOString(),
      createKey: () => randomBytes(48).toString('base64url'),
      createId: () => randomBytes(8).toString('hex'),
      pause: (milliseconds: number) => setTimeout(milliseconds),
      random: Math.random,
      organisationNamed: (name: string) => compileOrganisation(name),
    }
    process.stdout.write(`${(await runCommand(world, reading)).join('\n')}\n`)
  } catch (error) {
    if (error instanceof AdminProblem) refuse(error.problems)
    else if (error instanceof SynthesisRefused) refuse([error.message])
    else throw error
  }
} else {
  refuse([...reading.problems, 'npm run enquiries -- --help tells the commands.'])
}

function refuse(problems: readonly string[]): void {
  process.stderr.write(`${problems.join('\n')}\n`)
  process.exitCode = 1
}

import { randomBytes } from 'node:crypto'
import { AdminProblem } from '../lib/admin/admin-problem.ts'
import { readCommand } from '../lib/admin/read-command.ts'
import { runCommand } from '../lib/admin/run-command.ts'

// `npm run enquiries -- COMMAND`: what an admin changes while the pipeline runs. Keys and addresses are never printed.
const reading = readCommand(process.argv.slice(2))
if (reading.ok) {
  try {
    const world = {
      now: () => new Date().toISOString(),
      createKey: () => randomBytes(48).toString('base64url'),
    }
    process.stdout.write(`${(await runCommand(world, reading)).join('\n')}\n`)
  } catch (error) {
    if (!(error instanceof AdminProblem)) throw error
    refuse(error.problems)
  }
} else {
  refuse([...reading.problems, 'npm run enquiries -- --help tells the commands.'])
}

function refuse(problems: readonly string[]): void {
  process.stderr.write(`${problems.join('\n')}\n`)
  process.exitCode = 1
}

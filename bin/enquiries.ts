import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { enquiriesProgram } from '../lib/admin/commands/enquiries-program.ts'
import { CommandProblem } from '../lib/command-line/command-problem.ts'
import { runProgram } from '../lib/command-line/run-program.ts'
import type { PeopleDifference } from '../lib/core/directory/people-differences.ts'
import { organisationIn } from '../lib/core/organisation/organisation.ts'
import { english } from '../lib/core/words/english.ts'
import { SynthesisRefused } from '../lib/infrastructure/organisation-file/synthesis-refused.ts'
import { kinds } from '../lib/kinds/kinds.ts'

// `npm run enquiries -- COMMAND`: what an admin looks at and changes while the pipeline runs.
const world = {
  now: () => new Date().toISOString(),
  createKey: () => randomBytes(48).toString('base64url'),
  createId: () => randomBytes(8).toString('hex'),
  pause: (milliseconds: number) => setTimeout(milliseconds),
  random: Math.random,
  ...{ kinds, words: english },
  async usualStack() {
    const { whichOrganisation } = await import(
      '../lib/infrastructure/organisation-file/which-organisation.ts'
    )
    return `enquiries-${whichOrganisation(undefined).name}`
  },
  async organisationNamed(name: string) {
    const file = await import('../lib/infrastructure/organisation-file/compile-organisation.ts')
    return organisationIn(english, file.compileOrganisation(name))
  },
  async rewriteFile(name: string, changed: { differences: readonly PeopleDifference[]; today: string }) {
    const file = await import('../lib/infrastructure/organisation-file/write-people.ts')
    return file.rewriteFile(name, changed)
  },
}
process.exitCode = await runProgram(
  process,
  enquiriesProgram(world, (error) =>
    error instanceof SynthesisRefused ? new CommandProblem([error.message]) : undefined,
  ),
)

import { randomBytes } from 'node:crypto'
import { hostname, userInfo } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { enquiriesProgram } from '../lib/admin/commands/enquiries-program.ts'
import { CommandProblem } from '../lib/command-line/command-problem.ts'
import { runProgram } from '../lib/command-line/run-program.ts'
import type { PeopleDifference } from '../lib/core/directory/people-differences.ts'
import { organisationIn } from '../lib/core/organisation/organisation.ts'
import { english } from '../lib/core/words/english.ts'
import { SynthesisRefused } from '../lib/infrastructure/organisation-file/synthesis-refused.ts'
import { kinds } from '../lib/kinds/kinds.ts'
import { english as pageWords } from '../lib/pages/words/english.ts'
import { rightsWords } from '../lib/pages/words/english-rights.ts'

// `npm run enquiries -- COMMAND`: what an admin looks at and changes while the pipeline runs.
const world = {
  now: () => new Date().toISOString(),
  createKey: () => randomBytes(48).toString('base64url'),
  createId: () => randomBytes(8).toString('hex'),
  pause: (milliseconds: number) => setTimeout(milliseconds),
  random: Math.random,
  async usualStack() {
    const { whichOrganisation } = await import(
      '../lib/infrastructure/organisation-file/which-organisation.ts'
    )
    return `enquiries-${whichOrganisation(undefined).name}`
  },
  ...{ kinds, words: english, pageWords, rightsWords },
  admin: () => ({ user: userInfo().username, machine: hostname() }),
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

import { CommandProblem } from '../../command-line/command-problem.ts'
import type { Program } from '../../command-line/program.ts'
import type { AdminContext, AdminWorld } from '../admin-context.ts'
import type { Deployment } from '../deployment.ts'
import { targetOptions, targetProblems } from '../target.ts'
import { checkCommands } from './check.ts'
import { enquiryCommands } from './enquiries.ts'
import { entryCommands } from './entry.ts'
import { keyCommands } from './keys.ts'
import { leaveCommands } from './leave.ts'
import { linkCommands } from './links.ts'
import { peopleCommands } from './people.ts'
import { personCommands } from './person.ts'
import { recordCommands } from './record.ts'
import { upkeepCommands } from './upkeep.ts'

/** `npm run enquiries --`: what an admin looks at and changes while the pipeline runs. Each group of commands is a file here. */
export function enquiriesProgram(
  world: AdminWorld,
  explain: (error: unknown) => CommandProblem | undefined,
): Program<AdminContext, typeof targetOptions> {
  return {
    name: 'npm run enquiries --',
    says: 'What is looked at and changed while the pipeline runs. ENTRY is an id of the directory in the organisation’s file; dates are like 2026-12-24.',
    options: targetOptions,
    check: targetProblems,
    groups: [
      enquiryCommands,
      personCommands,
      recordCommands,
      leaveCommands,
      peopleCommands,
      entryCommands,
      checkCommands,
      linkCommands,
      keyCommands,
      upkeepCommands,
    ],
    explain: (error) => explain(error) ?? unreachable(error),
    context(target, output, { env }) {
      let found: Promise<Deployment> | undefined
      return { world, output, deployment: () => (found ??= find()) }

      async function find(): Promise<Deployment> {
        // After what was typed is read, since loading the SDK takes most of a second.
        const { findDeployment } = await import('../deployment.ts')
        const stack = target.local === undefined ? (target.stack ?? (await world.usualStack())) : undefined
        return findDeployment({ ...target, stack }, world.now(), env)
      }
    },
  }
}

/** What the ports say when the other side does not answer, or refuses, as a problem; undefined for anything else. */
function unreachable(error: unknown): CommandProblem | undefined {
  const expected = ['StoreFailed', 'TooManyConflicts', 'UnusableSecret']
  return error instanceof Error && expected.includes(error.name)
    ? new CommandProblem(
        [
          `It could not be done just now: ${error.message}. Check your permissions, then try again; it is done once.`,
        ],
        'unreachable',
      )
    : undefined
}

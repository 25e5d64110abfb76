import type { Told } from '../command-line/command.ts'
import { CommandProblem } from '../command-line/command-problem.ts'
import type { AdminContext } from './admin-context.ts'
import type { DirectoryCommand } from './directory-commands.ts'

/** Does a command about people over the pipeline. Throws `CommandProblem`. */
export async function withDirectory(
  { world, deployment }: AdminContext,
  command: DirectoryCommand,
): Promise<Told> {
  const { createDirectoryAdmin } = await import('./directory-admin.ts')
  const { runDirectoryCommand } = await import('./directory-commands.ts')
  const admin = await createDirectoryAdmin(world, await deployment())
  try {
    return await runDirectoryCommand(admin, command)
  } catch (error) {
    throw unreachable(error) ?? error
  } finally {
    admin.close()
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

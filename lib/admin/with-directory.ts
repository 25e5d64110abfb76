import type { Told } from '../command-line/command.ts'
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
  } finally {
    admin.close()
  }
}

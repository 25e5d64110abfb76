import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { Instant } from '../core/time/instant.ts'
import { AdminProblem } from './admin-problem.ts'
import { createChangeLinkKeys, type WhoseKeys } from './change-link-keys.ts'
import type { AdminCommand, Target } from './command.ts'
import { type Deployment, findDeployment } from './deployment.ts'
import { createDirectoryAdmin, type DirectoryDependencies } from './directory-admin.ts'
import { type DirectoryCommand, runDirectoryCommand } from './directory-commands.ts'
import { reindexEnquiries } from './reindex-enquiries.ts'

interface AdminDependencies extends DirectoryDependencies {
  readonly now: () => Instant
  /** At least 32 characters that nobody can guess. */
  readonly createKey: () => string
  /** Tells a line at once, while there is more to do. */
  readonly tell: (line: string) => void
}

/** Does a command and answers the lines to tell. Throws `AdminProblem`, which says what to do instead. */
export async function runCommand(
  world: AdminDependencies,
  { command, target }: { readonly command: Exclude<AdminCommand, { what: 'help' }>; readonly target: Target },
): Promise<readonly string[]> {
  const deployment = await findDeployment(target, world.now())
  switch (command.what) {
    case 'keys list':
      return [
        ...(await withKeys(world, deployment, 'officers', (keys) => keys.list())),
        ...(await withKeys(world, deployment, 'enquirers', (keys) => keys.list())),
      ]
    case 'keys rotate':
      return withKeys(world, deployment, command.whose, (keys) => keys.rotate())
    case 'keys drop':
      return withKeys(world, deployment, whoseKey(command.kid), (keys) => keys.drop(command.kid))
    case 'reindex':
      return reindexEnquiries(world, deployment, command.after)
    default:
      return withDirectory(world, deployment, command)
  }
}

async function withKeys(
  { createKey }: AdminDependencies,
  { connect, output, now }: Deployment,
  whose: WhoseKeys,
  change: (keys: ReturnType<typeof createChangeLinkKeys>) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const client = new SecretsManagerClient({ ...connect('secretsmanager') })
  try {
    const secretId = output(whose === 'officers' ? 'OfficerKeysSecret' : 'LinkKeysSecret')
    return await change(createChangeLinkKeys({ client, secretId, whose, now, createKey }))
  } finally {
    client.destroy()
  }
}

/** Officers' keys are called `o1`, `o2` …, those of enquirers' links `k1`, `k2` … */
function whoseKey(kid: string): WhoseKeys {
  return /^o\d/.test(kid) ? 'officers' : 'enquirers'
}

async function withDirectory(
  world: AdminDependencies,
  deployment: Deployment,
  command: DirectoryCommand,
): Promise<readonly string[]> {
  const admin = createDirectoryAdmin(world, deployment)
  try {
    return await runDirectoryCommand(admin, command)
  } catch (error) {
    throw isExpected(error)
      ? new AdminProblem([
          `It could not be done just now: ${error.message}. Check your permissions, then try again; it is done once.`,
        ])
      : error
  } finally {
    admin.close()
  }
}

/** What the ports say when the other side does not answer, or refuses. */
function isExpected(error: unknown): error is Error {
  const expected = ['StoreFailed', 'TooManyConflicts', 'UnusableSecret']
  return error instanceof Error && expected.includes(error.name)
}

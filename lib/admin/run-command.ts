import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { Instant } from '../enquiry/local-date.ts'
import { AdminProblem } from './admin-problem.ts'
import { createChangeLinkKeys } from './change-link-keys.ts'
import { type AdminCommand, helpText, type Target } from './command.ts'
import { type Deployment, findDeployment } from './deployment.ts'

export interface AdminWorld {
  readonly now: () => Instant
  /** At least 32 characters that nobody can guess. */
  readonly createKey: () => string
}

/** Does a command and answers the lines to tell. Throws `AdminProblem`, which says what to do instead. */
export async function runCommand(
  world: AdminWorld,
  { command, target }: { readonly command: AdminCommand; readonly target: Target },
): Promise<readonly string[]> {
  if (command.what === 'help') return [helpText()]
  const deployment = await findDeployment(target, world.now())
  switch (command.what) {
    case 'keys list':
      return withKeys(world, deployment, (keys) => keys.list())
    case 'keys rotate':
      return withKeys(world, deployment, (keys) => keys.rotate())
    case 'keys drop':
      return withKeys(world, deployment, (keys) => keys.drop(command.kid))
    default:
      throw new AdminProblem([`${command.what} cannot be done yet.`])
  }
}

async function withKeys(
  { createKey }: AdminWorld,
  { connect, output, now }: Deployment,
  change: (keys: ReturnType<typeof createChangeLinkKeys>) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const client = new SecretsManagerClient({ ...connect('secretsmanager') })
  try {
    return await change(createChangeLinkKeys({ client, secretId: output('LinkKeysSecret'), now, createKey }))
  } finally {
    client.destroy()
  }
}

/** How the CDK's own command is called: what follows `cdk`, and what it finds in its environment besides. */
export interface CdkCall {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/**
 * Deploys the very assembly that was looked at, and synthesises nothing anew. It asks nothing, so that it runs without a terminal: its own
 * question knows of rights alone and not of people, and what hurts is asked before. It tells nobody of its use.
 */
export function cdkDeploy({
  stackName,
  assemblyDirectory,
}: {
  readonly stackName: string
  readonly assemblyDirectory: string
}): CdkCall {
  return {
    args: [
      ...['deploy', stackName, '--app', assemblyDirectory],
      ...['--require-approval', 'never', '--progress', 'events'],
      ...['--no-version-reporting', '--no-notices'],
    ],
    env: { CDK_DISABLE_CLI_TELEMETRY: 'true' },
  }
}

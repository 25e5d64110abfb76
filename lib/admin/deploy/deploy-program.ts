import { type CommandContext, type CommandResult, defineCommand } from '../../command-line/command.ts'
import { CommandProblem } from '../../command-line/command-problem.ts'
import { repeated } from '../../command-line/given.ts'
import type { Output } from '../../command-line/output.ts'
import type { Program } from '../../command-line/program.ts'
import { text } from '../../command-line/readers.ts'
import { type CdkCall, cdkDeploy } from './cdk-deploy.ts'
import { type DnsLookUp, dnsAdvice } from './dns-advice.ts'

/** What is about to be deployed, as far as this command needs to know. */
export interface ReadyToDeploy {
  readonly stackName: string
  readonly stage: string
  /** Absent where the organisation's file doesn't say. */
  readonly place?: { readonly account: string; readonly region: string }
  readonly assemblyDirectory: string
  readonly sendingDomain: string
  readonly mailFromDomain: string
  /** What stops nothing, a paragraph each. */
  readonly advice: readonly string[]
}

/** What it asks of the world. */
interface DeployWorld {
  /** Checks and synthesises what is chosen by `NAME=VALUE`. */
  readonly prepare: (pairs: readonly string[]) => Promise<ReadyToDeploy>
  /** The account that the credentials here are for; undefined where that region was never prepared for the CDK. */
  readonly account: (region: string) => Promise<string | undefined>
  /** Runs the CDK's command to its end; gives its exit code. */
  readonly cdk: (call: CdkCall) => Promise<number>
  readonly lookUp: DnsLookUp
}

interface DeployContext extends CommandContext {
  readonly world: DeployWorld
  /** What stands behind each `-c`. */
  readonly pairs: readonly string[]
}

/** `npm run deploy --`: the organisation's file, checked, to the account that it names. `values`: what may stand behind `-c`. */
export function deployProgram(
  world: DeployWorld,
  {
    values,
    explain,
  }: {
    readonly values: Readonly<Record<string, string>>
    readonly explain: (error: unknown) => CommandProblem | undefined
  },
) {
  const says = `one value, as often as needed. ${Object.entries(values)
    .map(([name, about]) => `${name}: ${about}`)
    .join('. ')}`
  const options = { context: repeated(text('NAME=VALUE', 'a name and a value'), says, 'c') }
  const program: Program<DeployContext, typeof options> = {
    name: 'npm run deploy --',
    says: 'Deploys what the organisation’s file says, to the account and region that stand in it. It asks nothing.',
    options,
    groups: [
      {
        heading: 'Deploy',
        commands: [
          defineCommand({
            words: '',
            says: 'deploy what the organisation’s file says, to the account and region that stand in it',
            examples: ['', '-c organisation=cheshire-east', '-c organisation=cheshire-east -c stage=dev'],
            run: (context: DeployContext) => deploy(context),
          }),
        ],
      },
    ],
    explain,
    context: ({ context: pairs }, output) => ({ world, output, pairs }),
  }
  return program
}

async function deploy({ world, output, pairs }: DeployContext): Promise<CommandResult> {
  const ready = await world.prepare(pairs)
  for (const line of ready.advice) output.note(`\n!! ${line}\n`)
  const { stackName, stage, place } = ready
  if (place === undefined)
    throw new CommandProblem([
      'Nothing was deployed: the organisation’s file does not say to which account and region. The lines to write stand above.',
    ])
  await checkAccount(world, output, place)
  output.note(`Deploying ${stackName} (stage ${stage}) to account ${place.account}, ${place.region} …`)
  const status = await world.cdk(cdkDeploy(ready))
  if (status !== 0)
    throw new CommandProblem([
      `The CDK ended with ${status}: why stands above. CloudFormation has put back what it had begun to change.`,
    ])
  const dns = await dnsAdvice({ ...ready, region: place.region }, world.lookUp)
  return {
    lines: [
      `${stackName} is deployed. For its emails, in the DNS:`,
      '- Add the three CNAME records of the outputs above, if they are not there yet.',
      ...dns.map((line) => `- ${line}`),
    ],
    data: { stackName, stage, ...place, dns },
  }
}

async function checkAccount(
  { account: ask }: DeployWorld,
  output: Output,
  { account, region }: { readonly account: string; readonly region: string },
): Promise<void> {
  const found = await ask(region)
  if (found === undefined) {
    // One may have been made under another name, and the CDK knows; it refuses by itself where there is none.
    output.note(
      `${region} seems not to be prepared for the CDK. If the deployment ends for that: npm exec -- cdk bootstrap aws://${account}/${region}`,
    )
    return
  }
  if (found !== account)
    throw new CommandProblem([
      `Nothing was deployed: the credentials of this shell are for account ${found}, the organisation’s file says ${account}. Sign in to ${account} (AWS_PROFILE=…), or correct the file.`,
    ])
}

import { type CommandContext, type CommandResult, defineCommand } from '../../command-line/command.ts'
import { CommandProblem } from '../../command-line/command-problem.ts'
import { flag, repeated } from '../../command-line/given.ts'
import type { Output } from '../../command-line/output.ts'
import type { Program } from '../../command-line/program.ts'
import { choice, text } from '../../command-line/readers.ts'
import { stillToAgree } from '../agree-to-plan.ts'
import type { Plan } from '../plan-deployment.ts'
import { toldOf } from '../told-plan.ts'
import { type CdkCall, cdkDeploy } from './cdk-deploy.ts'
import { type DnsLookUp, dnsAdvice } from './dns-advice.ts'

/** What is about to be deployed, as far as this command needs to know. */
export interface ReadyToDeploy {
  readonly stackName: string
  readonly stage: string
  /** Absent where the organisation's file doesn't say. */
  readonly place?: { readonly account: string; readonly region: string }
  readonly assemblyDirectory: string
  readonly templatePath: string
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
  /** What this deployment changes. */
  readonly plan: (ready: ReadyToDeploy) => Promise<Plan>
}

interface DeployContext extends CommandContext {
  readonly world: DeployWorld
  /** What stands behind each `-c`. */
  readonly pairs: readonly string[]
  readonly consent: Parameters<typeof stillToAgree>[1]
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
  const options = {
    context: repeated(text('NAME=VALUE', 'a name and a value'), says, 'c'),
    yes: flag('goes ahead with what the plan says hurts somebody'),
    ends: repeated(
      choice('WHAT', ['alarms', 'domain']),
      'may end, though it was there last time: alarms or domain; beside --yes',
    ),
  }
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
    context: ({ context: pairs, yes, ends }, output) => ({ world, output, pairs, consent: { yes, ends } }),
  }
  return program
}

async function deploy({ world, output, pairs, consent }: DeployContext): Promise<CommandResult> {
  const ready = await world.prepare(pairs)
  for (const line of ready.advice) output.note(`\n!! ${line}\n`)
  const { stackName, stage, place } = ready
  if (place === undefined)
    throw new CommandProblem([
      'Nothing was deployed: the organisation’s file does not say to which account and region. The lines to write stand above.',
    ])
  await checkAccount(world, output, place)
  const plan = await world.plan(ready)
  for (const line of toldOf(plan).lines) output.note(line)
  const wanted = stillToAgree(plan, consent)
  if (wanted !== '')
    throw new CommandProblem(
      [`Nothing was deployed: the plan above hurts somebody. If you mean all of it, add ${wanted}.`],
      'unconfirmed',
    )
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

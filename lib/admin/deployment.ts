import {
  CloudFormationClient,
  DescribeStacksCommand,
  GetTemplateCommand,
} from '@aws-sdk/client-cloudformation'
import { CommandProblem } from '../command-line/command-problem.ts'
import type { Instant } from '../core/time/instant.ts'
import type { Target } from './target.ts'

/** The environment, which may name a proxy: HTTPS_PROXY, and NO_PROXY. */
type Environment = Readonly<Record<string, string | undefined>>

/** Where a service's client connects: nothing for AWS as it is set up here. */
interface Connection {
  /** Leads through the proxy of the environment, where it names one. */
  readonly httpsAgent?: { readonly proxyEnv: Environment }
  readonly endpoint?: string
  readonly region?: string
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string }
}

/** A running pipeline as an admin's tools see it. */
export interface Deployment {
  readonly stackName: string
  /** What the stack says of itself. Throws `CommandProblem` where it does not say that. */
  output(name: string): string
  connect(service: 'dynamodb' | 'sqs' | 'secretsmanager' | 'cloudformation'): Connection
  /** Its time, which is not ours where it runs locally. */
  readonly now: Instant
}

/** Finds a pipeline by what it was deployed as. Throws `CommandProblem`, which says what to do. */
export async function findDeployment(
  target: Target,
  now: Instant,
  environment: Environment = {},
): Promise<Deployment> {
  const place =
    target.local === undefined ? remotePlace(target, { now, environment }) : await localPlace(target.local)
  const { stackName } = place
  const outputs = await readOutputs(stackName, place.connect('cloudformation'))
  return {
    ...{ stackName, now: place.now },
    connect: place.connect,
    output(name) {
      const value = outputs.get(name)
      if (value !== undefined) return value
      throw new CommandProblem([
        `The stack ${stackName} does not say its ${name}: it was deployed by an older version. Deploy this one first.`,
      ])
    },
  }
}

/** What `findDeployment` says where nothing of that name is deployed in that account and region. */
export function noSuchStack(stackName: string): string {
  return `There is no stack ${stackName} in this account and region. Say which: --stack NAME --region REGION.`
}

/** The template as it was deployed, word for word, with its metadata. Throws `CommandProblem`. */
export async function readTemplate({ stackName, connect }: Deployment): Promise<string> {
  const client = new CloudFormationClient({ ...connect('cloudformation') })
  try {
    const asked = new GetTemplateCommand({ StackName: stackName, TemplateStage: 'Original' })
    return (await client.send(asked)).TemplateBody ?? ''
  } catch (error) {
    throw new CommandProblem([whyUnread(stackName, error)], 'unreachable')
  } finally {
    client.destroy()
  }
}

interface Place {
  readonly stackName: string
  readonly now: Instant
  connect(service: string): Connection
}

function remotePlace(
  { stack = '', region }: Target,
  { now, environment }: { readonly now: Instant; readonly environment: Environment },
): Place {
  const connection = {
    ...(region === undefined ? {} : { region }),
    httpsAgent: { proxyEnv: { ...environment } },
  }
  return { stackName: stack, now, connect: () => connection }
}

async function localPlace(address: string): Promise<Place> {
  const [deployment, clock] = await Promise.all([
    askLocal(address, '/_local/services'),
    askLocal(address, '/_local/clock'),
  ])
  const services = fieldOf(deployment, 'services')
  const [stackName, region, now] = [
    fieldOf(deployment, 'stackName'),
    fieldOf(deployment, 'region'),
    fieldOf(clock, 'now'),
  ]
  if (typeof stackName !== 'string' || typeof region !== 'string' || typeof now !== 'string')
    throw new CommandProblem([
      `What answers at ${address} is no pipeline of this version. Start it with npm start.`,
    ])
  return {
    ...{ stackName, now },
    connect(service) {
      const endpoint = fieldOf(services, service)
      if (typeof endpoint !== 'string') throw new CommandProblem([`${address} has no ${service}.`])
      const credentials = { accessKeyId: 'admin', secretAccessKey: 'local' }
      return { endpoint, region, credentials }
    },
  }
}

async function askLocal(address: string, path: string): Promise<unknown> {
  try {
    const response = await fetch(new URL(path, address))
    return await response.json()
  } catch {
    throw new CommandProblem(
      [`No pipeline answers at ${address}. Start it with npm start, or say where it runs: --local 3001.`],
      'unreachable',
    )
  }
}

async function readOutputs(
  stackName: string,
  { httpsAgent, ...connection }: Connection,
): Promise<ReadonlyMap<string, string>> {
  const client = new CloudFormationClient({
    ...connection,
    ...(httpsAgent && { requestHandler: { httpsAgent } }),
  })
  try {
    const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName: stackName }))
    const outputs = stack?.Outputs ?? []
    return new Map(outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]))
  } catch (error) {
    const says = isNoStack(error) ? noSuchStack(stackName) : whyUnread(stackName, error)
    throw new CommandProblem([says], 'unreachable')
  } finally {
    client.destroy()
  }
}

function isNoStack(error: unknown): boolean {
  return (
    error instanceof Error && error.name === 'ValidationError' && error.message.includes('does not exist')
  )
}

function whyUnread(stackName: string, error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  if (name === 'CredentialsProviderError')
    return 'There are no AWS credentials here. Sign in as for cdk deploy, or use --local for a pipeline of npm start.'
  if (message.includes('Region is missing')) return 'Say in which region the stack is: --region eu-west-2.'
  return `The stack ${stackName} could not be read: ${name}. Check the credentials, the region and the network.`
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined
}

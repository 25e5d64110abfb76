import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { CommandProblem } from '../../command-line/command-problem.ts'

/** The stack that `cdk bootstrap` leaves in an account and region. */
const bootstrapStack = 'CDKToolkit'

/**
 * Asks which account the credentials of this shell are for, by the one stack that every account deployed to by the CDK
 * has: its ARN names the account. Goes through the proxy of the environment. Undefined where it isn't there. Throws `CommandProblem` where nobody answers, or AWS refuses.
 */
export async function bootstrappedAccount(
  region: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const httpsAgent = { proxyEnv: { ...environment } }
  const client = new CloudFormationClient({ region, requestHandler: { httpsAgent, connectionTimeout: 5000 } })
  try {
    const { Stacks: [stack] = [] } = await client.send(
      new DescribeStacksCommand({ StackName: bootstrapStack }),
    )
    return /^arn:[\w-]+:cloudformation:[\w-]+:(\d{12}):/.exec(stack?.StackId ?? '')?.[1]
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    if (name === 'ValidationError' && message.includes('does not exist')) return undefined
    throw new CommandProblem([whyNot(name, region)], 'unreachable')
  } finally {
    client.destroy()
  }
}

function whyNot(name: string, region: string): string {
  if (name === 'CredentialsProviderError')
    return 'There are no AWS credentials here. Sign in (aws sso login, AWS_PROFILE=…), then deploy again.'
  if (
    ['ExpiredToken', 'ExpiredTokenException', 'InvalidClientTokenId', 'SignatureDoesNotMatch'].includes(name)
  )
    return `AWS does not take the credentials of this shell (${name}). Sign in again, then deploy again.`
  return `CloudFormation in ${region} could not be asked: ${name}. Check the region, the network and, behind a proxy, HTTPS_PROXY.`
}

import type { ResolvedResource, StackModel } from '../template/stack-model.ts'

/** A Lambda function of the template. */
export interface FunctionModel {
  /** The local name, which is also its user name towards the services. */
  name: string
  arn: string
  handler: string
  runtime: string
  s3Key: string
  environment: Readonly<Record<string, string>>
  timeoutSeconds: number
  memoryMb: number
  logFormat: string
  logGroup: string
  roleArn: string
}

/** The functions of a stack; throws on a runtime that is not Node 24, as the bundles run under this very Node. */
export function readFunctions(stack: StackModel): readonly FunctionModel[] {
  return stack.of('AWS::Lambda::Function').map(readFunction)
}

/** Finds a function by its ARN (or name) as other resources refer to it. */
export function functionNamed<Named extends { name: string; arn: string }>(
  functions: readonly Named[],
  reference: string,
): Named {
  const found = functions.find(({ name, arn }) => reference === name || reference === arn)
  if (!found) throw new Error(`No function of this stack is called ${reference}`)
  return found
}

function readFunction({ name, arn, logicalId, properties }: ResolvedResource): FunctionModel {
  const runtime = properties.text('Runtime')
  if (runtime !== 'nodejs24.x')
    throw new Error(`${logicalId} runs ${runtime}; only nodejs24.x is modelled locally`)
  if (properties.text('PackageType', 'Zip') !== 'Zip')
    throw new Error(`${logicalId} is an image, not modelled locally`)
  const variables = properties.object('Environment').object('Variables')
  const logging = properties.object('LoggingConfig')
  return {
    name,
    arn,
    runtime,
    handler: properties.text('Handler'),
    s3Key: properties.object('Code').text('S3Key'),
    environment: Object.fromEntries(variables.keys().map((key) => [key, variables.text(key)])),
    timeoutSeconds: properties.number('Timeout', 3),
    memoryMb: properties.number('MemorySize', 128),
    logFormat: logging.text('LogFormat', 'Text'),
    logGroup: logging.text('LogGroup', `/aws/lambda/${name}`),
    roleArn: properties.text('Role'),
  }
}

import { PolicyDocument, type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core'
import { Construct } from 'constructs'
import type { Bundles, FunctionName } from '../bundles/bundles.ts'
import { acknowledge } from './acknowledge.ts'
import type { AlarmDefinition, Alarms } from './alarms.ts'
import type { EnquiryTable } from './enquiry-table.ts'
import type { GeneratedSecrets } from './generated-secrets.ts'
import { setLocalName } from './local-name.ts'
import type { QueueWithDeadLetters } from './queue-with-dead-letters.ts'
import type { Settings } from './settings.ts'
import { allow, type Wire, type Wiring } from './wiring.ts'

/** What every function of the stack is given. */
export interface FunctionSurroundings {
  readonly bundles: Bundles
  readonly settings: Settings
  readonly alarms: Alarms
}

/** What each function behind the API is given besides. */
export interface PublicFunctionProps extends FunctionSurroundings {
  readonly table: EnquiryTable
  readonly work: QueueWithDeadLetters
  readonly secrets: GeneratedSecrets
  readonly publicUrl: string
}

interface EnquiryFunctionProps<Environment> extends FunctionSurroundings {
  readonly name: FunctionName
  readonly description: string
  readonly timeout: Duration
  readonly memoryMegabytes: number
  readonly variables: Wiring<Environment>
  /** What it may do besides what its variables allow. */
  readonly allows?: readonly PolicyStatement[]
  /** What it means, and what to do, when it fails in a way that is not expected. */
  readonly errors: Pick<AlarmDefinition, 'impact' | 'remedy'>
  /** What it means when the account lets too few run at once; for those that people wait for. */
  readonly throttled?: Pick<AlarmDefinition, 'impact'>
}

/** A Lambda function with a role and a log group of its own, and an alarm on its errors. */
export class EnquiryFunction<Environment> extends Construct {
  readonly lambda: LambdaFunction
  readonly logGroup: LogGroup

  constructor(scope: Construct, id: string, props: EnquiryFunctionProps<Environment>) {
    super(scope, id)
    const { name, description, timeout, variables, settings, alarms } = props
    this.logGroup = new LogGroup(this, 'Log', {
      retention: settings.keepLogsDays,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const wires = Object.entries<Wire>(variables)
    const statements = [
      // Not the managed basic policy: that one may create log groups, and write to all of them.
      allow(['logs:CreateLogStream', 'logs:PutLogEvents'], this.logGroup.logGroupArn),
      ...wires.flatMap(([, { allows }]) => allows),
      ...(props.allows ?? []),
    ]
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      // Inline, so that the function never exists without what it may do.
      inlinePolicies: { own: new PolicyDocument({ statements }) },
    })
    this.lambda = new LambdaFunction(this, 'Function', {
      description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(props.bundles[name].directory),
      timeout,
      memorySize: props.memoryMegabytes,
      role,
      logGroup: this.logGroup,
      environment: Object.fromEntries(wires.map(([variable, { value }]) => [variable, value])),
    })
    setLocalName(this.lambda, name)
    acknowledge(this.lambda, {
      'Serverless-LambdaDLQ':
        'It is for events that are not waited for, of which there are only the ticks of the agenda. A queue has its own.',
      'Serverless-LambdaTracing':
        'The log tells the story of an enquiry by its reference; tracing wants a wildcard permission and money for each.',
    })

    alarms.define(`${id}Errors`, {
      metric: this.lambda.metricErrors({ period: Duration.minutes(5) }),
      when: { atLeast: 1 },
      ...props.errors,
    })
    if (props.throttled === undefined) return
    alarms.define(`${id}Throttled`, {
      metric: this.lambda.metricThrottles({ period: Duration.minutes(5) }),
      when: { atLeast: 1 },
      ...props.throttled,
      remedy:
        'See on the dashboard if it is a flood; if it is none, ask AWS for a higher quota of concurrent executions of Lambda.',
    })
  }
}

import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { ArnFormat, Stack } from 'aws-cdk-lib/core'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import { setLocalName } from './local-name.ts'

/** What an alarm must say before it compiles. */
export interface AlarmDefinition {
  readonly metric: IMetric
  /** `below` is a heartbeat: no data counts as silence, and silence is the alarm. */
  readonly when: { readonly atLeast: number } | { readonly below: number }
  /** What no data means: for a heartbeat the alarm, else that all is well, or that all is as it was. */
  readonly silence?: 'keeps the state'
  /** What it means for people, in a sentence. */
  readonly impact: string
  /** What to do now, in a sentence. */
  readonly remedy: string
}

/** Has an entry for each alarm. */
const entries = 'lib/infrastructure/watching/README.md'

/** Where every alarm goes: one topic, with an e-mail subscription where an address is given. */
export class Alarms extends Construct {
  readonly topic: Topic
  readonly #defined: Alarm[] = []

  constructor(scope: Construct, id: string, props: { readonly email: string | undefined }) {
    super(scope, id)
    this.topic = new Topic(this, 'Topic', { displayName: 'Enquiries', enforceSSL: true })
    this.topic.addToResourcePolicy(this.#cloudWatchMayPublish())
    if (props.email !== undefined) {
      acknowledge(this.topic.addSubscription(new EmailSubscription(props.email)), {
        'Serverless-SNSRedrivePolicy':
          'SNS tries a mail for hours by itself; the console shows the alarm, and a dead letter nobody would look for.',
      })
    }
  }

  /** Those defined so far, in that order. */
  get all(): readonly Alarm[] {
    return this.#defined
  }

  /** Defines an alarm. Its id, in kebab-case, is the anchor of its entry in `watching/README.md`. */
  define(id: string, definition: AlarmDefinition): void {
    const { metric, when, impact, remedy } = definition
    const heartbeat = 'below' in when
    const alarm = new Alarm(this, id, {
      metric,
      threshold: heartbeat ? when.below : when.atLeast,
      comparisonOperator: heartbeat
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: missing(definition),
      evaluationPeriods: 1,
      alarmDescription: `${impact} What to do: ${remedy} See ${entries}#alarm-${kebab(id)}`,
    })
    setLocalName(alarm, kebab(id))
    this.#defined.push(alarm)
    // No mail when it is over: the first deployment would send one for every alarm that finds all well.
    alarm.addAlarmAction(new SnsAction(this.topic))
  }

  // A topic policy of our own (here: TLS only) replaces the default one that let CloudWatch in.
  #cloudWatchMayPublish(): PolicyStatement {
    const alarms = { service: 'cloudwatch', resource: 'alarm', resourceName: '*' }
    return new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [this.topic.topicArn],
      conditions: {
        ArnLike: {
          'aws:SourceArn': Stack.of(this).formatArn({ ...alarms, arnFormat: ArnFormat.COLON_RESOURCE_NAME }),
        },
      },
    })
  }
}

function missing({ when, silence }: AlarmDefinition): TreatMissingData {
  if ('below' in when) return TreatMissingData.BREACHING
  return silence === undefined ? TreatMissingData.NOT_BREACHING : TreatMissingData.IGNORE
}

function kebab(id: string): string {
  return id.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
}

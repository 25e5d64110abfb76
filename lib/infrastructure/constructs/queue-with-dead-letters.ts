import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Duration } from 'aws-cdk-lib/core'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import type { AlarmDefinition, Alarms } from './alarms.ts'
import { setLocalName } from './local-name.ts'

/** What is said about a queue before it exists: how it is emptied, and what it means when it is not. */
interface QueueWithDeadLettersProps {
  readonly name: string
  /** The timeout of the function that empties it. */
  readonly consumerTimeout: Duration
  readonly keepDeadLetters: Duration
  readonly alarms: Alarms
  /** Something is in the dead letters. */
  readonly dead: Pick<AlarmDefinition, 'impact' | 'remedy'>
  /** The oldest message has waited for a quarter of an hour. */
  readonly behind: Pick<AlarmDefinition, 'impact' | 'remedy'>
  /** Five hundred messages wait. */
  readonly deep: Pick<AlarmDefinition, 'impact' | 'remedy'>
}

/** A queue, encrypted and reachable by TLS only, with dead letters after five attempts, and an alarm on each. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue
  readonly deadLetters: Queue

  constructor(scope: Construct, id: string, props: QueueWithDeadLettersProps) {
    super(scope, id)
    const { name, consumerTimeout, keepDeadLetters, alarms } = props
    const guarded = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true }
    this.deadLetters = new Queue(this, 'DeadLetters', { ...guarded, retentionPeriod: keepDeadLetters })
    acknowledge(this.deadLetters, {
      'Serverless-SQSRedrivePolicy': 'These are the dead letters: nothing takes from them but a redrive.',
    })
    this.queue = new Queue(this, 'Queue', {
      ...guarded,
      retentionPeriod: Duration.days(4),
      // Lambda's own rule: six times the timeout, so that a message is not handed out again while it is worked on.
      visibilityTimeout: Duration.seconds(6 * consumerTimeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    })
    setLocalName(this.queue, name)
    setLocalName(this.deadLetters, `${name}-dead-letters`)

    alarms.define(`${pascal(name)}DeadLetters`, {
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }),
      when: { atLeast: 1 },
      ...props.dead,
    })
    alarms.define(`${pascal(name)}Behind`, {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1) }),
      when: { atLeast: Duration.minutes(15).toSeconds() },
      ...props.behind,
    })
    alarms.define(`${pascal(name)}Deep`, {
      metric: this.queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }),
      // Half of what the agenda fills the queue up to: more than a backlog of its own making.
      when: { atLeast: 500 },
      ...props.deep,
    })
  }
}

function pascal(name: string): string {
  return name.replace(/(?:^|-)([a-z])/g, (_all, letter: string) => letter.toUpperCase())
}

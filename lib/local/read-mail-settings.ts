import type { SesConfigurationSet } from './ses/ses-settings.ts'
import type { TopicSubscription } from './sns/topics.ts'
import type { StackModel } from './template/stack-model.ts'

/** The verified identities of a stack. */
export function readIdentities(stack: StackModel): readonly string[] {
  return stack.of('AWS::SES::EmailIdentity').map(({ name }) => name)
}

/** The configuration sets with the topics their events go to. Throws on an event destination that is no topic. */
export function readConfigurationSets(stack: StackModel): readonly SesConfigurationSet[] {
  const destinations = stack.of('AWS::SES::ConfigurationSetEventDestination').map(({ properties }) => ({
    set: properties.text('ConfigurationSetName'),
    topicArn: properties.object('EventDestination').object('SnsDestination').text('TopicARN'),
    eventTypes: properties.object('EventDestination').texts('MatchingEventTypes'),
    enabled: properties.object('EventDestination').flag('Enabled', true),
  }))
  return stack.of('AWS::SES::ConfigurationSet').map(({ name, properties }) => {
    const suppression = properties.object('SuppressionOptions')
    // An empty list of reasons is how a set says that nothing is suppressed.
    const off = suppression.has('SuppressedReasons') && suppression.texts('SuppressedReasons').length === 0
    return {
      name,
      suppression: off ? 'off' : 'on',
      destinations: destinations.filter(({ set }) => set === name).map(({ set: _set, ...rest }) => rest),
    }
  })
}

/**
 * The queues that hear topics; e-mail subscriptions are left out, as there is nobody to write to. Throws on another
 * protocol, and where no queue policy lets SNS send to the queue.
 */
export function readSubscriptions(stack: StackModel): readonly TopicSubscription[] {
  return stack.of('AWS::SNS::Subscription').flatMap(({ logicalId, properties }) => {
    const protocol = properties.text('Protocol')
    if (protocol === 'email') return []
    if (protocol !== 'sqs')
      throw new Error(`${logicalId}: only queues and mailboxes are modelled as subscribers`)
    const queueArn = properties.text('Endpoint')
    const queue = stack.of('AWS::SQS::Queue').find(({ arn }) => arn === queueArn)
    if (!queue) throw new Error(`${logicalId}: ${queueArn} is no queue of this stack`)
    if (!mayReceive(stack, queue.ref, queueArn)) {
      throw new Error(`${logicalId}: no AWS::SQS::QueuePolicy lets SNS send to ${queue.name}`)
    }
    return [
      {
        topicArn: properties.text('TopicArn'),
        queueUrl: queue.ref,
        raw: properties.flag('RawMessageDelivery', false),
      },
    ]
  })
}

function mayReceive(stack: StackModel, queueUrl: string, queueArn: string): boolean {
  return stack
    .of('AWS::SQS::QueuePolicy')
    .filter(({ properties }) => properties.texts('Queues').includes(queueUrl))
    .flatMap(({ properties }) => properties.object('PolicyDocument').objects('Statement'))
    .some((statement) => {
      const said = (key: string) => JSON.stringify(statement.raw(key) ?? '')
      return (
        statement.text('Effect') === 'Allow' &&
        said('Principal').includes('sns.amazonaws.com') &&
        said('Action').includes('sqs:SendMessage') &&
        said('Resource').includes(queueArn)
      )
    })
}

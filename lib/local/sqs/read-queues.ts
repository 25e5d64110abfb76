import type { StackModel } from '../template/stack-model.ts'

/** A queue of the template, with the attributes SQS's CreateQueue takes. */
export interface QueueModel {
  name: string
  arn: string
  attributes: Record<string, string>
}

/** A queue that a function is fed from. */
export interface EventSourceModel {
  queueArn: string
  functionReference: string
  batchSize: number
  concurrency: number
  /** How long a batch waits to become fuller, in milliseconds. */
  windowMs: number
  reportsFailures: boolean
}

const numbers = [
  'DelaySeconds',
  'VisibilityTimeout',
  'MessageRetentionPeriod',
  'MaximumMessageSize',
  'ReceiveMessageWaitTimeSeconds',
] as const

/** The queues of a stack. */
export function readQueues(stack: StackModel): readonly QueueModel[] {
  return stack.of('AWS::SQS::Queue').map(({ name, arn, properties }) => {
    const attributes: Record<string, string> = {}
    for (const key of numbers) {
      const value = properties.optionalNumber(key)
      if (value !== undefined) attributes[key] = String(value)
    }
    if (properties.has('RedrivePolicy')) {
      const redrive = properties.object('RedrivePolicy')
      attributes['RedrivePolicy'] = JSON.stringify({
        deadLetterTargetArn: redrive.text('deadLetterTargetArn'),
        maxReceiveCount: redrive.number('maxReceiveCount'),
      })
    }
    return { name, arn, attributes }
  })
}

/** The queues' event sources; a disabled one is left out. Throws on another kind of source. */
export function readEventSources(stack: StackModel): readonly EventSourceModel[] {
  return stack
    .of('AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) => properties.flag('Enabled', true))
    .map(({ logicalId, properties }) => {
      const queueArn = properties.text('EventSourceArn')
      if (!queueArn.startsWith('arn:aws:sqs:'))
        throw new Error(`${logicalId}: only queues are modelled as event sources`)
      return {
        queueArn,
        functionReference: properties.text('FunctionName'),
        batchSize: properties.number('BatchSize', 10),
        // Lambda begins with five pollers where no limit is set.
        concurrency: properties.object('ScalingConfig').number('MaximumConcurrency', 5),
        windowMs: properties.number('MaximumBatchingWindowInSeconds', 0) * 1000,
        reportsFailures: properties.texts('FunctionResponseTypes').includes('ReportBatchItemFailures'),
      }
    })
}

import type { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping, type IFunction } from 'aws-cdk-lib/aws-lambda'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { Duration } from 'aws-cdk-lib/core'
import type { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import { allow } from './wiring.ts'

/** What Lambda needs to empty a queue in a function's name. */
export function emptying(queue: IQueue): PolicyStatement {
  return allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], queue.queueArn)
}

/**
 * Feeds a function from a queue, ten messages at a time; it answers which of them failed, and only those come back.
 * `gatherFor`: how long a batch may wait to become fuller.
 */
export function feedFrom(
  scope: Construct,
  props: {
    readonly queue: IQueue
    readonly target: IFunction
    readonly workers: number
    readonly gatherFor?: Duration
  },
): void {
  const feed = new EventSourceMapping(scope, 'Feed', {
    target: props.target,
    eventSourceArn: props.queue.queueArn,
    batchSize: 10,
    ...(props.gatherFor === undefined ? {} : { maxBatchingWindow: props.gatherFor }),
    // Off by default, and then one bad record fails its batch mates.
    reportBatchItemFailures: true,
    // Not reserved concurrency: that throttles after a message was received, and walks it into the dead letters.
    maxConcurrency: props.workers,
  })
  acknowledge(feed, {
    'Serverless-LambdaEventSourceMappingDestination':
      'Destinations are for streams; what fails in a queue goes to the dead letters of the queue.',
  })
}

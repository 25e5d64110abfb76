import { Duration } from 'aws-cdk-lib/core'
import type { Construct } from 'constructs'
import type { MailEventsEnvironment } from '../../../functions/mail-events/environment.ts'
import { EnquiryFunction, type FunctionSurroundings } from '../constructs/enquiry-function.ts'
import type { EnquiryTable } from '../constructs/enquiry-table.ts'
import { emptying, feedFrom } from '../constructs/queue-consumer.ts'
import type { QueueWithDeadLetters } from '../constructs/queue-with-dead-letters.ts'
import { allow, wire } from '../constructs/wiring.ts'

interface MailEventsProps extends FunctionSurroundings {
  readonly table: EnquiryTable
  readonly mailEvents: QueueWithDeadLetters
  readonly work: QueueWithDeadLetters
}

/** Writes down on each enquiry what SES says became of its mails, and has it looked at where one did not arrive. */
export class MailEvents extends EnquiryFunction<MailEventsEnvironment> {
  static readonly timeout = Duration.seconds(30)

  constructor(scope: Construct, id: string, props: MailEventsProps) {
    const { table, mailEvents, work, settings } = props
    super(scope, id, {
      ...props,
      name: 'mail-events',
      description: 'Records what became of every mail: sent, delivered, bounced',
      timeout: MailEvents.timeout,
      memoryMegabytes: 256,
      variables: {
        // UpdateItem: to count what came back, and to pause what forms set off.
        TABLE_NAME: wire(
          table.name,
          allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], table.arn),
        ),
        // What did not arrive goes to the next in line within seconds, not with the agenda's next turn.
        WORK_QUEUE_URL: wire(work.queue.queueUrl, allow(['sqs:SendMessage'], work.queue.queueArn)),
      },
      allows: [emptying(mailEvents.queue)],
      errors: {
        impact:
          'It is not known whether some mails arrived; a handover may be sent a second time, marked so.',
        remedy: 'Read the log of the function mail-events for what failed and with which reference.',
      },
    })
    feedFrom(this, {
      queue: mailEvents.queue,
      target: this.lambda,
      workers: settings.workers.mailEvents,
      // The events of one mail come within seconds of each other, and cost one write when they come together. Five
      // seconds are nothing to the fifteen minutes that an unclear mail waits for its proof.
      gatherFor: Duration.seconds(5),
    })
  }
}

import { Duration } from 'aws-cdk-lib/core'
import type { Construct } from 'constructs'
import type { DispatchEnvironment } from '../../../functions/dispatch/environment.ts'
import { acknowledge } from '../constructs/acknowledge.ts'
import { EnquiryFunction, type FunctionSurroundings } from '../constructs/enquiry-function.ts'
import type { EnquiryTable } from '../constructs/enquiry-table.ts'
import type { GeneratedSecrets } from '../constructs/generated-secrets.ts'
import type { Mail } from '../constructs/mail.ts'
import { emptying, feedFrom } from '../constructs/queue-consumer.ts'
import type { QueueWithDeadLetters } from '../constructs/queue-with-dead-letters.ts'
import { allow, secretWire, wire } from '../constructs/wiring.ts'

interface DispatchProps extends FunctionSurroundings {
  readonly table: EnquiryTable
  readonly work: QueueWithDeadLetters
  readonly mailEvents: QueueWithDeadLetters
  readonly mail: Mail
  readonly secrets: GeneratedSecrets
  readonly publicUrl: string
}

/** Looks at one enquiry after another and does what is next: assign it, send a mail, or wait. */
export class Dispatch extends EnquiryFunction<DispatchEnvironment> {
  static readonly timeout = Duration.seconds(30)

  constructor(scope: Construct, id: string, props: DispatchProps) {
    const { table, work, mailEvents, mail, secrets, settings } = props
    super(scope, id, {
      ...props,
      name: 'dispatch',
      description: 'Assigns enquiries and sends the mails that are next',
      timeout: Dispatch.timeout,
      memoryMegabytes: 512,
      variables: {
        // UpdateItem: for the counters alone; an enquiry is always written whole, and deleted when its time is over.
        TABLE_NAME: wire(
          table.name,
          allow(
            ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
            table.arn,
          ),
          // How many open enquiries each of several officers has, whose turn it may be; what a morning's email tells.
          allow(['dynamodb:Query'], table.holdersIndexArn),
          // What came in last week, for the manager's email.
          allow(['dynamodb:Query'], table.rowsIndexArn),
          // What else has come from the same address, for the handover.
          allow(['dynamodb:Query'], table.peopleIndexArn),
        ),
        // How far behind the events are decides whether silence about a mail means anything.
        MAIL_EVENTS_QUEUE_URL: wire(
          mailEvents.queue.queueUrl,
          allow(['sqs:GetQueueAttributes'], mailEvents.queue.queueArn),
        ),
        IDENTITY_KEY_SECRET: secretWire(secrets.identityKey),
        LINK_KEYS_SECRET: secretWire(secrets.linkKeys),
        OFFICER_KEYS_SECRET: secretWire(secrets.officerKeys),
        PUBLIC_URL: wire(props.publicUrl),
        OFFICER_CONFIGURATION_SET: wire(mail.officerSet.configurationSetName),
        ENQUIRER_CONFIGURATION_SET: wire(mail.enquirerSet.configurationSetName),
      },
      allows: [emptying(work.queue), mail.sending({ sandbox: settings.mailSandbox })],
      errors: {
        impact: 'Mails to officers and enquirers may be late; each enquiry is tried again.',
        remedy: 'Read the log of the function dispatch for what failed and with which reference.',
      },
    })
    if (settings.mailSandbox) {
      acknowledge(this, {
        'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*]':
          'In its sandbox SES asks for leave on the identity of each recipient, who is not known before.',
      })
    }
    feedFrom(this, { queue: work.queue, target: this.lambda, workers: settings.workers.dispatch })
  }
}

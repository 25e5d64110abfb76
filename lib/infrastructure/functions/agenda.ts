import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import { Duration, Stack } from 'aws-cdk-lib/core'
import type { Construct } from 'constructs'
import type { AgendaEnvironment } from '../../../functions/agenda/environment.ts'
import { acknowledge } from '../constructs/acknowledge.ts'
import { EnquiryFunction, type FunctionSurroundings } from '../constructs/enquiry-function.ts'
import type { EnquiryTable } from '../constructs/enquiry-table.ts'
import type { QueueWithDeadLetters } from '../constructs/queue-with-dead-letters.ts'
import { allow, allowKey, wire } from '../constructs/wiring.ts'

interface AgendaProps extends FunctionSurroundings {
  readonly table: EnquiryTable
  readonly work: QueueWithDeadLetters
}

/** Every minute, puts each enquiry that is due on the work queue: outbox, retry timer and deadline clock in one. */
export class Agenda extends EnquiryFunction<AgendaEnvironment> {
  constructor(scope: Construct, id: string, props: AgendaProps) {
    const { table, work } = props
    super(scope, id, {
      ...props,
      name: 'agenda',
      description: 'Every minute, queues the enquiries that are due to be looked at',
      // Shorter than the minute, so that two sweeps do not overlap.
      timeout: Duration.seconds(50),
      memoryMegabytes: 256,
      variables: {
        TABLE_NAME: wire(
          table.name,
          allow(['dynamodb:Query'], table.agendaIndexArn, table.holdersIndexArn),
          // Of the table itself one item: which directory was seen last. No enquiry can be read or changed.
          allowKey(['dynamodb:GetItem', 'dynamodb:UpdateItem'], { table: table.arn, key: 'directory#seen' }),
        ),
        WORK_QUEUE_URL: wire(
          work.queue.queueUrl,
          allow(['sqs:SendMessage', 'sqs:GetQueueAttributes'], work.queue.queueArn),
        ),
      },
      errors: {
        impact: 'Retries, reminders and enquiries whose first look was missed are late.',
        remedy: 'Read the log of the function agenda; the next minute tries again by itself.',
      },
    })
    everyMinute(this, this.lambda)
  }
}

function everyMinute(scope: Construct, target: IFunction): void {
  const mayCall = new PolicyDocument({ statements: [allow(['lambda:InvokeFunction'], target.functionArn)] })
  const role = new Role(scope, 'ScheduleRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
    inlinePolicies: { own: mayCall },
  })
  // A missed call is not made up for: the next minute comes anyway, and finds the same and more.
  target.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) })
  acknowledge(scope, {
    'Serverless-LambdaAsyncFailureDestination':
      'A tick carries nothing; the next one is a minute away, and the alarm AgendaSwept hears silence.',
  })
  new CfnSchedule(scope, 'Schedule', {
    description: 'Looks for enquiries that are due',
    scheduleExpression: 'rate(1 minute)',
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: target.functionArn,
      roleArn: role.roleArn,
      retryPolicy: { maximumRetryAttempts: 1, maximumEventAgeInSeconds: 60 },
    },
  })
}

import { Duration } from 'aws-cdk-lib/core'
import type { Construct } from 'constructs'
import type { OfficerEnvironment } from '../../../functions/officer/environment.ts'
import { EnquiryFunction, type FunctionSurroundings } from '../constructs/enquiry-function.ts'
import type { EnquiryTable } from '../constructs/enquiry-table.ts'
import type { GeneratedSecrets } from '../constructs/generated-secrets.ts'
import type { QueueWithDeadLetters } from '../constructs/queue-with-dead-letters.ts'
import { allow, wire } from '../constructs/wiring.ts'

interface OfficerProps extends FunctionSurroundings {
  readonly table: EnquiryTable
  readonly secrets: GeneratedSecrets
  readonly work: QueueWithDeadLetters
  readonly publicUrl: string
}

/** Shows officers how an enquiry stands by the link of their mail, does what they choose there, and signs them in. */
export class Officer extends EnquiryFunction<OfficerEnvironment> {
  constructor(scope: Construct, id: string, props: OfficerProps) {
    const { table, secrets, work } = props
    super(scope, id, {
      ...props,
      name: 'officer',
      description: 'Lets officers deal with an enquiry by the link of their mail',
      timeout: Duration.seconds(20),
      memoryMegabytes: 512,
      variables: {
        // UpdateItem: to count tries at a code, and the mails that sign in.
        TABLE_NAME: wire(
          table.name,
          allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], table.arn),
          // Who has what: the board, turns, and what is handed over for a leave.
          allow(['dynamodb:Query'], table.holdersIndexArn),
        ),
        WORK_QUEUE_URL: wire(work.queue.queueUrl, allow(['sqs:SendMessage'], work.queue.queueArn)),
        IDENTITY_KEY_SECRET: wire(
          secrets.identityKey,
          allow(['secretsmanager:GetSecretValue'], secrets.identityKey),
        ),
        LINK_KEYS_SECRET: wire(secrets.linkKeys, allow(['secretsmanager:GetSecretValue'], secrets.linkKeys)),
        PUBLIC_URL: wire(props.publicUrl),
      },
      errors: {
        impact: 'An officer who pressed a button may have seen an error, and does not know if it was done.',
        remedy: 'Read the log of the function officer; pressing again does nothing twice.',
      },
    })
  }
}

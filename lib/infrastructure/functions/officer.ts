import { Duration } from 'aws-cdk-lib/core'
import type { Construct } from 'constructs'
import type { OfficerEnvironment } from '../../../functions/officer/environment.ts'
import { EnquiryFunction, type PublicFunctionProps } from '../constructs/enquiry-function.ts'
import { allow, secretWire, wire } from '../constructs/wiring.ts'

/** Shows officers how an enquiry stands by the link of their mail, does what they choose there, and signs them in. */
export class Officer extends EnquiryFunction<OfficerEnvironment> {
  constructor(scope: Construct, id: string, props: PublicFunctionProps) {
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
          // What is over, and what somebody looks for.
          allow(['dynamodb:Query'], table.rowsIndexArn),
          // What else the same person has sent.
          allow(['dynamodb:Query'], table.peopleIndexArn, table.phonesIndexArn),
        ),
        WORK_QUEUE_URL: wire(work.queue.queueUrl, allow(['sqs:SendMessage'], work.queue.queueArn)),
        IDENTITY_KEY_SECRET: secretWire(secrets.identityKey),
        LINK_KEYS_SECRET: secretWire(secrets.linkKeys),
        OFFICER_KEYS_SECRET: secretWire(secrets.officerKeys),
        PUBLIC_URL: wire(props.publicUrl),
      },
      errors: {
        impact: 'An officer who pressed a button may have seen an error, and does not know if it was done.',
        remedy: 'Read the log of the function officer; pressing again does nothing twice.',
      },
      throttled: { impact: 'Officers were turned away: the account lets too few functions run at once.' },
    })
  }
}

import { Duration } from 'aws-cdk-lib/core'
import type { Construct } from 'constructs'
import type { IntakeEnvironment } from '../../../functions/intake/environment.ts'
import { EnquiryFunction, type PublicFunctionProps } from '../constructs/enquiry-function.ts'
import { allow, secretWire, wire } from '../constructs/wiring.ts'

/** Takes enquiries in: reads, checks, stores, and asks for a look. */
export class Intake extends EnquiryFunction<IntakeEnvironment> {
  constructor(scope: Construct, id: string, props: PublicFunctionProps) {
    const { table, work, secrets } = props
    super(scope, id, {
      ...props,
      name: 'intake',
      description: 'Takes an enquiry in, stores it once and answers with its reference',
      timeout: Duration.seconds(20),
      memoryMegabytes: 512,
      variables: {
        TABLE_NAME: wire(table.name, allow(['dynamodb:GetItem', 'dynamodb:PutItem'], table.arn)),
        WORK_QUEUE_URL: wire(work.queue.queueUrl, allow(['sqs:SendMessage'], work.queue.queueArn)),
        IDENTITY_KEY_SECRET: secretWire(secrets.identityKey),
        LINK_KEYS_SECRET: secretWire(secrets.linkKeys),
        PUBLIC_URL: wire(props.publicUrl),
      },
      errors: {
        impact: 'A visitor who sent an enquiry may have seen an error in place of a reference.',
        remedy: 'Read the log of the function intake; an enquiry it stored is delivered all the same.',
      },
      throttled: {
        impact: 'Enquiries sent as JSON were turned away: the account lets too few functions run at once.',
      },
    })
  }
}

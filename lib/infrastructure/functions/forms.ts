import { Duration } from 'aws-cdk-lib/core'
import type { Construct } from 'constructs'
import type { FormsEnvironment } from '../../../functions/forms/environment.ts'
import { EnquiryFunction, type PublicFunctionProps } from '../constructs/enquiry-function.ts'
import { allow, secretWire, wire } from '../constructs/wiring.ts'

interface FormsProps extends PublicFunctionProps {
  /** Whether search engines may show its public pages. */
  readonly indexed: boolean
}

/** Shows people pages, and takes what their forms and those of other websites send. */
export class Forms extends EnquiryFunction<FormsEnvironment> {
  constructor(scope: Construct, id: string, props: FormsProps) {
    const { table, secrets, work } = props
    super(scope, id, {
      ...props,
      name: 'forms',
      description: 'Shows forms, takes what they send, and shows enquirers how their enquiry stands',
      timeout: Duration.seconds(20),
      memoryMegabytes: 512,
      variables: {
        // UpdateItem: to close the counter of an address whose owner says "this wasn't me".
        TABLE_NAME: wire(
          table.name,
          allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], table.arn),
        ),
        WORK_QUEUE_URL: wire(work.queue.queueUrl, allow(['sqs:SendMessage'], work.queue.queueArn)),
        IDENTITY_KEY_SECRET: secretWire(secrets.identityKey),
        PUBLIC_URL: wire(props.publicUrl),
        LINK_KEYS_SECRET: secretWire(secrets.linkKeys),
        SEARCH_ENGINES: wire(props.indexed ? 'index' : 'noindex'),
      },
      errors: {
        impact:
          'A visitor who sent a form may have seen an error in place of a reference, or a page did not show.',
        remedy: 'Read the log of the function forms.',
      },
      throttled: { impact: 'Visitors were turned away: the account lets too few functions run at once.' },
    })
  }
}

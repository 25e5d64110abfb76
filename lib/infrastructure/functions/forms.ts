import { Duration } from 'aws-cdk-lib/core'
import type { Construct } from 'constructs'
import type { FormsEnvironment } from '../../../functions/forms/environment.ts'
import { EnquiryFunction, type FunctionSurroundings } from '../enquiry-function.ts'
import type { EnquiryTable } from '../enquiry-table.ts'
import type { GeneratedSecrets } from '../generated-secrets.ts'
import { allow, wire } from '../wiring.ts'

export interface FormsProps extends FunctionSurroundings {
  readonly table: EnquiryTable
  readonly secrets: GeneratedSecrets
}

/** Shows people pages; for now the private status page of an enquiry. */
export class Forms extends EnquiryFunction<FormsEnvironment> {
  constructor(scope: Construct, id: string, props: FormsProps) {
    const { table, secrets } = props
    super(scope, id, {
      ...props,
      name: 'forms',
      description: 'Shows an enquirer the private page of their enquiry',
      timeout: Duration.seconds(10),
      memoryMegabytes: 512,
      variables: {
        TABLE_NAME: wire(table.name, allow(['dynamodb:GetItem'], table.arn)),
        LINK_KEYS_SECRET: wire(secrets.linkKeys, allow(['secretsmanager:GetSecretValue'], secrets.linkKeys)),
      },
      errors: {
        impact: 'People cannot see the page that tells them how their enquiry stands; nothing is lost.',
        remedy: 'Read the log of the function forms.',
      },
    })
  }
}

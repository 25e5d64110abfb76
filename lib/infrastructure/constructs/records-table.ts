import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb'
import { RemovalPolicy } from 'aws-cdk-lib/core'
import { Construct } from 'constructs'
import { setLocalName } from './local-name.ts'
import type { Settings } from './settings.ts'

/**
 * The second table, for what must outlive the first: keyed hashes of what was erased, so that a restored backup can be
 * cleared of it, and the record of what admins did. No function has leave to do anything with it: admins' commands alone
 * write there, and only what is not there yet. Erasures have an `expiresAt`, when no backup can hold them any more.
 */
export class RecordsTable extends Construct {
  readonly name: string

  constructor(scope: Construct, id: string, props: { readonly settings: Settings }) {
    super(scope, id)
    const { protectData, pointInTimeRecoveryDays } = props.settings
    const table = new Table(this, 'Table', {
      partitionKey: { name: 'list', type: AttributeType.STRING },
      sortKey: { name: 'id', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: pointInTimeRecoveryDays,
      },
      deletionProtection: protectData,
      removalPolicy: protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    setLocalName(table, 'records')
    this.name = table.tableName
  }
}

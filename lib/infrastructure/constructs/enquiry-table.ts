import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb'
import { RemovalPolicy } from 'aws-cdk-lib/core'
import { Construct } from 'constructs'
import { setLocalName } from './local-name.ts'
import type { Settings } from './settings.ts'

/**
 * The one table: an item for every enquiry, sparse indexes of what is due to be looked at, of what somebody is still to deal
 * with, of all enquiries by month and by their enquirer's address and telephone, an item for what has changed in the directory, and counters of an hour or a day,
 * which have an `expiresAt`. An update of a stack adds or removes one index, and never changes one: a release has one new
 * index at most, and `test/upgrade/indexes.test.ts` holds it to that.
 */
export class EnquiryTable extends Construct {
  readonly name: string
  readonly arn: string
  readonly agendaIndexArn: string
  readonly holdersIndexArn: string
  readonly rowsIndexArn: string
  readonly peopleIndexArn: string
  readonly phonesIndexArn: string

  constructor(scope: Construct, id: string, props: { readonly settings: Settings }) {
    super(scope, id)
    const { protectData, pointInTimeRecoveryDays } = props.settings
    // Not TableV2: that is a GlobalTable, which nothing here needs.
    const table = new Table(this, 'Table', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: pointInTimeRecoveryDays,
      },
      deletionProtection: protectData,
      removalPolicy: protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    // Keys only: a projected attribute that changes with every write would write the index every time, too.
    table.addGlobalSecondaryIndex({
      indexName: 'agenda',
      partitionKey: { name: 'agendaShard', type: AttributeType.NUMBER },
      sortKey: { name: 'nextActionAt', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    })
    // Sparse: only what somebody is still to deal with, what waits first; the name is of when it held the target alone.
    table.addGlobalSecondaryIndex({
      indexName: 'holders',
      partitionKey: { name: 'holder', type: AttributeType.STRING },
      sortKey: { name: 'answerBy', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    })
    // One attribute of less than a kilobyte: lists and reports read it, and no enquiry.
    table.addGlobalSecondaryIndex({
      indexName: 'rows',
      partitionKey: { name: 'receivedMonth', type: AttributeType.STRING },
      sortKey: { name: 'receivedAt', type: AttributeType.STRING },
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['row'],
    })
    // Sparse: a keyed hash of the enquirer's address, where there is one.
    table.addGlobalSecondaryIndex({
      indexName: 'people',
      partitionKey: { name: 'personHash', type: AttributeType.STRING },
      sortKey: { name: 'receivedAt', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    })
    // Sparse: the same of the first telephone number.
    table.addGlobalSecondaryIndex({
      indexName: 'phones',
      partitionKey: { name: 'phoneHash', type: AttributeType.STRING },
      sortKey: { name: 'receivedAt', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    })
    setLocalName(table, 'enquiries')
    this.name = table.tableName
    this.arn = table.tableArn
    this.agendaIndexArn = `${table.tableArn}/index/agenda`
    this.holdersIndexArn = `${table.tableArn}/index/holders`
    this.rowsIndexArn = `${table.tableArn}/index/rows`
    this.peopleIndexArn = `${table.tableArn}/index/people`
    this.phonesIndexArn = `${table.tableArn}/index/phones`
  }
}

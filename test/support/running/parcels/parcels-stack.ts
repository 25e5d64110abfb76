import { join } from 'node:path'
import { CfnApi, CfnIntegration, CfnRoute, CfnStage } from 'aws-cdk-lib/aws-apigatewayv2'
import { Alarm, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { CfnOutput, Duration, Stack } from 'aws-cdk-lib/core'
import type { Construct } from 'constructs'

/** The functions of the parcels app, by the names of their sources. */
export const parcelFunctions = ['counter', 'sorter', 'notices', 'rounds'] as const

/**
 * A small app about parcels, made of the resource types the local stack models: it shows that the local stack runs a
 * template, and not one particular app.
 */
export class ParcelsStack extends Stack {
  constructor(scope: Construct, id: string, props: { bundles: string }) {
    super(scope, id)
    const table = new Table(this, 'Parcels', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
    })
    table.addGlobalSecondaryIndex({
      indexName: 'byState',
      partitionKey: { name: 'state', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    })
    const dead = new Queue(this, 'SortingDeadLetters')
    const sorting = new Queue(this, 'SortingQueue', {
      visibilityTimeout: Duration.seconds(30),
      deadLetterQueue: { queue: dead, maxReceiveCount: 3 },
    })
    const noticesQueue = new Queue(this, 'NoticesQueue')
    const label = new Secret(this, 'LabelKey', {
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey: 'key',
        excludePunctuation: true,
      },
    })
    const identity = new EmailIdentity(this, 'Domain', { identity: Identity.domain('parcels.example') })
    const set = new ConfigurationSet(this, 'NoticesSet')
    const topic = new Topic(this, 'NoticesTopic')
    topic.addSubscription(new SqsSubscription(noticesQueue, { rawMessageDelivery: true }))
    set.addEventDestination('Events', {
      destination: EventDestination.snsTopic(topic),
      events: [EmailSendingEvent.SEND, EmailSendingEvent.DELIVERY],
    })

    const make = (name: string, environment: Record<string, string>, ...allowed: PolicyStatement[]) => {
      const made = new LambdaFunction(this, `${name[0]?.toUpperCase()}${name.slice(1)}`, {
        runtime: Runtime.NODEJS_24_X,
        handler: 'index.handler',
        code: Code.fromAsset(join(props.bundles, name)),
        timeout: Duration.seconds(5),
        memorySize: 256,
        logGroup: new LogGroup(this, `${name}Log`),
        environment,
      })
      for (const statement of allowed) made.addToRolePolicy(statement)
      return made
    }
    const allow = (actions: string[], ...resources: string[]) => new PolicyStatement({ actions, resources })

    const counter = make(
      'counter',
      { TABLE: table.tableName, QUEUE: sorting.queueUrl, SECRET: label.secretArn },
      allow(['dynamodb:PutItem', 'dynamodb:GetItem'], table.tableArn),
      allow(['sqs:SendMessage'], sorting.queueArn),
      allow(['secretsmanager:GetSecretValue'], label.secretArn),
    )
    const sorter = make(
      'sorter',
      { TABLE: table.tableName, FROM: 'desk@parcels.example', SET: set.configurationSetName },
      allow(['dynamodb:UpdateItem'], table.tableArn),
      allow(
        ['ses:SendRawEmail'],
        identity.emailIdentityArn,
        this.formatArn({
          service: 'ses',
          resource: 'configuration-set',
          resourceName: set.configurationSetName,
        }),
      ),
    )
    const notices = make(
      'notices',
      { TABLE: table.tableName },
      allow(['dynamodb:UpdateItem'], table.tableArn),
    )
    const rounds = make('rounds', { TABLE: table.tableName }, allow(['dynamodb:UpdateItem'], table.tableArn))
    sorter.addEventSource(
      new SqsEventSource(sorting, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: 4 }),
    )
    notices.addEventSource(new SqsEventSource(noticesQueue, { batchSize: 10, reportBatchItemFailures: true }))

    this.#schedule(rounds)
    const url = this.#api(counter)
    new Alarm(this, 'Undeliverable', {
      metric: new Metric({ namespace: 'Parcels', metricName: 'Refused', statistic: 'Sum' }),
      threshold: 1,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: 'A parcel was refused.',
    })
    new CfnOutput(this, 'Url', { value: url })
  }

  #schedule(target: LambdaFunction): void {
    const role = new Role(this, 'RoundsRole', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') })
    target.grantInvoke(role)
    new CfnSchedule(this, 'EveryMinute', {
      flexibleTimeWindow: { mode: 'OFF' },
      scheduleExpression: 'rate(1 minute)',
      target: { arn: target.functionArn, roleArn: role.roleArn },
    })
  }

  #api(target: LambdaFunction): string {
    const api = new CfnApi(this, 'Api', {
      name: 'parcels',
      protocolType: 'HTTP',
      corsConfiguration: {
        allowOrigins: ['https://shop.example'],
        allowMethods: ['GET', 'POST'],
        allowHeaders: ['content-type'],
      },
    })
    const integration = new CfnIntegration(this, 'Integration', {
      apiId: api.ref,
      integrationType: 'AWS_PROXY',
      integrationUri: target.functionArn,
      payloadFormatVersion: '2.0',
    })
    for (const [index, routeKey] of ['ANY /parcels/{id}', 'POST /parcels', 'ANY /tools/{proxy+}'].entries()) {
      new CfnRoute(this, `Route${index}`, {
        apiId: api.ref,
        routeKey,
        target: `integrations/${integration.ref}`,
      })
    }
    new CfnStage(this, 'Stage', { apiId: api.ref, stageName: '$default', autoDeploy: true })
    target.addPermission('Api', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: this.formatArn({ service: 'execute-api', resource: api.ref, resourceName: '*' }),
    })
    return api.attrApiEndpoint
  }
}

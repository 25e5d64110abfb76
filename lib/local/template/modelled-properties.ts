/**
 * Every property the local stack knows, by resource type. `modelled`: it behaves here as it does on AWS; `ignored`:
 * looked at and left out on purpose. A name covers what is below it, `A.B` only that. Anything else stops the start.
 */
export const modelledProperties: Readonly<
  Record<string, { modelled: readonly string[]; ignored: readonly string[] }>
> = {
  'AWS::ApiGatewayV2::Api': {
    modelled: [
      'CorsConfiguration.AllowOrigins',
      'CorsConfiguration.AllowMethods',
      'CorsConfiguration.AllowHeaders',
      'CorsConfiguration.ExposeHeaders',
      'CorsConfiguration.AllowCredentials',
      'CorsConfiguration.MaxAge',
      'ProtocolType',
    ],
    ignored: ['Name', 'Description', 'Tags', 'DisableExecuteApiEndpoint'],
  },
  // Whatever host is asked for, all requests come to the one API; addresses that functions put into mails are those
  // of the domain, as on AWS.
  'AWS::ApiGatewayV2::ApiMapping': {
    modelled: [],
    ignored: ['ApiId', 'DomainName', 'Stage', 'ApiMappingKey'],
  },
  'AWS::ApiGatewayV2::DomainName': {
    modelled: ['DomainName'],
    ignored: ['DomainNameConfigurations', 'Tags'],
  },
  'AWS::ApiGatewayV2::Integration': {
    modelled: ['ApiId', 'IntegrationType', 'IntegrationUri', 'PayloadFormatVersion', 'TimeoutInMillis'],
    // Lambda proxies are always called by POST.
    ignored: ['Description', 'IntegrationMethod'],
  },
  'AWS::ApiGatewayV2::Route': {
    modelled: ['ApiId', 'RouteKey', 'Target', 'AuthorizationType'],
    ignored: ['OperationName'],
  },
  'AWS::ApiGatewayV2::Stage': {
    modelled: ['ApiId', 'StageName', 'AutoDeploy'],
    // Throttles protect an account; a test must not wait for them.
    ignored: ['AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings', 'Description', 'Tags'],
  },
  'AWS::CDK::Metadata': { modelled: [], ignored: ['Analytics'] },
  'AWS::CloudWatch::Alarm': {
    modelled: [
      ...['AlarmName', 'AlarmDescription', 'Namespace', 'MetricName', 'Dimensions', 'Statistic', 'Period'],
      ...['EvaluationPeriods', 'DatapointsToAlarm', 'Threshold', 'ComparisonOperator', 'TreatMissingData'],
      // Said to be UNKNOWN.
      ...['Metrics', 'ExtendedStatistic', 'Unit', 'ThresholdMetricId'],
    ],
    // Who is told is of no matter here.
    ignored: ['ActionsEnabled', 'AlarmActions', 'OKActions', 'InsufficientDataActions', 'Tags'],
  },
  // The local page shows queues, functions, metrics and alarms in its own way; nobody draws CloudWatch's.
  'AWS::CloudWatch::Dashboard': { modelled: [], ignored: ['DashboardBody', 'DashboardName'] },
  'AWS::DynamoDB::Table': {
    modelled: [
      ...['TableName', 'KeySchema', 'AttributeDefinitions', 'BillingMode'],
      ...['GlobalSecondaryIndexes', 'LocalSecondaryIndexes'],
    ],
    ignored: [
      ...['PointInTimeRecoverySpecification', 'DeletionProtectionEnabled', 'SSESpecification', 'Tags'],
      ...['TableClass', 'ContributorInsightsSpecification', 'OnDemandThroughput'],
      // AWS deletes days late, so code must never rely on it; here nothing is deleted at all.
      'TimeToLiveSpecification',
    ],
  },
  'AWS::IAM::Policy': { modelled: ['PolicyDocument', 'Roles'], ignored: ['PolicyName'] },
  'AWS::IAM::Role': {
    modelled: ['AssumeRolePolicyDocument', 'Policies', 'ManagedPolicyArns'],
    ignored: ['RoleName', 'Description', 'Path', 'MaxSessionDuration', 'Tags'],
  },
  'AWS::Lambda::EventInvokeConfig': {
    modelled: ['FunctionName', 'MaximumRetryAttempts'],
    // There is one version, and retries come long before an event is too old.
    ignored: ['Qualifier', 'MaximumEventAgeInSeconds'],
  },
  'AWS::Lambda::EventSourceMapping': {
    modelled: [
      ...['EventSourceArn', 'FunctionName', 'BatchSize', 'Enabled', 'FunctionResponseTypes'],
      'ScalingConfig.MaximumConcurrency',
      'MaximumBatchingWindowInSeconds',
    ],
    ignored: ['MetricsConfig', 'Tags'],
  },
  'AWS::Lambda::Function': {
    modelled: [
      ...[
        'FunctionName',
        'Handler',
        'Runtime',
        'Code.S3Bucket',
        'Code.S3Key',
        'Role',
        'Environment.Variables',
      ],
      ...['Timeout', 'MemorySize', 'LoggingConfig', 'PackageType'],
    ],
    ignored: ['Architectures', 'Description', 'TracingConfig', 'Tags', 'EphemeralStorage', 'RecursiveLoop'],
  },
  'AWS::Lambda::Permission': {
    modelled: ['Action', 'FunctionName', 'Principal', 'SourceArn', 'SourceAccount'],
    ignored: [],
  },
  'AWS::Logs::LogGroup': {
    modelled: ['LogGroupName'],
    ignored: ['RetentionInDays', 'LogGroupClass', 'Tags'],
  },
  // It counts lines of the gateway's log, which is not written here.
  'AWS::Logs::MetricFilter': {
    modelled: [],
    ignored: ['LogGroupName', 'FilterName', 'FilterPattern', 'MetricTransformations'],
  },
  'AWS::SES::ConfigurationSet': {
    modelled: ['Name', 'SuppressionOptions', 'SendingOptions'],
    ignored: ['DeliveryOptions', 'ReputationOptions', 'VdmOptions', 'TrackingOptions', 'Tags'],
  },
  'AWS::SES::ConfigurationSetEventDestination': {
    modelled: [
      'ConfigurationSetName',
      'EventDestination.Enabled',
      'EventDestination.MatchingEventTypes',
      'EventDestination.SnsDestination',
    ],
    ignored: ['EventDestination.Name'],
  },
  'AWS::SES::EmailIdentity': {
    modelled: ['EmailIdentity'],
    ignored: [
      ...['ConfigurationSetAttributes', 'DkimAttributes', 'DkimSigningAttributes', 'FeedbackAttributes'],
      ...['MailFromAttributes', 'Tags'],
    ],
  },
  'AWS::SNS::Subscription': {
    modelled: ['Protocol', 'TopicArn', 'Endpoint', 'RawMessageDelivery'],
    ignored: ['RedrivePolicy', 'Region'],
  },
  'AWS::SNS::Topic': {
    modelled: ['TopicName'],
    ignored: ['DisplayName', 'KmsMasterKeyId', 'Tags', 'TracingConfig', 'SignatureVersion'],
  },
  'AWS::SNS::TopicPolicy': { modelled: [], ignored: ['PolicyDocument', 'Topics'] },
  'AWS::SQS::Queue': {
    modelled: [
      ...['QueueName', 'DelaySeconds', 'VisibilityTimeout', 'MessageRetentionPeriod', 'MaximumMessageSize'],
      ...['ReceiveMessageWaitTimeSeconds', 'RedrivePolicy'],
    ],
    ignored: [
      'SqsManagedSseEnabled',
      'KmsMasterKeyId',
      'KmsDataKeyReusePeriodSeconds',
      'Tags',
      'RedriveAllowPolicy',
    ],
  },
  'AWS::SQS::QueuePolicy': { modelled: ['PolicyDocument', 'Queues'], ignored: [] },
  'AWS::Scheduler::Schedule': {
    modelled: [
      'Name',
      'ScheduleExpression',
      'ScheduleExpressionTimezone',
      'State',
      'Target.Arn',
      'Target.Input',
    ],
    // A tick that fails is followed by the next one; a flexible window only makes it later.
    ignored: [
      'Description',
      'FlexibleTimeWindow',
      'Target.RoleArn',
      'Target.RetryPolicy',
      'Target.DeadLetterConfig',
    ],
  },
  'AWS::SecretsManager::Secret': {
    modelled: ['Name', 'GenerateSecretString', 'SecretString'],
    ignored: ['Description', 'KmsKeyId', 'Tags', 'ReplicaRegions'],
  },
}

import { Aws, CfnOutput } from 'aws-cdk-lib/core'
import type { Construct } from 'constructs'
import type { CompiledOrganisation } from '../core/organisation/organisation.ts'
import type { Alarms } from './constructs/alarms.ts'
import type { EnquiryTable } from './constructs/enquiry-table.ts'
import type { GeneratedSecrets } from './constructs/generated-secrets.ts'
import type { Mail } from './constructs/mail.ts'
import type { PublicApi } from './constructs/public-api.ts'
import type { QueueWithDeadLetters } from './constructs/queue-with-dead-letters.ts'
import type { RecordsTable } from './constructs/records-table.ts'
import type { Settings } from './constructs/settings.ts'
import type { PipelineDashboard } from './watching/dashboard.ts'

interface OutputsProps {
  readonly organisation: CompiledOrganisation
  readonly secrets: GeneratedSecrets
  readonly api: PublicApi
  readonly table: EnquiryTable
  readonly records: RecordsTable
  readonly settings: Settings
  readonly mail: Mail
  readonly alarms: Alarms
  readonly work: QueueWithDeadLetters
  readonly mailEvents: QueueWithDeadLetters
  readonly dashboard: PipelineDashboard
}

const dashboards = 'https://console.aws.amazon.com/cloudwatch/home'

/** What an admin needs to know of what was deployed: where it is, and what is to be added to the DNS. */
export function defineOutputs(scope: Construct, props: OutputsProps): void {
  const { api, table, mail, alarms, work, mailEvents, dashboard } = props
  const outputs: Readonly<Record<string, readonly [description: string, value: string]>> = {
    ApiAddress: ['The address websites post to', api.url],
    DashboardAddress: [
      'The page that says how the pipeline is',
      `${dashboards}?region=${Aws.REGION}#dashboards/dashboard/${dashboard.name}`,
    ],
    Organisation: ['Whose enquiries they are: the name of its file', props.organisation.name],
    LinkKeysSecret: [
      'What signs enquirers’ links; `npm run enquiries -- keys` changes it',
      props.secrets.linkKeys,
    ],
    OfficerKeysSecret: [
      'What signs officers’ links and sessions; `npm run enquiries -- keys` changes it',
      props.secrets.officerKeys,
    ],
    IdentityKeySecret: ['What references are derived from; never changed', props.secrets.identityKey],
    TableName: ['Where the enquiries are', table.name],
    RecordsTableName: ['What was erased, as keyed hashes, and what admins did', props.records.name],
    RestorableDays: [
      'How many days the table can be put back',
      String(props.settings.pointInTimeRecoveryDays),
    ],
    KeepBackupsDays: [
      'How old other backups of the table may become: whoever makes them deletes them by then',
      String(props.settings.keepBackupsDays),
    ],
    AlarmsTopic: ['Subscribe to hear alarms', alarms.topic.topicArn],
    OfficerConfigurationSet: ['SES: mails to officers', mail.officerSet.configurationSetName],
    EnquirerConfigurationSet: ['SES: mails to enquirers', mail.enquirerSet.configurationSetName],
    WorkQueueUrl: ['Enquiries to look at', work.queue.queueUrl],
    WorkDeadLettersUrl: ['Looks that failed five times; a redrive is harmless', work.deadLetters.queueUrl],
    MailEventsQueueUrl: ['What SES says of our mails', mailEvents.queue.queueUrl],
    MailEventsDeadLettersUrl: [
      'Events that failed five times; a redrive is harmless',
      mailEvents.deadLetters.queueUrl,
    ],
    ...Object.fromEntries(dnsRecords(mail, api).map((record, index) => [`DnsRecord${index + 1}`, record])),
  }
  for (const [id, [description, value]] of Object.entries(outputs)) {
    new CfnOutput(scope, id, { description, value })
  }
}

/** Each with what it is for, and when not to add it: many a domain has records of its own. */
function dnsRecords(
  { identity, domain, mailFromDomain }: Mail,
  { dnsRecord }: PublicApi,
): readonly (readonly [description: string, record: string])[] {
  return [
    ...identity.dkimRecords.map(
      ({ name, value }) =>
        [
          'Add this to the DNS: it proves that the domain is yours, and signs emails',
          `${name} CNAME ${value}`,
        ] as const,
    ),
    [
      `Add this to the DNS, for news of undelivered email, if ${mailFromDomain} has no MX record; if it has, choose another name (bounce)`,
      `${mailFromDomain} MX 10 feedback-smtp.${Aws.REGION}.amazonses.com`,
    ],
    [
      `Add this to the DNS: the SPF record of ${mailFromDomain} alone. Leave the one of ${domain} as it is`,
      `${mailFromDomain} TXT "v=spf1 include:amazonses.com ~all"`,
    ],
    [
      `Add this to the DNS only if neither ${domain} nor a domain above it has a _dmarc record: never a second`,
      `_dmarc.${domain} TXT "v=DMARC1; p=none"`,
    ],
    ...(dnsRecord === undefined
      ? []
      : [['Add this to the DNS: your web address leads to the service by it', dnsRecord] as const]),
  ]
}

import {
  AlarmStatusWidget,
  Color,
  Dashboard,
  GraphWidget,
  GraphWidgetView,
  type IMetric,
  type IWidget,
  LogQueryVisualizationType,
  LogQueryWidget,
  SingleValueWidget,
  Stats,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { ILogGroup } from 'aws-cdk-lib/aws-logs'
import { Duration } from 'aws-cdk-lib/core'
import { Construct } from 'constructs'
import type { CompiledOrganisation } from '../../core/organisation/organisation.ts'
import type { FunctionName } from '../bundles/bundles.ts'
import type { Alarms } from '../constructs/alarms.ts'
import { pipelineMetric, sesMetric } from '../constructs/pipeline-metric.ts'
import type { PublicApi } from '../constructs/public-api.ts'
import type { QueueWithDeadLetters } from '../constructs/queue-with-dead-letters.ts'
import { reviewedBySes } from './mail-alarms.ts'

interface WatchedFunction {
  readonly lambda: IFunction
  readonly logGroup: ILogGroup
}

interface PipelineDashboardProps {
  readonly organisation: CompiledOrganisation
  readonly alarms: Alarms
  readonly api: PublicApi
  readonly work: QueueWithDeadLetters
  readonly mailEvents: QueueWithDeadLetters
  /** Every function, and what it is called. */
  readonly functions: Readonly<Record<FunctionName, WatchedFunction>>
}

const day = { period: Duration.days(1) }
const hour = { period: Duration.hours(1) }
const often = { period: Duration.minutes(5) }

/**
 * One page for who answers for the pipeline: is all well, what came in, what went out, what waits. Titles are sentences,
 * and it stays within the fifty metrics up to which a dashboard may be free.
 */
export class PipelineDashboard extends Construct {
  readonly name: string

  constructor(scope: Construct, id: string, props: PipelineDashboardProps) {
    super(scope, id)
    const dashboard = new Dashboard(this, 'Page', { defaultInterval: Duration.days(14) })
    for (const row of [states(props), received(props), mails(), waiting(props), answers(props)])
      dashboard.addWidgets(...row)
    this.name = dashboard.dashboardName
  }
}

function states({ organisation, alarms }: PipelineDashboardProps): readonly IWidget[] {
  return [
    new TextWidget({
      width: 6,
      height: 5,
      markdown: [
        `# Enquiries of ${organisation.title}`,
        'Green means well. An alarm that is red says, when pressed, what it means for people and what to do.',
        'SES counts the mails of the whole account; everything else is this pipeline alone.',
      ].join('\n\n'),
    }),
    new AlarmStatusWidget({ title: 'Is all well?', width: 18, height: 5, alarms: [...alarms.all] }),
  ]
}

function received({ functions }: PipelineDashboardProps): readonly IWidget[] {
  return [
    new SingleValueWidget({
      title: 'In the last day',
      width: 6,
      height: 6,
      metrics: [
        pipelineMetric('EnquiryReceived', { label: 'enquiries received', ...day }),
        pipelineMetric('MailAccepted', { label: 'mails sent', ...day }),
        pipelineMetric('EnquiryStranded', { label: 'looks at enquiries that nobody can get', ...day }),
      ],
    }),
    new GraphWidget({
      title: 'Enquiries received, day by day',
      width: 10,
      height: 6,
      view: GraphWidgetView.BAR,
      left: [pipelineMetric('EnquiryReceived', { label: 'received', ...day })],
      leftYAxis: counted,
    }),
    new LogQueryWidget({
      title: 'Enquiries received, by kind',
      width: 8,
      height: 6,
      view: LogQueryVisualizationType.PIE,
      logGroupNames: [functions.intake.logGroup.logGroupName],
      queryLines: ['filter what = "enquiry-received"', 'stats count(*) as enquiries by kind'],
    }),
  ]
}

function mails(): readonly IWidget[] {
  const count = (name: string, label: string) => pipelineMetric(name, { label, ...hour })
  return [
    graph('Mails: what SES answered us, hour by hour', [
      count('MailAccepted', 'accepted'),
      count('MailThrottled', 'to be tried later'),
      count('MailHeld', 'held back for a fault of ours'),
      count('AddressRefused', 'address refused'),
      count('MailUnclear', 'no answer'),
      count('MailUnknown', 'no answer, and no proof either'),
      count('MailSilent', 'no word of delivery for hours'),
    ]),
    graph('Mails: what became of them, hour by hour (whole account)', [
      sesMetric('Delivery', { label: 'delivered', ...hour }),
      sesMetric('Bounce', { label: 'came back', ...hour }),
      sesMetric('Complaint', { label: 'marked as spam', ...hour }),
      sesMetric('Reject', { label: 'rejected by SES', ...hour }),
    ]),
    new GraphWidget({
      title: 'Our standing with SES: it reviews an account at these lines',
      width: 8,
      height: 6,
      left: [sesMetric('Reputation.BounceRate', { label: 'bounces', statistic: Stats.AVERAGE, ...hour })],
      leftAnnotations: [{ value: reviewedBySes.bounceRate, label: 'bounces', color: Color.RED }],
      right: [
        sesMetric('Reputation.ComplaintRate', { label: 'complaints', statistic: Stats.AVERAGE, ...hour }),
      ],
      rightAnnotations: [{ value: reviewedBySes.complaintRate, label: 'complaints', color: Color.ORANGE }],
    }),
  ]
}

function waiting({ work, mailEvents }: PipelineDashboardProps): readonly IWidget[] {
  const queues = { 'enquiries to look at': work, 'news of mails': mailEvents }
  const each = (metric: (queue: QueueWithDeadLetters, label: string) => IMetric) =>
    Object.entries(queues).map(([label, queue]) => metric(queue, label))
  return [
    graph(
      'What waits in the queues',
      each(({ queue }, label) => queue.metricApproximateNumberOfMessagesVisible({ label, ...often })),
    ),
    graph(
      'How long the oldest has waited, in seconds',
      each(({ queue }, label) => queue.metricApproximateAgeOfOldestMessage({ label, ...often })),
    ),
    graph(
      'Dead letters: what failed five times',
      each(({ deadLetters }, label) =>
        deadLetters.metricApproximateNumberOfMessagesVisible({ label, ...often }),
      ),
    ),
  ]
}

function answers({ api, functions }: PipelineDashboardProps): readonly IWidget[] {
  const lambdas = Object.entries(functions)
  return [
    graph('Heartbeat: sweeps of the agenda in five minutes, of five', [
      pipelineMetric('AgendaSwept', { label: 'sweeps', ...often }),
    ]),
    graph(
      'Errors of the functions',
      lambdas.map(([label, { lambda }]) => lambda.metricErrors({ label, ...often })),
    ),
    new GraphWidget({
      title: 'How people are answered: milliseconds, and failures',
      width: 8,
      height: 6,
      left: [
        api.api.metricLatency({ label: 'half wait less', statistic: 'p50', ...often }),
        api.api.metricLatency({ label: '99 in 100 wait less', statistic: 'p99', ...often }),
      ],
      right: [
        api.api.metricServerError({ label: 'failed by us', statistic: Stats.SUM, ...often }),
        api.api.metricClientError({ label: 'refused for a fault of theirs', statistic: Stats.SUM, ...often }),
      ],
      leftYAxis: counted,
      rightYAxis: counted,
    }),
  ]
}

const counted = { min: 0, showUnits: false }

function graph(title: string, left: readonly IMetric[]): IWidget {
  return new GraphWidget({ title, width: 8, height: 6, left: [...left], leftYAxis: counted })
}

import { Metric, type MetricProps, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { Duration } from 'aws-cdk-lib/core'

/** What the functions count themselves, by the names that `functions/shared/lambda/observe.ts` gives it. */
export function pipelineMetric(metricName: string, options: Partial<MetricProps> = {}): Metric {
  return new Metric({
    namespace: 'Enquiries',
    metricName,
    dimensionsMap: { Service: 'enquiries' },
    statistic: Stats.SUM,
    period: Duration.minutes(5),
    ...options,
  })
}

/** What SES counts for the whole account and region, whoever sends. */
export function sesMetric(metricName: string, options: Partial<MetricProps> = {}): Metric {
  return new Metric({ namespace: 'AWS/SES', metricName, statistic: Stats.SUM, ...options })
}

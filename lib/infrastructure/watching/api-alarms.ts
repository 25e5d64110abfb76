import { Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Duration } from 'aws-cdk-lib/core'
import type { Alarms } from '../constructs/alarms.ts'
import type { PublicApi } from '../constructs/public-api.ts'

/**
 * Alarms on what the gateway answers by itself: too many requests, and what went wrong behind it. An HTTP API counts 429
 * only among all that is wrong with requests (`4xx`), so that they are counted in its log.
 */
export function defineApiAlarms(alarms: Alarms, { api, log }: PublicApi): void {
  const period = Duration.minutes(5)
  const turnedAway = new MetricFilter(log, 'TurnedAway', {
    logGroup: log,
    filterPattern: FilterPattern.stringValue('$.status', '=', '429'),
    metricNamespace: 'Enquiries',
    metricName: 'RequestsTurnedAway',
  })
  alarms.define('RequestsTurnedAway', {
    metric: turnedAway.metric({ statistic: Stats.SUM, period }),
    when: { atLeast: 20 },
    impact:
      'People or programs are told to try again, because one door gets more requests than it lets through.',
    remedy:
      'Search the access log for 429: its field route says which door; see if what comes in there is meant.',
  })
  alarms.define('ApiErrors', {
    metric: api.metricServerError({ statistic: Stats.SUM, period }),
    when: { atLeast: 5 },
    impact:
      'Pages and forms fail for several people: they are told that it is our fault, or see a bare message.',
    remedy: 'Look which alarms of functions and of the table ring too, and read the log of those functions.',
  })
}

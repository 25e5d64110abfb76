import { Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { Duration } from 'aws-cdk-lib/core'
import type { Alarms } from '../constructs/alarms.ts'
import { sesMetric } from '../constructs/pipeline-metric.ts'
import type { Settings } from '../constructs/settings.ts'

/**
 * Where SES puts an account under review; at 10 % and 0.5 % it stops it. "Reputation metrics messages" in the Amazon SES
 * Developer Guide.
 */
export const reviewedBySes = { bounceRate: 0.05, complaintRate: 0.001 }

/** Four fifths of what SES allows: soon enough to do something. */
const early = 0.8

/** Alarms on our standing with SES: the rates it judges an account by, and the mails a day that it allows. */
export function defineMailAlarms(alarms: Alarms, { settings }: { readonly settings: Settings }): void {
  const rate = { statistic: Stats.AVERAGE, period: Duration.hours(1) }
  alarms.define('BounceRate', {
    metric: sesMetric('Reputation.BounceRate', rate),
    when: { atLeast: early * reviewedBySes.bounceRate },
    // SES publishes a rate when it has news of it; between two of them nothing has changed.
    silence: 'keeps the state',
    impact:
      'More of our mails come back than SES puts up with: at 5 % it reviews the account, at 10 % it stops it.',
    remedy:
      'Look for mail-event with bounce in the log of mail-events; fix officers’ addresses, and see if the form is played with.',
  })
  alarms.define('ComplaintRate', {
    metric: sesMetric('Reputation.ComplaintRate', rate),
    when: { atLeast: early * reviewedBySes.complaintRate },
    silence: 'keeps the state',
    impact: 'People mark our mails as spam: at one in 1,000 SES reviews the account, at five it stops it.',
    remedy:
      'Find out whose address was typed in that did not ask for it, and whether an officer marks handovers as spam.',
  })
  alarms.define('DailyMails', {
    metric: sesMetric('Send', { period: Duration.days(1) }),
    when: { atLeast: Math.floor(early * settings.mailsADay) },
    impact: `Four fifths of the ${settings.mailsADay} mails that SES allows a day are sent; beyond them mails wait for the next day.`,
    remedy:
      'See on the dashboard what kind of enquiry floods in; ask SES for a higher quota if it is real, and change mailsADay.',
  })
}

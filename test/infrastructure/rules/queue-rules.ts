import { leaseMinutes } from '../../../lib/core/delivery/mail-lease.ts'
import type { Rule } from '../rule.ts'
import { get, list, number, ofType, one, put, type Template, target } from '../template.ts'

const queueType = 'AWS::SQS::Queue'
const alarmType = 'AWS::CloudWatch::Alarm'
const feedType = 'AWS::Lambda::EventSourceMapping'
const days = 86_400

/** What must hold of queues and of the functions they feed. */
export const queueRules: readonly Rule[] = [
  {
    sentence:
      'every queue has dead letters after at least five attempts, but for the dead letters themselves',
    findings: (template) =>
      workingQueues(template)
        .filter(([, queue]) => {
          const dead = target(get(queue, 'Properties', 'RedrivePolicy', 'deadLetterTargetArn'))
          const attempts = number(get(queue, 'Properties', 'RedrivePolicy', 'maxReceiveCount'))
          return !(dead !== undefined && template.Resources[dead]?.Type === queueType && attempts >= 5)
        })
        .map(([id]) => id),
    breakings: {
      'no redrive': (template) =>
        put(one(template, queueType, 'WorkQueue').Properties, ['RedrivePolicy'], undefined),
      'four attempts': (template) =>
        put(one(template, queueType, 'WorkQueue').Properties, ['RedrivePolicy', 'maxReceiveCount'], 4),
    },
  },
  {
    sentence:
      'a dead letter raises an alarm, so does a message that waits for a quarter of an hour, or five hundred',
    findings: (template) =>
      ofType(template, queueType).flatMap(([id]) => {
        const wanted = isDeadLetters(template, id)
          ? { ApproximateNumberOfMessagesVisible: 1 }
          : { ApproximateAgeOfOldestMessage: 900, ApproximateNumberOfMessagesVisible: 500 }
        const alarms = ofType(template, alarmType).filter(([, alarm]) =>
          list(get(alarm.Properties, 'Dimensions')).some((one) => target(get(one, 'Value')) === id),
        )
        return Object.entries(wanted)
          .filter(
            ([metric, most]) =>
              !alarms.some(
                ([, { Properties }]) =>
                  Properties['MetricName'] === metric && number(Properties['Threshold']) <= most,
              ),
          )
          .map(([metric]) => `${id}: ${metric}`)
      }),
    breakings: {
      'another metric': (template) =>
        put(
          one(template, alarmType, 'AlarmsWorkDeadLetters').Properties,
          ['MetricName'],
          'NumberOfMessagesSent',
        ),
      'an hour': (template) =>
        put(one(template, alarmType, 'AlarmsWorkBehind').Properties, ['Threshold'], 3600),
      'five thousand': (template) =>
        put(one(template, alarmType, 'AlarmsMailEventsDeep').Properties, ['Threshold'], 5000),
    },
  },
  {
    sentence: 'dead letters are kept 14 days, but news of mails, with addresses in it, nowhere longer than 4',
    findings: (template) =>
      ofType(template, queueType).flatMap(([id, { Properties }]) => {
        const kept = number(Properties['MessageRetentionPeriod'])
        const wanted = isDeadLetters(template, id) && !id.startsWith('MailEvents') ? 14 * days : 4 * days
        return kept === wanted ? [] : [`${id}: ${kept}`]
      }),
    breakings: {
      'addresses for a fortnight': (template) =>
        put(
          one(template, queueType, 'MailEventsQueueDeadLetters').Properties,
          ['MessageRetentionPeriod'],
          14 * days,
        ),
    },
  },
  {
    sentence: 'every queue is encrypted and refuses what does not come by TLS',
    findings: (template) =>
      ofType(template, queueType).flatMap(([id, { Properties }]) => {
        const guarded = ofType(template, 'AWS::SQS::QueuePolicy').some(
          ([, policy]) =>
            list(get(policy, 'Properties', 'Queues')).some((queue) => target(queue) === id) &&
            JSON.stringify(policy.Properties).includes(
              '"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"',
            ),
        )
        return guarded && Properties['SqsManagedSseEnabled'] === true ? [] : [id]
      }),
    breakings: {
      'not encrypted': (template) =>
        put(one(template, queueType, 'WorkQueue').Properties, ['SqsManagedSseEnabled'], false),
      'no policy': (template) =>
        put(one(template, 'AWS::SQS::QueuePolicy', 'WorkQueue').Properties, ['Queues'], []),
    },
  },
  {
    sentence:
      'the lease of a mail outlasts the visibility of its message, and that six timeouts of the function',
    findings: (template) =>
      ofType(template, feedType).flatMap(([id, { Properties }]) => {
        const queue = template.Resources[target(Properties['EventSourceArn']) ?? '']
        const consumer = template.Resources[target(Properties['FunctionName']) ?? '']
        const visibility = number(get(queue, 'Properties', 'VisibilityTimeout'))
        const timeout = number(get(consumer, 'Properties', 'Timeout'))
        return leaseMinutes * 60 > visibility && visibility >= 6 * timeout ? [] : [id]
      }),
    breakings: {
      'a longer timeout': (template) =>
        put(one(template, 'AWS::Lambda::Function', 'Dispatch').Properties, ['Timeout'], 31),
      'a longer visibility': (template) =>
        put(one(template, queueType, 'WorkQueue').Properties, ['VisibilityTimeout'], 15 * 60),
    },
  },
  {
    sentence:
      'a function fed by a queue says which records failed, works in few at once, and reserves nothing',
    findings: (template) => [
      ...ofType(template, feedType)
        .filter(
          ([, { Properties }]) =>
            !list(Properties['FunctionResponseTypes']).includes('ReportBatchItemFailures') ||
            !(number(get(Properties, 'ScalingConfig', 'MaximumConcurrency')) <= 5),
        )
        .map(([id]) => id),
      ...ofType(template, 'AWS::Lambda::Function')
        .filter(([, { Properties }]) => Properties['ReservedConcurrentExecutions'] !== undefined)
        .map(([id]) => id),
    ],
    breakings: {
      'whole batches': (template) =>
        put(one(template, feedType).Properties, ['FunctionResponseTypes'], undefined),
      'no limit': (template) => put(one(template, feedType).Properties, ['ScalingConfig'], undefined),
      'a reservation': (template) =>
        put(one(template, 'AWS::Lambda::Function').Properties, ['ReservedConcurrentExecutions'], 1),
    },
  },
]

function workingQueues(template: Template) {
  return ofType(template, queueType).filter(([id]) => !isDeadLetters(template, id))
}

function isDeadLetters(template: Template, id: string): boolean {
  return ofType(template, queueType).some(
    ([, queue]) => target(get(queue, 'Properties', 'RedrivePolicy', 'deadLetterTargetArn')) === id,
  )
}

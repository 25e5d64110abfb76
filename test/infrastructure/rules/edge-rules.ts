import type { Rule } from '../rule.ts'
import { get, list, number, ofType, one, put, type Template, target } from '../template.ts'
import { throttleRules } from './throttle-rules.ts'

const stageType = 'AWS::ApiGatewayV2::Stage'
const alarmType = 'AWS::CloudWatch::Alarm'
const setType = 'AWS::SES::ConfigurationSet'
const destinationType = 'AWS::SES::ConfigurationSetEventDestination'

/** What the access log may say of a request: nothing that the caller chooses, but which of our routes it met. */
const logged = new Set(
  [
    ...['requestId', 'requestTime', 'routeKey', 'status', 'responseLatency', 'integrationLatency'],
    'error.responseType',
  ].map((name) => `$context.${name}`),
)

/** What must hold where the pipeline meets the world: requests in, mails out, and news of them back in. */
export const edgeRules: readonly Rule[] = [
  ...throttleRules,
  {
    sentence: 'the access log names the route and never the path, the address or the agent of the caller',
    findings: (template) =>
      ofType(template, stageType)
        .filter(([, { Properties }]) => {
          const format = String(get(Properties, 'AccessLogSettings', 'Format'))
          const said: readonly string[] = format.match(/\$[\w.]*/g) ?? []
          return !said.includes('$context.routeKey') || said.some((variable) => !logged.has(variable))
        })
        .map(([id]) => id),
    breakings: {
      'the path': (template) =>
        put(
          one(template, stageType).Properties,
          ['AccessLogSettings', 'Format'],
          '$context.routeKey $context.path $context.requestId',
        ),
      'a header': (template) =>
        put(
          one(template, stageType).Properties,
          ['AccessLogSettings', 'Format'],
          '$context.routeKey $request.header.cookie',
        ),
      'the message of an error, which could quote it': (template) =>
        put(
          one(template, stageType).Properties,
          ['AccessLogSettings', 'Format'],
          '$context.routeKey $context.error.message $context.requestId',
        ),
    },
  },
  {
    sentence: 'an alarm says what we wrote, and quotes nothing',
    findings: (template) =>
      ofType(template, alarmType)
        .filter(([, { Properties }]) => !/^[^${}]+$/.test(text(Properties['AlarmDescription'])))
        .map(([id]) => id),
    breakings: {
      'what rang it': (template) =>
        put(one(template, alarmType).Properties, ['AlarmDescription'], 'It rang for {path}'),
    },
  },
  {
    sentence: 'mail to officers ignores the suppression list and requires TLS, mail to enquirers heeds it',
    findings: (template) => [
      ...differing(template, 'MailOfficer', { suppressed: [], tls: 'REQUIRE' }),
      ...differing(template, 'MailEnquirer', { suppressed: ['BOUNCE', 'COMPLAINT'], tls: 'OPTIONAL' }),
    ],
    breakings: {
      'officers suppressed in silence': (template) =>
        put(one(template, setType, 'MailOfficer').Properties, ['SuppressionOptions'], undefined),
      'enquirers never': (template) =>
        put(
          one(template, setType, 'MailEnquirer').Properties,
          ['SuppressionOptions', 'SuppressedReasons'],
          [],
        ),
    },
  },
  {
    sentence: 'all that SES says of a mail in either set goes to the queue of mail events, as it is',
    findings: (template) => {
      const subscription = ofType(template, 'AWS::SNS::Subscription').map(([, { Properties }]) => Properties)
      const raw = subscription.filter(
        (one) =>
          one['RawMessageDelivery'] === true &&
          target(one['Endpoint'])?.startsWith('MailEventsQueue') === true,
      )
      return ofType(template, setType)
        .filter(([id]) => {
          const destination = ofType(template, destinationType)
            .map(([, { Properties }]) => Properties)
            .find((one) => target(one['ConfigurationSetName']) === id)
          const topic = target(get(destination, 'EventDestination', 'SnsDestination', 'TopicARN'))
          const events = list(get(destination, 'EventDestination', 'MatchingEventTypes'))
          return !(
            raw.some((one) => target(one['TopicArn']) === topic) &&
            events.toSorted().join() === 'bounce,complaint,delivery,deliveryDelay,reject,send'
          )
        })
        .map(([id]) => id)
    },
    breakings: {
      'in an envelope': (template) =>
        put(one(template, 'AWS::SNS::Subscription').Properties, ['RawMessageDelivery'], false),
      'without the proof of sending': (template) =>
        put(
          one(template, destinationType, 'MailOfficer').Properties,
          ['EventDestination', 'MatchingEventTypes'],
          ['bounce', 'complaint', 'delivery', 'deliveryDelay', 'reject'],
        ),
    },
  },
  {
    sentence:
      'an alarm rings before SES reviews the account for bounces or complaints, and before a day is full',
    findings: (template) =>
      Object.entries({ 'Reputation.BounceRate': 0.05, 'Reputation.ComplaintRate': 0.001, Send: 50_000 })
        .filter(
          ([metric, limit]) =>
            !ofType(template, alarmType).some(
              ([, { Properties }]) =>
                Properties['Namespace'] === 'AWS/SES' &&
                Properties['MetricName'] === metric &&
                number(Properties['Threshold']) < limit,
            ),
        )
        .map(([metric]) => metric),
    breakings: {
      'when it is too late': (template) =>
        put(one(template, alarmType, 'AlarmsComplaintRate').Properties, ['Threshold'], 0.001),
      'of another day': (template) =>
        put(one(template, alarmType, 'AlarmsDailyMails').Properties, ['Namespace'], 'Enquiries'),
    },
  },
]

function differing(
  template: Template,
  id: string,
  wanted: { suppressed: readonly string[]; tls: string },
): readonly string[] {
  const { Properties } = one(template, setType, id)
  const suppressed = get(Properties, 'SuppressionOptions', 'SuppressedReasons')
  const tls = get(Properties, 'DeliveryOptions', 'TlsPolicy')
  const same =
    Array.isArray(suppressed) && suppressed.join() === wanted.suppressed.join() && tls === wanted.tls
  return same ? [] : [id]
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

import { agendaVariables } from '../../../functions/agenda/environment.ts'
import { dispatchVariables } from '../../../functions/dispatch/environment.ts'
import { formsVariables } from '../../../functions/forms/environment.ts'
import { intakeVariables } from '../../../functions/intake/environment.ts'
import { mailEventsVariables } from '../../../functions/mail-events/environment.ts'
import { officerVariables } from '../../../functions/officer/environment.ts'
import type { FunctionName } from '../../../lib/infrastructure/bundles/bundles.ts'
import type { Rule } from '../rule.ts'
import { get, list, number, ofType, one, put, target } from '../template.ts'

const functionType = 'AWS::Lambda::Function'
const alarmType = 'AWS::CloudWatch::Alarm'

const read: Readonly<Record<FunctionName, readonly string[]>> = {
  intake: intakeVariables,
  forms: formsVariables,
  officer: officerVariables,
  dispatch: dispatchVariables,
  'mail-events': mailEventsVariables,
  agenda: agendaVariables,
}

/** What the pipeline counts and must be woken by. */
const woken = [
  'AgendaSwept',
  'EnquiryParked',
  'EnquiryStranded',
  'MailHeld',
  'MailUnknown',
  'QueueSendFailed',
  'StoreUnavailable',
]

/** What must hold of functions and of the alarms on them. */
export const functionRules: readonly Rule[] = [
  {
    sentence: 'every variable of a function is one that it reads, and it is given every one that it reads',
    findings: (template) =>
      Object.entries(read).flatMap(([name, variables]) => {
        const given = ofType(template, functionType)
          .filter(([, resource]) => get(resource, 'Metadata', 'LocalName') === name)
          .flatMap(([, { Properties }]) => Object.keys(get(Properties, 'Environment', 'Variables') ?? {}))
        return given.toSorted().join() === variables.toSorted().join() ? [] : [`${name}: ${given.join()}`]
      }),
    breakings: {
      'one too many': (template) =>
        put(one(template, functionType).Properties, ['Environment', 'Variables', 'DEBUG'], {
          Ref: 'AWS::Region',
        }),
      'one too few': (template) =>
        put(one(template, functionType).Properties, ['Environment', 'Variables', 'TABLE_NAME'], undefined),
    },
  },
  {
    sentence: 'every function runs Node 24 on arm64',
    findings: (template) =>
      ofType(template, functionType)
        .filter(
          ([, { Properties }]) =>
            Properties['Runtime'] !== 'nodejs24.x' || list(Properties['Architectures']).join() !== 'arm64',
        )
        .map(([id]) => id),
    breakings: {
      'an old Node': (template) => put(one(template, functionType).Properties, ['Runtime'], 'nodejs20.x'),
    },
  },
  {
    sentence:
      'every alarm says what it means for people, what to do, and where to read on, and tells the topic',
    findings: (template) =>
      ofType(template, alarmType)
        .filter(([, { Properties }]) => {
          const words = String(Properties['AlarmDescription'])
          const topic = template.Resources[target(get(Properties, 'AlarmActions', 0)) ?? '']
          const whole =
            /^[A-Z].{20,}\. What to do: [A-Z].{10,}\. See lib\/infrastructure\/watching\/README\.md#alarm-[a-z-]+$/.test(
              words,
            )
          return !(whole && words.length <= 1024 && topic?.Type === 'AWS::SNS::Topic')
        })
        .map(([id]) => id),
    breakings: {
      'no remedy': (template) =>
        put(one(template, alarmType).Properties, ['AlarmDescription'], 'Enquiries are late.'),
      'nobody told': (template) => put(one(template, alarmType).Properties, ['AlarmActions'], undefined),
    },
  },
  {
    sentence: 'one error of any function raises an alarm within five minutes',
    findings: (template) =>
      ofType(template, functionType)
        .filter(
          ([id]) =>
            !ofType(template, alarmType).some(
              ([, { Properties }]) =>
                Properties['MetricName'] === 'Errors' &&
                target(get(Properties, 'Dimensions', 0, 'Value')) === id &&
                number(Properties['Threshold']) <= 1 &&
                number(Properties['Period']) <= 300,
            ),
        )
        .map(([id]) => id),
    breakings: {
      'after an hour': (template) =>
        put(one(template, alarmType, 'AlarmsIntakeErrors').Properties, ['Period'], 3600),
    },
  },
  {
    sentence:
      'an alarm rings when a function that people wait for is not let run, and on 429 and 5xx of the gateway',
    findings: (template) => {
      const alarms = ofType(template, alarmType).map(([, { Properties }]) => Properties)
      const throttled = alarms
        .filter(({ MetricName }) => MetricName === 'Throttles')
        .map((alarm) => target(get(alarm, 'Dimensions', 0, 'Value')))
      const called = ofType(template, 'AWS::ApiGatewayV2::Integration').map(([, { Properties }]) =>
        target(Properties['IntegrationUri']),
      )
      const counted = ofType(template, 'AWS::Logs::MetricFilter').flatMap(([, { Properties }]) =>
        String(Properties['FilterPattern']).includes('429')
          ? [get(Properties, 'MetricTransformations', 0, 'MetricName')]
          : [],
      )
      const names = alarms.map(({ MetricName }) => MetricName)
      return [
        ...called.filter((id) => !throttled.includes(id)).map(String),
        ...(counted.some((name) => names.includes(name)) ? [] : ['429']),
        ...(names.includes('5xx') ? [] : ['5xx']),
      ]
    },
    breakings: {
      'officers turned away in silence': (template) =>
        put(one(template, alarmType, 'AlarmsOfficerThrottled').Properties, ['MetricName'], 'Invocations'),
      'another status counted': (template) =>
        put(one(template, 'AWS::Logs::MetricFilter').Properties, ['FilterPattern'], '{ $.status = "404" }'),
      'no 5xx': (template) =>
        put(one(template, alarmType, 'AlarmsApiErrors').Properties, ['MetricName'], 'Count'),
    },
  },
  {
    sentence:
      'whoever writes links is updated after whoever reads them, so that no link is written that nobody can read yet',
    findings: (template) => {
      const idOf = (name: string) =>
        ofType(template, functionType).find(([id]) => id.startsWith(name))?.[0] ?? `no ${name}`
      const pairs = [
        ['Intake', 'Forms'] as const,
        ['Dispatch', 'Forms'] as const,
        ['Dispatch', 'Officer'] as const,
      ]
      return pairs
        .filter(
          ([writer, reader]) =>
            !list(get(template.Resources[idOf(writer)], 'DependsOn')).includes(idOf(reader)),
        )
        .map(([writer, reader]) => `${writer} may come before ${reader}`)
    },
    breakings: {
      'all at once': (template) =>
        put(one(template, functionType, 'DispatchFunction'), ['DependsOn'], undefined),
    },
  },
  {
    sentence: 'whatever stalls an enquiry raises an alarm, and so does silence of the agenda',
    findings: (template) => {
      const counted = ofType(template, alarmType).filter(
        ([, { Properties }]) => Properties['Namespace'] === 'Enquiries',
      )
      const names = counted.map(([, { Properties }]) => String(Properties['MetricName']))
      const heartbeat = counted.find(([, { Properties }]) => Properties['MetricName'] === 'AgendaSwept')?.[1]
      return [
        ...woken.filter((name) => !names.includes(name)),
        ...(get(heartbeat, 'Properties', 'TreatMissingData') === 'breaching' ? [] : ['a silent agenda']),
      ]
    },
    breakings: {
      'silence is fine': (template) =>
        put(one(template, alarmType, 'AlarmsAgendaSwept').Properties, ['TreatMissingData'], 'notBreaching'),
      'stranded in silence': (template) =>
        put(one(template, alarmType, 'AlarmsEnquiryStranded').Properties, ['MetricName'], 'MailAccepted'),
    },
  },
]

import { Template } from 'aws-cdk-lib/assertions'
import { App, Stack } from 'aws-cdk-lib/core'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { createLog } from '../../../../functions/shared/lambda/log.ts'
import { createObserve } from '../../../../functions/shared/lambda/observe.ts'
import { Alarms } from '../../../../lib/infrastructure/constructs/alarms.ts'
import { definePipelineAlarms } from '../../../../lib/infrastructure/watching/pipeline-alarms.ts'
import type { Observation } from '../../../../lib/ports/observer.ts'

const mail = { reference: 'ABCD-2345', purpose: 'handover', claim: 'handover-n1' } as const
const refused = { ...mail, type: 'mail-refused', reason: 'Throttling' } as const

/** One of each observation, with the metric it counts; a new type without a line here does not compile. */
const observations: Readonly<Record<Observation['type'], [Observation, string | undefined][]>> = {
  'enquiry-received': [
    [{ type: 'enquiry-received', reference: 'ABCD-2345', kind: 'general' }, 'EnquiryReceived'],
  ],
  'enquiry-repeated': [[{ type: 'enquiry-repeated', reference: 'ABCD-2345', kind: 'general' }, undefined]],
  'queue-send-failed': [
    [{ type: 'queue-send-failed', reference: 'ABCD-2345', reason: 'Timeout' }, 'QueueSendFailed'],
  ],
  'store-unavailable': [[{ type: 'store-unavailable', reason: 'StoreUnavailable' }, 'StoreUnavailable']],
  'enquiry-assigned': [[{ type: 'enquiry-assigned', reference: 'ABCD-2345' }, undefined]],
  'enquiry-quarantined': [
    [{ type: 'enquiry-quarantined', reference: 'ABCD-2345', score: 9 }, 'EnquiryQuarantined'],
  ],
  'enquiry-released': [[{ type: 'enquiry-released', reference: 'ABCD-2345' }, 'EnquiryReleased']],
  'spam-confirmed': [[{ type: 'spam-confirmed', reference: 'ABCD-2345' }, undefined]],
  'acknowledgement-withheld': [
    [
      { type: 'acknowledgement-withheld', reference: 'ABCD-2345', reason: 'mailbox' },
      'AcknowledgementWithheld',
    ],
  ],
  'enquiry-updated': [[{ type: 'enquiry-updated', reference: 'ABCD-2345', update: 'note' }, undefined]],
  'officer-acted': [[{ type: 'officer-acted', reference: 'ABCD-2345', act: 'accept' }, undefined]],
  'enquiry-covered': [[{ type: 'enquiry-covered', reference: 'ABCD-2345' }, undefined]],
  'enquiry-erased': [[{ type: 'enquiry-erased', reference: 'ABCD-2345' }, undefined]],
  'mail-accepted': [[{ ...mail, type: 'mail-accepted' }, 'MailAccepted']],
  'mail-refused': [
    [{ ...refused, fault: 'address' }, 'AddressRefused'],
    [{ ...refused, fault: 'ours' }, 'MailHeld'],
    [{ ...refused, fault: 'later' }, 'MailThrottled'],
  ],
  'mail-unclear': [[{ ...mail, type: 'mail-unclear' }, 'MailUnclear']],
  'mail-unknown': [[{ ...mail, type: 'mail-unknown' }, 'MailUnknown']],
  'mail-silent': [[{ ...mail, type: 'mail-silent' }, 'MailSilent']],
  'mail-event': [
    [{ type: 'mail-event', reference: 'ABCD-2345', claim: 'handover-n1', event: 'send' }, undefined],
  ],
  'mail-event-unmatched': [
    [{ type: 'mail-event-unmatched', reference: 'ABCD-2345', claim: 'handover-n1' }, 'MailEventUnmatched'],
  ],
  'enquiry-stranded': [[{ type: 'enquiry-stranded', reference: 'ABCD-2345' }, 'EnquiryStranded']],
  'enquiry-parked': [
    [{ type: 'enquiry-parked', reference: 'ABCD-2345', reason: 'TypeError' }, 'EnquiryParked'],
  ],
  'digest-stranded': [
    [{ type: 'digest-stranded', reference: 'digest-2027-03-08-enquiries-desk' }, 'EnquiryStranded'],
  ],
  'digest-parked': [
    [
      { type: 'digest-parked', reference: 'digest-2027-03-08-enquiries-desk', reason: 'TypeError' },
      'EnquiryParked',
    ],
  ],
  'letter-parked': [
    [{ type: 'letter-parked', reference: 'letter-0123456789abcdef', reason: 'TypeError' }, 'EnquiryParked'],
  ],
  'signed-in': [[{ type: 'signed-in', reference: 'letter-0123456789abcdef' }, undefined]],
  'address-needs-checking': [
    [{ type: 'address-needs-checking', entry: 'lisa-chambers', reason: 'bounce' }, 'AddressNeedsChecking'],
  ],
  'security-event': [
    [{ type: 'security-event', event: 'strangers-full', reference: 'ABCD-2345' }, 'SecurityEvent'],
    [{ type: 'security-event', event: 'foreign-post' }, 'SecurityEvent'],
  ],
  'acknowledgements-paused': [[{ type: 'acknowledgements-paused' }, 'AcknowledgementsPaused']],
  'agenda-swept': [[{ type: 'agenda-swept', due: 3, queued: 3 }, 'AgendaSwept']],
  'changed-entry-looked-at': [
    [{ type: 'changed-entry-looked-at', entry: 'omar-hale', queued: 4 }, undefined],
  ],
}

/** Counted for the curious; nobody is woken by one of them. */
const withoutAlarm = [
  'EnquiryReceived',
  'EnquiryQuarantined',
  'EnquiryReleased',
  'AcknowledgementWithheld',
  'MailAccepted',
  'AddressRefused',
  'MailThrottled',
  'MailUnclear',
  'MailSilent',
  'MailEventUnmatched',
]

const emf = v.looseObject({
  what: v.string(),
  Service: v.literal('enquiries'),
  _aws: v.strictObject({
    Timestamp: v.number(),
    CloudWatchMetrics: v.tuple([
      v.strictObject({
        Namespace: v.literal('Enquiries'),
        Dimensions: v.tuple([v.tuple([v.literal('Service')])]),
        Metrics: v.tuple([v.strictObject({ Name: v.string(), Unit: v.literal('Count') })]),
      }),
    ]),
  }),
})

test.each(Object.values(observations).flat())('%j counts %s', (observation, metric) => {
  const line: unknown = JSON.parse(lineOf(observation))
  const { type, ...fields } = observation
  expect(line).toMatchObject({ what: type, ...fields })
  if (metric === undefined) expect(line).not.toHaveProperty('_aws')
  else {
    const read = v.parse(emf, line)
    expect(read._aws.CloudWatchMetrics[0].Metrics[0].Name).toBe(metric)
    expect(read[metric]).toBe(1)
  }
})

test('every alarm of the pipeline stands on a metric that is counted, and every metric has an alarm or says why not', () => {
  const counted = Object.values(observations).flatMap((one) => one.flatMap(([, metric]) => metric ?? []))
  expect([...alarmedMetrics(), ...withoutAlarm].sort()).toEqual([...new Set(counted)].sort())
})

function lineOf(observation: Observation): string {
  const lines: string[] = []
  createObserve(createLog((line) => lines.push(line), Date.now))(observation)
  expect(lines).toHaveLength(1)
  return lines[0] ?? ''
}

function alarmedMetrics(): string[] {
  const stack = new Stack(new App(), 'Stack')
  definePipelineAlarms(new Alarms(stack, 'Alarms', { email: undefined }))
  const alarm = v.object({
    Properties: v.object({
      Namespace: v.literal('Enquiries'),
      MetricName: v.string(),
      Dimensions: v.tuple([v.object({ Name: v.literal('Service'), Value: v.literal('enquiries') })]),
    }),
  })
  const alarms = Template.fromStack(stack).findResources('AWS::CloudWatch::Alarm')
  return Object.values(alarms).map((one) => v.parse(alarm, one).Properties.MetricName)
}

import type { Observation, Observe } from '../../../lib/ports/observer.ts'
import type { Log, Metric } from './log.ts'

/** Logs observations, each with the metric that the alarms watch. */
export function createObserve(log: Log): Observe {
  return function observe(observation) {
    const { type, ...fields } = observation
    const metric = metricOf(observation)
    log(type, fields, metric)
  }
}

function metricOf(observation: Observation): Metric | undefined {
  if (observation.type === 'mail-refused') return { name: REFUSALS[observation.fault], value: 1 }
  const name = METRICS[observation.type]
  return name === undefined ? undefined : { name, value: 1 }
}

const REFUSALS = { address: 'AddressRefused', ours: 'MailHeld', later: 'MailThrottled' } as const

const METRICS: Readonly<Partial<Record<Observation['type'], string>>> = {
  'enquiry-received': 'EnquiryReceived',
  'enquiry-quarantined': 'EnquiryQuarantined',
  'enquiry-released': 'EnquiryReleased',
  'acknowledgement-withheld': 'AcknowledgementWithheld',
  'queue-send-failed': 'QueueSendFailed',
  'store-unavailable': 'StoreUnavailable',
  'mail-accepted': 'MailAccepted',
  'mail-unclear': 'MailUnclear',
  'mail-unknown': 'MailUnknown',
  'mail-silent': 'MailSilent',
  'mail-event-unmatched': 'MailEventUnmatched',
  'enquiry-stranded': 'EnquiryStranded',
  'enquiry-parked': 'EnquiryParked',
  // The same metrics as for enquiries: their alarms also say what to do about a digest or standalone mail.
  'digest-stranded': 'EnquiryStranded',
  'digest-parked': 'EnquiryParked',
  'letter-parked': 'EnquiryParked',
  'address-needs-checking': 'AddressNeedsChecking',
  'security-event': 'SecurityEvent',
  'acknowledgements-paused': 'AcknowledgementsPaused',
  'agenda-swept': 'AgendaSwept',
}

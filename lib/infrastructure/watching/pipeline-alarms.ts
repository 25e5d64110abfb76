import type { AlarmDefinition, Alarms } from '../constructs/alarms.ts'
import { pipelineMetric } from '../constructs/pipeline-metric.ts'

/** Alarms on what the functions count themselves, in the namespace `Enquiries`. */
export function definePipelineAlarms(alarms: Alarms): void {
  for (const [metricName, { below, atLeast = 1, impact, remedy }] of Object.entries(counted)) {
    alarms.define(metricName, {
      metric: pipelineMetric(metricName),
      when: below === undefined ? { atLeast } : { below },
      impact,
      remedy,
    })
  }
}

interface Counted extends Pick<AlarmDefinition, 'impact' | 'remedy'> {
  readonly below?: number
  /** Absent: one is enough. */
  readonly atLeast?: number
}

const counted: Readonly<Record<string, Counted>> = {
  AgendaSwept: {
    below: 1,
    impact: 'Nothing looks for enquiries that are due: retries, reminders and missed first looks all wait.',
    remedy: 'Check that the schedule is enabled and read the log of the function agenda.',
  },
  MailHeld: {
    impact:
      'SES refuses our mails for a reason of ours, so nobody gets any; they are kept and sent once it is fixed.',
    remedy:
      'Check in SES that the domain is verified, sending is not paused and the account is out of the sandbox.',
  },
  EnquiryStranded: {
    impact: 'An enquiry could be given to nobody: every address from the officer to the manager failed.',
    remedy:
      'Find the reference in the log of dispatch, fix the addresses in the organisation file, and deploy.',
  },
  AddressNeedsChecking: {
    impact:
      'Mail to an officer, a desk or a manager fails; their enquiries go to the deputy and on, and to them last.',
    remedy:
      'Find the entry in the log of mail-events; fix its address in the organisation file, or clear the mark.',
  },
  EnquiryParked: {
    impact: 'An enquiry fails each time it is looked at, and is only tried again after an hour.',
    remedy: 'Find the reference and the reason in the log of dispatch; this is a bug or a broken item.',
  },
  MailUnknown: {
    impact:
      'It is not known whether a mail went out. A handover is sent again, marked so; an acknowledgement is not.',
    remedy:
      'Find the reference in the log of dispatch; if SES was in trouble then, nothing more need be done.',
  },
  StoreUnavailable: {
    impact: 'Visitors were told to try again or to call, because the table could not be written.',
    remedy:
      'Look at the AWS health page and the metrics of the table; enquiries that got a reference are safe.',
  },
  SecurityEvent: {
    atLeast: 10,
    impact:
      'Somebody may be trying codes, links or forms that are not theirs; nothing has been opened by it.',
    remedy: 'Search the logs for security-event: its field event says what, and a reference says where.',
  },
  AcknowledgementsPaused: {
    impact:
      'So many emails to enquirers bounced within an hour that acknowledgements wait; officers get everything as always.',
    remedy:
      'Look on the dashboard for a flood of one kind; if it is none, check in SES that the domain is verified.',
  },
  QueueSendFailed: {
    impact: 'Enquiries are stored but their mails leave a minute or so late.',
    remedy: 'Look at the AWS health page; the agenda finds them by itself.',
  },
}

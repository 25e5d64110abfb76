/** Events as SES publishes them to SNS (developer guide, "Examples of event data"), of mails with our tags. */
export const mail = {
  timestamp: '2027-03-08T10:00:01.100Z',
  source: 'Cambridgeshire <enquiries@cambridgeshire.example>',
  sourceArn: 'arn:aws:ses:eu-west-2:123456789012:identity/cambridgeshire.example',
  sendingAccountId: '123456789012',
  messageId: '0102018f2c1e6a3b-7c4d8e5f-000000',
  destination: ['canary-to@example.org'],
  headersTruncated: false,
  headers: [
    { name: 'From', value: 'Cambridgeshire <enquiries@cambridgeshire.example>' },
    { name: 'To', value: 'canary-to@example.org' },
    { name: 'Subject', value: 'canary-subject' },
  ],
  commonHeaders: {
    from: ['enquiries@cambridgeshire.example'],
    to: ['canary-to@example.org'],
    subject: 'canary-subject',
  },
  tags: {
    'ses:operation': ['SendRawEmail'],
    'ses:configuration-set': ['officer'],
    'ses:source-ip': ['192.0.2.1'],
    'ses:from-domain': ['cambridgeshire.example'],
    'ses:caller-identity': ['dispatch'],
    reference: ['ABCD-2345'],
    claim: ['handover-n1'],
  },
}

export const send = { eventType: 'Send', mail, send: {} }

export const delivery = {
  eventType: 'Delivery',
  mail,
  delivery: {
    timestamp: '2027-03-08T10:00:03.000Z',
    processingTimeMillis: 1900,
    recipients: ['canary-to@example.org'],
    smtpResponse: '250 2.6.0 Message received',
    remoteMtaIp: '192.0.2.25',
    reportingMTA: 'mta.example.org',
  },
}

/** A bounce; `recipients` is empty where SES could not tell who bounced. */
export function bounce(bounceType: string, bounceSubType: string, recipients = ['canary-to@example.org']) {
  return {
    eventType: 'Bounce',
    bounce: {
      bounceType,
      bounceSubType,
      bouncedRecipients: recipients.map((emailAddress) => ({
        emailAddress,
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: 'smtp; 550 5.1.1 canary-to@example.org unknown',
      })),
      timestamp: '2027-03-08T10:00:04.000Z',
      feedbackId: '0102018f2c1e-000000',
      reportingMTA: 'dsn; mta.example.org',
    },
    mail,
  }
}

export const complaint = {
  eventType: 'Complaint',
  complaint: {
    feedbackId: '0102018f2c1e-000000',
    complaintSubType: null,
    complainedRecipients: [{ emailAddress: 'canary-to@example.org' }],
    timestamp: '2027-03-08T10:00:05.000Z',
    userAgent: 'Example Corp Feedback Loop (V0.01)',
    complaintFeedbackType: 'abuse',
    arrivalDate: '2027-03-08T10:00:05.000Z',
  },
  mail,
}

export const reject = { eventType: 'Reject', mail, reject: { reason: 'Bad content' } }

export const deliveryDelay = {
  eventType: 'DeliveryDelay',
  mail,
  deliveryDelay: {
    timestamp: '2027-03-08T10:00:06.000Z',
    delayType: 'TransientCommunicationFailure',
    expirationTime: '2027-03-08T22:00:06.914Z',
    delayedRecipients: [
      { emailAddress: 'canary-to@example.org', status: '4.4.1', diagnosticCode: 'smtp; 421 4.4.1' },
    ],
  },
}

export const open = {
  eventType: 'Open',
  mail,
  open: { ipAddress: '192.0.2.1', timestamp: '2027-03-08T10:00:07.652Z', userAgent: 'Mozilla/5.0' },
}

export const renderingFailure = {
  eventType: 'Rendering Failure',
  mail,
  failure: { errorMessage: "Attribute 'name' is not present", templateName: 'MyTemplate' },
}

/** An event as SES publishes it to SNS, with what `mail-events` may read and what it must not need. */
export function sesEvent(event: {
  eventType: string
  reference: string
  claim: string
  to: string
  at: string
  details?: Readonly<Record<string, unknown>>
}): string {
  const { eventType, reference, claim, to, at, details = {} } = event
  return JSON.stringify({
    eventType,
    mail: {
      timestamp: at,
      source: 'enquiries@cambridgeshire.example',
      sendingAccountId: '123456789012',
      messageId: `ses-${claim}`,
      destination: [to],
      headersTruncated: false,
      headers: [{ name: 'To', value: to }],
      commonHeaders: { to: [to], subject: 'A subject' },
      tags: { 'ses:configuration-set': ['officer'], reference: [reference], claim: [claim] },
    },
    ...details,
  })
}

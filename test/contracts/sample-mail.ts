import type { OutgoingMail } from '../../lib/ports/mailer.ts'

/** A handover from a verified sender to a good address, changed where a test says so. */
export function sampleMail(changes: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    to: { name: 'Lisa Chambers', address: 'lisa.chambers@officers.example' },
    from: { name: 'Enquiries', address: 'enquiries@charity.example' },
    replyTo: { name: 'Ada Byron', address: 'ada@example.org' },
    subject: 'Upwell Village Hall, Fenland – help wanted [ABCD-2345]',
    text: 'Ada Byron asks for help.\n',
    html: '<p>Ada Byron asks for help.</p>\n',
    headers: { 'Auto-Submitted': 'auto-generated' },
    audience: 'officer',
    tags: { reference: 'ABCD-2345', claim: 'claim-1' },
    ...changes,
  }
}

import { createSesClient } from '../../../../lib/adapters/ses/ses-client.ts'
import { createSesMailer } from '../../../../lib/adapters/ses/ses-mailer.ts'
import type { OutgoingMail, SendOutcome } from '../../../../lib/ports/mailer.ts'
import { sampleMail } from '../../../contracts/sample-mail.ts'
import { loopbackConnection } from './loopback.ts'

/** Sends one mail by the real client to whatever answers at `endpoint`. */
export async function sendBySes(endpoint: string, mail: OutgoingMail = sampleMail()): Promise<SendOutcome> {
  const client = createSesClient({ ...loopbackConnection(0), endpoint })
  const mailer = createSesMailer({ client, configurationSets: { officer: 'officer', enquirer: 'enquirer' } })
  try {
    return await mailer.send(mail)
  } finally {
    client.destroy()
  }
}

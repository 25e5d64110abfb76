import { onTestFinished } from 'vitest'
import { createMemoryMailer } from '../../lib/adapters/memory/memory-mailer.ts'
import { createSesClient } from '../../lib/adapters/ses/ses-client.ts'
import { createSesMailer } from '../../lib/adapters/ses/ses-mailer.ts'
import { createClock } from '../../lib/local/clock/clock.ts'
import { startSesEmulator } from '../../lib/local/ses/ses-emulator.ts'
import { loopbackConnection } from '../support/running/engines/loopback.ts'
import { mailerContract } from './mailer-contract.ts'

mailerContract('memory', async () => {
  const mailer = createMemoryMailer({ settings: { verified: ['charity.example'] } })
  return {
    mailer,
    async received() {
      return mailer.accepted().map((mail) => ({
        ...mail,
        id: mail.messageId,
        to: [mail.to.address],
        from: mail.from.address,
        replyTo: mail.replyTo.address,
        headers: Object.fromEntries(
          Object.entries(mail.headers).map(([name, value]) => [name.toLowerCase(), value]),
        ),
      }))
    },
    trouble(kind) {
      mailer.settings[kind] = true
    },
  }
})

mailerContract('SES', async () => {
  const clock = createClock()
  const sets = ['officer-mail', 'enquirer-mail'].map((name) => ({
    name,
    suppression: 'off' as const,
    destinations: [],
  }))
  const ses = await startSesEmulator({
    clock,
    region: 'eu-west-2',
    accountId: '000000000000',
    identities: ['charity.example'],
    configurationSets: sets,
    publish: () => {},
  })
  const client = createSesClient({ ...loopbackConnection(0), endpoint: ses.url })
  onTestFinished(async () => {
    client.destroy()
    await ses.close()
    clock.close()
  })
  const configurationSets = { officer: 'officer-mail', enquirer: 'enquirer-mail' }
  return {
    mailer: createSesMailer({ client, configurationSets }),
    async received() {
      return (await ses.mails()).map((mail) => ({ ...mail, replyTo: mail.replyTo.join(', ') }))
    },
    trouble(kind) {
      if (kind === 'paused') ses.settings.paused = true
      else ses.settings.quota = 0
    },
  }
})

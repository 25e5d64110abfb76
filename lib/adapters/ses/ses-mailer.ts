import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { isEmailAddress } from '../../core/text/email-address.ts'
import { errorName } from '../../core/text/error-name.ts'
import type { Mailer, OutgoingMail, SendOutcome } from '../../ports/mailer.ts'
import { composeMime } from './compose-mime.ts'
import { toSendOutcome } from './send-outcome.ts'

/**
 * Sends by SES v1 `SendRawEmail`. The recipient is named in `Destinations`, so that no header can add another;
 * the tags come back with every event. `client` must be one of `createSesClient`, which never retries.
 */
export function createSesMailer({
  client,
  configurationSets,
}: {
  client: SESClient
  configurationSets: Readonly<Record<OutgoingMail['audience'], string>>
}): Mailer {
  return {
    async send(mail) {
      const refusal = refusalOf(mail)
      if (refusal) return refusal
      const sending = { handedOver: false }
      try {
        const command = toCommand(mail, await composeMime(mail), configurationSets[mail.audience])
        noteHandingOver(command, sending)
        const { MessageId } = await client.send(command)
        return MessageId === undefined
          ? { type: 'unclear', reason: 'NoMessageId' }
          : { type: 'accepted', messageId: MessageId }
      } catch (error) {
        // No credentials, no region, a header that is not allowed: it never got as far as a socket.
        if (!sending.handedOver) return { type: 'refused', fault: 'ours', reason: errorName(error) }
        return toSendOutcome(error)
      }
    },
  }
}

/**
 * SES says "Missing final '@domain'" about whichever address it dislikes. So the sender's and the reply-to address are
 * checked here, and a complaint by SES can only be about the recipient's.
 */
function refusalOf({ to, from, replyTo }: OutgoingMail): SendOutcome | undefined {
  if (!isEmailAddress(from.address)) return { type: 'refused', fault: 'ours', reason: 'IllegalSender' }
  if (!isEmailAddress(replyTo.address)) return { type: 'refused', fault: 'ours', reason: 'IllegalReplyTo' }
  if (!isEmailAddress(to.address)) return { type: 'refused', fault: 'address', reason: 'IllegalAddress' }
  return undefined
}

function toCommand(mail: OutgoingMail, raw: Uint8Array, configurationSet: string): SendRawEmailCommand {
  return new SendRawEmailCommand({
    Source: mail.from.address,
    Destinations: [mail.to.address],
    RawMessage: { Data: raw },
    Tags: [
      { Name: 'reference', Value: mail.tags.reference },
      { Name: 'claim', Value: mail.tags.claim },
    ],
    ConfigurationSetName: configurationSet,
  })
}

/** The last step before the socket: everything that can fail earlier (credentials, endpoint, signing) is behind it. */
function noteHandingOver(command: SendRawEmailCommand, sending: { handedOver: boolean }): void {
  command.middlewareStack.add(
    (next) => (args) => {
      sending.handedOver = true
      return next(args)
    },
    { step: 'deserialize', priority: 'low', name: 'noteHandingOver' },
  )
}

import { randomUUID } from 'node:crypto'
import type { FormFields } from '../protocol/form-fields.ts'
import { errorReply, SesError, type SesReply, successReply, xml } from '../protocol/query-reply.ts'
import { accountLimits, checkSend } from './check-send.ts'
import type { EventEmitter } from './emit-events.ts'
import { isVerified } from './identities.ts'
import { sesId } from './mail-events.ts'
import type { Mailbox } from './mailbox.ts'
import { rewriteForSending } from './raw-message.ts'
import { members, readSendRequest } from './send-request.ts'
import type { SendingLimits } from './sending-limits.ts'
import type { SesOptions, SesSettings } from './ses-settings.ts'

/** Everything an action works on. */
interface SesParts {
  options: SesOptions
  settings: SesSettings
  limits: SendingLimits
  mailbox: Mailbox
  emitter: EventEmitter
}

/** One call as it came in. */
interface SesCall {
  form: FormFields
  caller: string
  sourceIp: string
}

/** Answers one call of the query protocol; whatever is asked, there is an answer. */
export function answerSesCall(parts: SesParts, call: SesCall): SesReply {
  const action = call.form.get('Action') ?? ''
  try {
    const perform = actions.get(action)
    if (!perform) throw new SesError('InvalidAction', `Could not find operation ${action || '(none)'}`)
    return successReply(action, perform(parts, call))
  } catch (error) {
    if (error instanceof SesError) return errorReply(error)
    return errorReply({ code: 'InternalFailure', message: String(error), status: 500 })
  }
}

type Perform = (parts: SesParts, call: SesCall) => string

// Real SES says -1 for "no limit" of the quota and has no such word for the rate.
const unlimitedQuota = -1
const unlimitedRate = 100_000

const actions = new Map<string, Perform>([
  ['SendRawEmail', sendRawEmail],
  ['GetSendQuota', getSendQuota],
  ['GetAccountSendingEnabled', ({ settings }) => `<Enabled>${!settings.paused}</Enabled>`],
  ['UpdateAccountSendingEnabled', updateAccountSendingEnabled],
  ['ListIdentities', ({ options }) => list('Identities', options.identities)],
  ['GetIdentityVerificationAttributes', getIdentityVerificationAttributes],
])

function sendRawEmail({ options, settings, limits, mailbox, emitter }: SesParts, call: SesCall): string {
  const request = readSendRequest(call.form)
  const recipients = checkSend(request, { options, settings, limits })
  const at = options.clock.now()
  const messageId = sesId(at)
  mailbox.add({
    id: messageId,
    at: new Date(at).toISOString(),
    to: recipients,
    tags: Object.fromEntries(request.tags.map((tag) => [tag.name, tag.value])),
    raw: rewriteForSending(request.raw, {
      messageId,
      date: new Date(at),
      host: `${options.region}.amazonses.com`,
    }),
  })
  if (settings.eventsLost) return `<MessageId>${messageId}</MessageId>`
  const { caller, sourceIp } = call
  emitter.emit({ request, messageId, at, recipients, caller, sourceIp, account: options }, settings.outcomes)
  return `<MessageId>${messageId}</MessageId>`
}

function getSendQuota({ settings, limits }: SesParts): string {
  const { rate = unlimitedRate, quota = unlimitedQuota } = accountLimits(settings)
  return (
    `<Max24HourSend>${quota.toFixed(1)}</Max24HourSend><MaxSendRate>${rate.toFixed(1)}</MaxSendRate>` +
    `<SentLast24Hours>${limits.sentLast24Hours().toFixed(1)}</SentLast24Hours>`
  )
}

function updateAccountSendingEnabled({ settings }: SesParts, { form }: SesCall): string {
  settings.paused = form.get('Enabled') !== 'true'
  return ''
}

function getIdentityVerificationAttributes({ options, settings }: SesParts, { form }: SesCall): string {
  const known = { identities: options.identities, unverified: settings.unverified }
  const entries = members(form, 'Identities').map((identity) => {
    const address = identity.includes('@') ? identity : `any@${identity}`
    const status = isVerified(address, known) ? 'Success' : 'Failed'
    const value = `<VerificationStatus>${status}</VerificationStatus><VerificationToken>${randomUUID()}</VerificationToken>`
    return `<entry><key>${xml(identity)}</key><value>${value}</value></entry>`
  })
  return `<VerificationAttributes>${entries.join('')}</VerificationAttributes>`
}

function list(name: string, values: readonly string[]): string {
  return `<${name}>${values.map((value) => `<member>${xml(value)}</member>`).join('')}</${name}>`
}

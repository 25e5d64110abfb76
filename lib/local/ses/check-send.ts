import { SesError } from '../protocol/query-reply.ts'
import { isVerified } from './identities.ts'
import { addressesIn, readAddress } from './mail-address.ts'
import { headerOf, longestLine } from './raw-message.ts'
import type { SendRequest } from './send-request.ts'
import type { SendingLimits } from './sending-limits.ts'
import type { SesOptions, SesSettings } from './ses-settings.ts'

/** The account a request is checked against. */
interface SendingAccount {
  options: Pick<SesOptions, 'region' | 'identities' | 'configurationSets'>
  settings: SesSettings
  limits: SendingLimits
}

const maxRecipients = 50
const maxBytes = 10 * 1024 * 1024
// RFC 5321 allows 1,000 octets with CR LF, and SES holds senders to it.
const maxLineBytes = 998
const maxTagLength = 256
const sandboxRate = 1
const sandboxQuota = 200

/** The bare recipients of a request SES would accept; throws the SesError it would answer otherwise. */
export function checkSend(request: SendRequest, account: SendingAccount): readonly string[] {
  const { options, settings, limits } = account
  if (settings.paused) {
    throw new SesError(
      'AccountSendingPausedException',
      'Sending paused for this account. Ask for it to be resumed.',
    )
  }
  checkMessage(request)
  const set = request.configurationSet
  if (set !== undefined && !options.configurationSets.some((one) => one.name === set)) {
    throw new SesError('ConfigurationSetDoesNotExist', `Configuration set <${set}> does not exist.`)
  }
  const recipients = checkRecipients(request.destinations)
  checkIdentities({ request, recipients, account })
  limits.take(recipients.length, accountLimits(settings))
  return recipients
}

/** The limits in force: what is set, else the sandbox's own, else none. */
export function accountLimits(settings: SesSettings): {
  rate: number | undefined
  quota: number | undefined
} {
  return {
    rate: settings.rate ?? (settings.sandbox ? sandboxRate : undefined),
    quota: settings.quota ?? (settings.sandbox ? sandboxQuota : undefined),
  }
}

function checkMessage(request: SendRequest): void {
  if (request.raw.length > maxBytes) {
    throw invalid(`Message length is more than ${maxBytes} bytes long: '${request.raw.length}'.`)
  }
  if (longestLine(request.raw) > maxLineBytes) {
    throw invalid(`A line of the message is longer than ${maxLineBytes} characters.`)
  }
  for (const tag of request.tags) {
    checkTag('name', tag.name)
    checkTag('value', tag.value)
  }
}

function checkTag(part: 'name' | 'value', text: string): void {
  if (text === '' || text.length > maxTagLength) {
    throw invalid(
      `The length of the tag ${part} <${text.slice(0, maxTagLength)}> must be from 1 to ${maxTagLength}.`,
    )
  }
  if (!/^[A-Za-z0-9_-]+$/.test(text)) {
    throw invalid(
      `Invalid tag ${part} <${text}>: only alphanumeric ASCII characters, '_', and '-' are allowed.`,
    )
  }
}

function checkRecipients(destinations: readonly string[]): readonly string[] {
  if (destinations.length === 0) throw invalid('No recipients were named.')
  if (destinations.length > maxRecipients) throw invalid(`Recipient count exceeds ${maxRecipients}.`)
  return destinations.map((destination) => {
    try {
      return readAddress(destination)
    } catch (error) {
      throw invalid(error instanceof Error ? error.message : 'Illegal address')
    }
  })
}

function checkIdentities(check: {
  request: SendRequest
  recipients: readonly string[]
  account: SendingAccount
}): void {
  const { options, settings } = check.account
  const known = { identities: options.identities, unverified: settings.unverified }
  const senders = [check.request.source, headerOf(check.request.message, 'From') ?? '']
  const failed = new Set<string>()
  for (const sender of senders) {
    const addresses = addressesIn(sender)
    if (addresses.length === 0) throw invalid("Missing final '@domain'")
    if (addresses.some((address) => !isVerified(address, known))) failed.add(sender)
  }
  if (settings.sandbox) {
    for (const recipient of check.recipients) {
      if (!isSimulator(recipient) && !isVerified(recipient, known)) failed.add(recipient)
    }
  }
  if (failed.size === 0) return
  throw new SesError(
    'MessageRejected',
    'Email address is not verified. The following identities failed the check in region ' +
      `${options.region.toUpperCase()}: ${[...failed].join(', ')}`,
  )
}

function isSimulator(address: string): boolean {
  return address.toLowerCase().endsWith('@simulator.amazonses.com')
}

function invalid(message: string): SesError {
  return new SesError('InvalidParameterValue', message)
}

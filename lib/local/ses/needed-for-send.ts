import type { FormFields } from '../protocol/form-fields.ts'
import { coveringIdentity } from './identities.ts'
import { addressesIn } from './mail-address.ts'
import { headerOf } from './raw-message.ts'
import { readSendRequest } from './send-request.ts'

/** What IAM decides a `SendRawEmail` by. */
interface NeededForSend {
  /** The verified identity of each sender, or the sender's address where none covers it. */
  readonly identities: readonly string[]
  readonly configurationSet: string | undefined
  /** The first address of the From header; empty without one. */
  readonly from: string
  readonly recipients: readonly string[]
}

/** Reads a `SendRawEmail` as IAM does: both `Source` and the From header are senders. Throws `SesError`. */
export function readNeededForSend(form: FormFields, verified: readonly string[]): NeededForSend {
  const { message, source, configurationSet, destinations } = readSendRequest(form)
  const from = addressesIn(headerOf(message, 'From') ?? '')
  const senders = [...new Set([...addressesIn(source), ...from])]
  const identities = senders.map((address) => coveringIdentity(address, verified) ?? address)
  return { identities, configurationSet, from: from[0] ?? '', recipients: destinations }
}

import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Answers } from '../../core/kind/answers.ts'
import { toEmailAddress } from '../../core/text/email-address.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { toHex } from './to-hex.ts'

/**
 * What an enquirer's address is found by: 32 hex digits, whatever its case, of the address as SES takes it. Nothing is
 * folded: two addresses of one mailbox may be two people's.
 */
export function personHash(identityKey: IdentityKey, email: string): string {
  return toHex(identityKey.hash('person', [(toEmailAddress(email) ?? email.trim()).toLowerCase()]), 16)
}

/** What an enquiry with these answers is found by. */
export function lookupHashes(identityKey: IdentityKey, { email }: Answers): Pick<Enquiry, 'personHash'> {
  return typeof email === 'string' ? { personHash: personHash(identityKey, email) } : {}
}

import type { Organisation } from '../organisation/organisation.ts'
import { type EmailAddress, sameMailbox, toEmailAddress } from '../text/email-address.ts'
import type { Enquiry } from './enquiry.ts'
import { standingOf } from './standing.ts'

/**
 * The enquirer's email address in the form that SES takes; undefined where they gave none, or what they typed is none.
 * The answer itself stays as it was typed.
 */
export function enquirerAddress({ answers }: Pick<Enquiry, 'answers'>): EmailAddress | undefined {
  const { email } = answers
  return typeof email === 'string' ? toEmailAddress(email) : undefined
}

/** The address that emails to the enquirer may go to, automatic ones and replies alike; undefined where none may. */
export function mailableAddress(enquiry: Enquiry, organisation: Organisation): EmailAddress | undefined {
  return unmailableBecause(enquiry, organisation) === undefined ? enquirerAddress(enquiry) : undefined
}

/**
 * Why no email may go to the enquirer: they gave no address; what they typed is none; whoever has it said "this wasn't
 * me"; or it is one of our own, where an automatic email could go round for ever. Undefined where emails may.
 */
export function unmailableBecause(
  enquiry: Enquiry,
  organisation: Organisation,
): 'none' | 'unreadable' | 'disowned' | 'own' | undefined {
  const address = enquirerAddress(enquiry)
  if (address === undefined) return enquiry.answers['email'] === undefined ? 'none' : 'unreadable'
  if (standingOf(enquiry).disownedAt !== undefined) return 'disowned'
  return isOwnAddress(address, organisation) ? 'own' : undefined
}

/** Whether an address is the organisation's: its sender's, its contact's, or that of an entry of the directory. */
function isOwnAddress(address: string, { sender, contact, officers }: Organisation): boolean {
  const own = [sender.address, contact.email, ...officers.map(({ email }) => email)]
  return own.some((one) => sameMailbox(one, address))
}

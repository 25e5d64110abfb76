import { isServing } from '../../core/directory/presence.ts'
import { findOfficer, type Officer, type Organisation } from '../../core/organisation/organisation.ts'
import { type StandaloneMail, sendUntil } from '../../core/standalone-mail/standalone-mail.ts'
import { later } from '../../core/time/instant.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { Clock } from '../../ports/clock.ts'
import type { MailToken, SessionToken, SessionTokens } from '../../ports/officer-tokens.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { addressHash, isAddressHash } from '../keyed-hashes/address-hash.ts'

interface OfficerSessionDependencies {
  readonly sessionTokens: SessionTokens
  readonly identityKey: IdentityKey
  readonly organisation: Organisation
  readonly clock: Clock
}

/** What a signed-in browser keeps, and who is behind it. */
export interface OfficerSession {
  /** The token that a browser gets when this officer has pressed the link of a mail. */
  open(officer: Officer): Promise<string>
  /** Who is signed in by a token; undefined for everything else, however odd. Never throws. */
  read(text: string): Promise<Officer | undefined>
}

/** How long a session lasts, in hours: a working day, so that nobody signs in twice, and no night on a shared computer. */
export const sessionHours = 8

/**
 * Sessions are signed and kept nowhere: each is checked against the present directory, so that it ends at once when its
 * entry ends or gets another address. Signing out deletes the cookie; a copy of it works until its hours are over or
 * its key is removed.
 */
export function createOfficerSession(dependencies: OfficerSessionDependencies): OfficerSession {
  const { sessionTokens, identityKey, clock } = dependencies
  return {
    open(officer) {
      const until = later(clock.now(), sessionHours * 3_600_000)
      return sessionTokens.sign({ officer: officer.id, address: addressHash(identityKey, officer), until })
    },
    async read(text) {
      const token = await sessionTokens.read(text)
      return token && officerOf(dependencies, token, sessionHours * 3_600_000)
    },
  }
}

/**
 * The entry that a token stands for, if neither has ended and the address is the same. A token that ends more than
 * `lifetime` milliseconds from now was not made by our clock.
 */
function officerOf(
  { organisation, identityKey, clock }: Omit<OfficerSessionDependencies, 'sessionTokens'>,
  { officer: id, address, until }: SessionToken,
  lifetime: number,
): Officer | undefined {
  const now = clock.now()
  if (until <= now || until > later(now, lifetime)) return undefined
  const officer = findOfficer(organisation, id)
  if (officer === undefined || !isServing(officer, londonDate(now))) return undefined
  return isAddressHash(identityKey, officer, address) ? officer : undefined
}

/** The entry that the link of a standalone mail stands for, by the same rule: the stored mail says who, and until when. */
export function officerOfMail(
  dependencies: Omit<OfficerSessionDependencies, 'sessionTokens'>,
  { mail, address }: { readonly mail: StandaloneMail | undefined; readonly address: MailToken['address'] },
  lifetime: number,
): Officer | undefined {
  if (mail === undefined) return undefined
  const until = sendUntil(mail)
  if (until === undefined) return undefined
  return officerOf(dependencies, { officer: mail.to, address, until }, lifetime)
}

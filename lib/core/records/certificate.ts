import type { Mail } from '../delivery/mail.ts'
import type { Enquiry } from '../enquiry/enquiry.ts'
import type { Reference } from '../enquiry/reference.ts'
import { type Instant, later } from '../time/instant.ts'
import { type BackupDays, inBackupsUntil } from './erasure.ts'

/** What was erased when, and where what cannot be erased may still be, until when. Nothing in it is about the person. */
export interface Certificate {
  readonly number: string
  readonly at: Instant
  readonly erased: readonly Reference[]
  /** What was to be erased and could not be, because it broke off. */
  readonly left: readonly Reference[]
  readonly inBackupsUntil: Instant
  /** Events of SES hold addresses; they are thrown away as they are read, and kept four days where they cannot be. */
  readonly inMailEventsUntil: Instant
  /** Keyed hashes by which emails and enquiries are counted, and requests for a private link. */
  readonly inCountsUntil: Instant
  /** Whose mailboxes have copies (UK GDPR, Article 19), by entries of the directory. */
  readonly copies: readonly Copies[]
}

/** An officer's copies: emails that held what was erased. */
interface Copies {
  readonly officer: string
  readonly address: string
  readonly references: readonly Reference[]
}

/** SQS keeps the events of SES four days, and those that could not be read four more. */
const mailEventDays = 8

/** Counts last two days, and DynamoDB takes two more to forget them. */
const countDays = 4

/** The certificate of enquiries that were erased, or could not be, as they stood before. */
export function certificateOf(
  enquiries: readonly Enquiry[],
  made: Pick<Certificate, 'number' | 'at' | 'left'> & { readonly backups: BackupDays },
): Certificate {
  const { number, at, left, backups } = made
  const erased = enquiries.filter(({ reference }) => !left.includes(reference))
  return {
    ...{ number, at, left },
    erased: erased.map(({ reference }) => reference),
    inBackupsUntil: inBackupsUntil(at, backups),
    inMailEventsUntil: later(at, mailEventDays * 86_400_000),
    inCountsUntil: later(at, countDays * 86_400_000),
    copies: copiesOf(erased),
  }
}

/** Emails with what the enquirer wrote; other notes to officers name no more than its reference and subject, but go to the same. */
function copiesOf(enquiries: readonly Enquiry[]): readonly Copies[] {
  const copies = new Map<string, { officer: string; address: string; references: Set<Reference> }>()
  for (const { reference, mails } of enquiries)
    for (const { to } of mails.filter(mayBeThere)) {
      const known = copies.get(to.address) ?? { officer: to.id, address: to.address, references: new Set() }
      known.references.add(reference)
      copies.set(to.address, known)
    }
  return [...copies.values()].map(({ references, ...copy }) => ({ ...copy, references: [...references] }))
}

function mayBeThere({ to, state }: Mail): boolean {
  return to.role !== 'enquirer' && (state === 'accepted' || state === 'unknown' || state === 'claimed')
}

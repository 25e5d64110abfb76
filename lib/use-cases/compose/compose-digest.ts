import type { Addressee } from '../../core/delivery/mail.ts'
import { type Digest, isForDesk } from '../../core/digest/digest.ts'
import { newSince } from '../../core/digest/digest-time.ts'
import { categoryOf } from '../../core/enquiry/category.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { standingOf } from '../../core/enquiry/standing.ts'
import { answerByNow } from '../../core/enquiry/target.ts'
import type { Kind } from '../../core/kind/kind.ts'
import { composeDigestMail } from '../../core/mails/digest.ts'
import type { HeldEntry } from '../../core/mails/held-blocks.ts'
import type { WaitingEntry } from '../../core/mails/waiting-blocks.ts'
import { findOfficer, type Organisation } from '../../core/organisation/organisation.ts'
import { nextStep } from '../../core/steps/next-step.ts'
import { reminderLevelFor } from '../../core/steps/remind-steps.ts'
import { Unreadable } from '../../core/stored/document.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import type { LeaveLinks } from '../../ports/leave-links.ts'
import type { OutgoingMail } from '../../ports/mailer.ts'
import type { IdentityKey, OfficerLinks, SignedLinks } from '../../ports/secrets.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { leaveUrlFor } from './leave-url.ts'

export interface ComposeDigestDependencies {
  readonly store: EnquiryStore
  readonly organisation: Organisation
  readonly kinds: readonly Kind[]
  readonly releaseLinks: SignedLinks
  readonly officerLinks: OfficerLinks
  readonly leaveLinks: LeaveLinks
  readonly identityKey: IdentityKey
  readonly publicUrl: string
  /** The language of mails. */
  readonly words: CoreWords
}

/** How many enquiries are read at once. */
const concurrency = 20

interface DigestToCompose {
  readonly digest: Digest
  readonly to: Addressee
  readonly mayRepeat: boolean
  readonly now: Instant
}

/**
 * The mail of a digest, complete but for its claim: what is on its list and still waits. Suspected spam is on the desk's
 * list, or if the desk gets no mail, on its substitute's. Undefined when nothing waits. Throws `StoreFailed`.
 */
export async function composeDigest(
  dependencies: ComposeDigestDependencies,
  toCompose: DigestToCompose,
): Promise<Omit<OutgoingMail, 'tags'> | undefined> {
  const { organisation, words } = dependencies
  const { to } = toCompose
  const entries = await readEntries(dependencies, toCompose)
  const held = entries.flatMap((entry) => ('isNew' in entry ? [entry] : []))
  const waiting = entries.flatMap((entry) => ('level' in entry ? [entry] : []))
  if (entries.length === 0) return undefined
  const leaveUrl = await leaveUrlOf(dependencies, toCompose)
  const more = {
    boardUrl: `${dependencies.publicUrl}/officer`,
    ...(leaveUrl === undefined ? {} : { leaveUrl }),
  }
  return {
    ...composeDigestMail({ ...toCompose, ...more, held, waiting, organisation, words }),
    from: organisation.sender,
    to: { name: findOfficer(organisation, to.id)?.name ?? to.id, address: to.address },
    replyTo: { name: organisation.title, address: organisation.contact.email },
    audience: 'officer',
  }
}

async function leaveUrlOf(dependencies: ComposeDigestDependencies, { to }: DigestToCompose) {
  const officer = findOfficer(dependencies.organisation, to.id)
  return officer === undefined ? undefined : await leaveUrlFor(dependencies, officer)
}

async function readEntries(
  dependencies: ComposeDigestDependencies,
  toCompose: DigestToCompose,
): Promise<readonly (HeldEntry | WaitingEntry)[]> {
  const { references } = toCompose.digest
  const entries: (HeldEntry | WaitingEntry)[] = []
  for (let start = 0; start < references.length; start += concurrency) {
    const some = references.slice(start, start + concurrency)
    const enquiries = await Promise.all(some.map((reference) => readOne(dependencies.store, reference)))
    for (const enquiry of enquiries) {
      const present = enquiry && { ...enquiry, answerBy: answerByNow(enquiry, dependencies) }
      const entry = present && (await entryFor(dependencies, toCompose, present))
      if (entry !== undefined) entries.push(entry)
    }
  }
  return entries
}

/** What the digest says about one enquiry, if there is still something to say. */
async function entryFor(
  { kinds, organisation, releaseLinks, officerLinks, publicUrl }: ComposeDigestDependencies,
  { digest, to, now }: DigestToCompose,
  enquiry: Enquiry,
): Promise<HeldEntry | WaitingEntry | undefined> {
  const { reference } = enquiry
  const named = kinds.find(({ name }) => name === categoryOf(enquiry).kind)
  const kind = named === undefined ? {} : { kind: named }
  if (enquiry.stage === 'quarantined') {
    // The desk has nothing to do about a withdrawn enquiry.
    if (standingOf(enquiry).state !== 'quarantined' || !isForDesk(digest, organisation)) return undefined
    const releaseUrl = `${publicUrl}/quarantine/${await releaseLinks.sign(reference)}`
    const isNew = enquiry.quarantine.at >= newSince(digest.date, organisation)
    return { enquiry, ...kind, releaseUrl, isNew }
  }
  // The owner has just gone away: cover is due, which mails the enquiry to somebody else and restarts their time.
  if (enquiry.stage !== 'assigned' || nextStep(enquiry, organisation, now).type === 'cover') return undefined
  const level = reminderLevelFor(enquiry, to.id, organisation)
  if (level === undefined) return undefined
  const token = await officerLinks.sign({ reference, officer: to.id })
  return { enquiry, ...kind, level, officerUrl: `${publicUrl}/officer/${token}` }
}

/** An unreadable enquiry is left out, so that the others are still told: its own look fails with an alarm. */
function readOne(store: EnquiryStore, reference: Reference): Promise<Enquiry | undefined> {
  return fromStore(async () => {
    try {
      return await store.read(reference)
    } catch (error) {
      if (error instanceof Unreadable) return undefined
      throw error
    }
  })
}

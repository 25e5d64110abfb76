import { type Digest, newSince } from '../enquiry/digest.ts'
import { type Addressee, type Enquiry, type QuarantinedEnquiry, withdrawnAt } from '../enquiry/enquiry.ts'
import type { Kind } from '../enquiry/kind.ts'
import { composeQuarantineDigest, type DigestEntry } from '../enquiry/mail/quarantine-digest.ts'
import { findOfficer, type Organisation } from '../enquiry/organisation.ts'
import type { Reference } from '../enquiry/reference.ts'
import { UnreadableEnquiry } from '../enquiry/stored-enquiry.ts'
import { answerByNow } from '../enquiry/target.ts'
import { type CoreWords, english } from '../enquiry/words/english.ts'
import type { EnquiryStore } from '../ports/enquiry-store.ts'
import type { OutgoingMail } from '../ports/mailer.ts'
import type { SignedLinks } from '../ports/secrets.ts'
import { fromStore } from './write-enquiry.ts'

export interface ComposeDigestDependencies {
  readonly store: EnquiryStore
  readonly organisation: Organisation
  readonly kinds: readonly Kind[]
  readonly releaseLinks: SignedLinks
  readonly publicUrl: string
  /** The language of mails; absent: English. */
  readonly words?: CoreWords
}

/** How many enquiries are read at once. */
const ABREAST = 20

/**
 * The mail of a digest, whole but for its claim: what stands on its list and is still held back. Undefined when nothing
 * is. Throws `StoreFailed`.
 */
export async function composeDigest(
  dependencies: ComposeDigestDependencies,
  { digest, to, mayRepeat }: { digest: Digest; to: Addressee; mayRepeat: boolean },
): Promise<Omit<OutgoingMail, 'tags'> | undefined> {
  const { organisation, words = english } = dependencies
  const entries = await readEntries(dependencies, digest)
  if (entries.length === 0) return undefined
  const content = composeQuarantineDigest({ digest, entries, organisation, to, mayRepeat, words })
  return {
    ...content,
    from: organisation.sender,
    to: { name: findOfficer(organisation, to.id)?.name ?? to.id, address: to.address },
    replyTo: { name: organisation.title, address: organisation.contact.email },
    audience: 'officer',
  }
}

async function readEntries(
  dependencies: ComposeDigestDependencies,
  digest: Digest,
): Promise<readonly DigestEntry[]> {
  const { store, kinds, releaseLinks, publicUrl } = dependencies
  const since = newSince(digest.date, dependencies.organisation)
  const entries: DigestEntry[] = []
  for (let start = 0; start < digest.references.length; start += ABREAST) {
    const some = digest.references.slice(start, start + ABREAST)
    const enquiries = await Promise.all(some.map((reference) => readHeld(store, reference)))
    for (const enquiry of enquiries.filter((one) => one !== undefined)) {
      const kind = kinds.find(({ name }) => name === enquiry.kind)
      entries.push({
        enquiry: { ...enquiry, answerBy: answerByNow(enquiry, dependencies) },
        ...(kind === undefined ? {} : { kind }),
        releaseUrl: `${publicUrl}/quarantine/${await releaseLinks.sign(enquiry.reference)}`,
        isNew: enquiry.quarantine.at >= since,
      })
    }
  }
  return entries
}

/** One that cannot be read is left out, so that it hides no other: its own look fails with an alarm. */
async function readHeld(store: EnquiryStore, reference: Reference): Promise<QuarantinedEnquiry | undefined> {
  const enquiry = await fromStore(async () => {
    try {
      return await store.read(reference)
    } catch (error) {
      if (error instanceof UnreadableEnquiry) return undefined
      throw error
    }
  })
  return enquiry !== undefined && isHeld(enquiry) ? enquiry : undefined
}

/** What its sender took back leaves the desk nothing to do. */
function isHeld(enquiry: Enquiry): enquiry is QuarantinedEnquiry {
  return enquiry.stage === 'quarantined' && withdrawnAt(enquiry) === undefined
}

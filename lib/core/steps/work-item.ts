import { type DigestId, readDigestId } from '../digest/digest.ts'
import { exactReference, type Reference } from '../enquiry/reference.ts'
import { readStandaloneMailId, type StandaloneMailId } from '../standalone-mail/standalone-mail.ts'

/** What is looked at when it is due: an enquiry by its reference, a digest or a standalone mail by its name. No text is two. */
export type WorkItem = Reference | DigestId | StandaloneMailId

/** What a message of the work queue says: look at this. */
export type WorkMessage =
  | { readonly reference: Reference }
  | { readonly digest: DigestId }
  | { readonly letter: StandaloneMailId }

/** The message that tells of an item. */
export function toWorkMessage(item: WorkItem): WorkMessage {
  if (readStandaloneMailId(item) !== undefined) return { letter: item }
  return readDigestId(item) === undefined ? { reference: item } : { digest: item }
}

/** What a message tells of; undefined: it is none of ours. */
export function readWorkMessage(message: unknown): WorkMessage | undefined {
  if (typeof message !== 'object' || message === null) return undefined
  const letter = 'letter' in message && typeof message.letter === 'string' ? message.letter : ''
  const digest = 'digest' in message && typeof message.digest === 'string' ? message.digest : ''
  const reference = 'reference' in message && typeof message.reference === 'string' ? message.reference : ''
  const standaloneMailId = readStandaloneMailId(letter)
  if (standaloneMailId !== undefined) return { letter: standaloneMailId }
  const digestId = readDigestId(digest)
  if (digestId !== undefined) return { digest: digestId }
  const read = exactReference(reference)
  return read === undefined ? undefined : { reference: read }
}

/** The item behind what a mail of ours was tagged with; undefined: it was none of ours. */
export function readWorkItem(text: string): WorkItem | undefined {
  return readStandaloneMailId(text) ?? readDigestId(text) ?? exactReference(text)
}

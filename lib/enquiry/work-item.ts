import { type DigestId, readDigestId } from './digest.ts'
import { type Reference, readReference } from './reference.ts'

/** What is looked at when it is due: an enquiry by its reference, or a digest by its name. No text is both. */
export type WorkItem = Reference | DigestId

/** What a message of the work queue says: look at this. */
export type WorkMessage = { readonly reference: Reference } | { readonly digest: DigestId }

/** The message that tells of an item. */
export function toWorkMessage(item: WorkItem): WorkMessage {
  return readDigestId(item) === undefined ? { reference: item } : { digest: item }
}

/** What a message tells of; undefined: it is none of ours. */
export function readWorkMessage(message: unknown): WorkMessage | undefined {
  if (typeof message !== 'object' || message === null) return undefined
  const digest = 'digest' in message && typeof message.digest === 'string' ? message.digest : ''
  const reference = 'reference' in message && typeof message.reference === 'string' ? message.reference : ''
  const id = readDigestId(digest)
  if (id !== undefined) return { digest: id }
  const read = readReference(reference)
  return read === undefined ? undefined : { reference: read }
}

/** The item behind what a mail of ours was tagged with; undefined: it was none of ours. */
export function readWorkItem(text: string): WorkItem | undefined {
  return readDigestId(text) ?? readReference(text)
}

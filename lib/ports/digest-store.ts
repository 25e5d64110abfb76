import type { Digest, DigestId } from '../core/digest/digest.ts'

/**
 * Where digests are kept, beside the enquiries: what is due of them is told by `EnquiryStore.due`. Every method throws
 * when the table cannot be read or written.
 */
export interface DigestStore {
  /** Puts a new digest unless there is one of that name. `created` is also the answer when only its answer was lost. */
  create(digest: Digest): Promise<'created' | 'exists'>
  /** What is kept now (a consistent read), or undefined. */
  read(id: DigestId): Promise<Digest | undefined>
  /**
   * Writes `digest`, whose version is one more than the version it was decided on, if that one is still kept; else
   * `conflict`. A write of this very call whose answer was lost is `written`, unless somebody wrote on top of it.
   */
  replace(digest: Digest): Promise<'written' | 'conflict'>
}

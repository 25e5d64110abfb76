import type { Letter, LetterId } from '../core/standalone-mail/standalone-mail.ts'

/**
 * Where letters are kept, beside the enquiries: what is due of them is told by `EnquiryStore.due`. Every method throws
 * when the table cannot be read or written.
 */
export interface LetterStore {
  /** Puts a new letter unless there is one of that name. `created` is also the answer when only its answer was lost. */
  create(letter: Letter): Promise<'created' | 'exists'>
  /** What is kept now (a consistent read), or undefined. */
  read(id: LetterId): Promise<Letter | undefined>
  /**
   * Writes `letter`, whose version is one more than the version it was decided on, if that one is still kept; else
   * `conflict`. A write of this very call whose answer was lost is `written`, unless somebody wrote on top of it.
   */
  replace(letter: Letter): Promise<'written' | 'conflict'>
}

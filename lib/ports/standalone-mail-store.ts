import type { StandaloneMail, StandaloneMailId } from '../core/standalone-mail/standalone-mail.ts'

/**
 * Where standalone mails are kept, beside the enquiries: what is due of them is told by `EnquiryStore.due`. Every method throws
 * when the table cannot be read or written.
 */
export interface StandaloneMailStore {
  /** Puts a new standalone mail unless there is one of that name. `created` is also the answer when only its answer was lost. */
  create(mail: StandaloneMail): Promise<'created' | 'exists'>
  /** What is kept now (a consistent read), or undefined. */
  read(id: StandaloneMailId): Promise<StandaloneMail | undefined>
  /**
   * Writes `mail`, whose version is one more than the version it was decided on, if that one is still kept; else
   * `conflict`. A write of this very call whose answer was lost is `written`, unless somebody wrote on top of it.
   */
  replace(mail: StandaloneMail): Promise<'written' | 'conflict'>
}

import type { Addressee, MailPurpose } from '../../core/delivery/mail.ts'
import type { AssignedEnquiry } from '../../core/enquiry/enquiry.ts'
import type { Kind } from '../../core/kind/kind.ts'
import type { Organisation } from '../../core/organisation/organisation.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { OutgoingMail } from '../../ports/mailer.ts'
import type { IdentityKey, OfficerLinks, SignedLinks } from '../../ports/secrets.ts'

export interface ComposeDependencies {
  readonly organisation: Organisation
  readonly kinds: readonly Kind[]
  readonly statusLinks: SignedLinks
  /** Links of "this wasn't me". */
  readonly notMeLinks: SignedLinks
  readonly officerLinks: OfficerLinks
  /** What codes are derived from. */
  readonly identityKey: IdentityKey
  readonly publicUrl: string
  /** The language of mails and of what is said in them. */
  readonly words: CoreWords
}

/** What is to be said to whom. */
export interface MailToCompose {
  readonly enquiry: AssignedEnquiry
  readonly purpose: MailPurpose
  /** The update, act or code it tells of. */
  readonly about?: string
  readonly to: Addressee
  readonly mayRepeat: boolean
}

export type Composed = Omit<OutgoingMail, 'tags'>

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
  /** Links to "this wasn't me". */
  readonly notMeLinks: SignedLinks
  readonly officerLinks: OfficerLinks
  /** What codes are derived from. */
  readonly identityKey: IdentityKey
  readonly publicUrl: string
  readonly words: CoreWords
}

export interface MailToCompose {
  readonly enquiry: AssignedEnquiry
  readonly purpose: MailPurpose
  /** The id of the update, act or code that the mail is about. */
  readonly about?: string
  readonly to: Addressee
  readonly mayRepeat: boolean
}

export type Composed = Omit<OutgoingMail, 'tags'>

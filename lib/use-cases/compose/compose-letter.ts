import type { Addressee } from '../../core/delivery/mail.ts'
import type { MailContent } from '../../core/mails/layout/mail-content.ts'
import { composeSignIn } from '../../core/mails/sign-in.ts'
import { findOfficer } from '../../core/organisation/organisation.ts'
import { type Letter, sendUntil } from '../../core/standalone-mail/standalone-mail.ts'
import type { OutgoingMail } from '../../ports/mailer.ts'
import type { OfficerTokens } from '../../ports/officer-tokens.ts'
import { addressHash } from '../keyed-hashes/address-hash.ts'
import { type ComposeLeaveNoticeDependencies, composeLeaveNoticeMail } from './compose-leave-notice.ts'
import { leaveUrlFor } from './leave-url.ts'

export interface ComposeLetterDependencies extends ComposeLeaveNoticeDependencies {
  /** Signs the link when the mail is put together: it is kept nowhere. */
  readonly signInTokens: OfficerTokens
}

/** What is to be said to whom. */
export interface LetterToCompose {
  readonly letter: Letter
  readonly to: Addressee
  /** An earlier copy may have arrived. */
  readonly mayRepeat: boolean
}

/** The mail of a letter, whole but for its claim. Undefined when there is nothing to say any more. */
export async function composeLetter(
  dependencies: ComposeLetterDependencies,
  mail: LetterToCompose,
): Promise<Omit<OutgoingMail, 'tags'> | undefined> {
  const { organisation } = dependencies
  const { to } = mail
  const content = await contentFor(dependencies, mail)
  return (
    content && {
      ...content,
      from: organisation.sender,
      to: { name: findOfficer(organisation, to.id)?.name ?? to.id, address: to.address },
      replyTo: { name: organisation.title, address: organisation.contact.email },
      audience: 'officer',
    }
  )
}

async function contentFor(
  dependencies: ComposeLetterDependencies,
  mail: LetterToCompose,
): Promise<MailContent | undefined> {
  switch (mail.letter.what) {
    case 'sign-in':
      return signInMail(dependencies, mail)
    case 'leave-notice':
      return composeLeaveNoticeMail(dependencies, mail)
  }
}

async function signInMail(
  dependencies: ComposeLetterDependencies,
  { letter, to }: LetterToCompose,
): Promise<MailContent> {
  const { organisation, signInTokens, identityKey, publicUrl, words } = dependencies
  const token = await signInTokens.sign({
    officer: to.id,
    address: addressHash(identityKey, { id: to.id, email: to.address }),
    letter: letter.id,
    until: sendUntil(letter) ?? letter.at,
  })
  const signInUrl = `${publicUrl}/officer/sign-in/${token}`
  const officer = findOfficer(organisation, to.id)
  const leaveUrl = officer && (await leaveUrlFor(dependencies, officer))
  const leave = leaveUrl === undefined ? {} : { leaveUrl }
  return composeSignIn({ letter, organisation, signInUrl, words, ...leave })
}

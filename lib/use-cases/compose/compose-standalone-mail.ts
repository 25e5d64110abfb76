import type { Addressee } from '../../core/delivery/mail.ts'
import type { MailContent } from '../../core/mails/layout/mail-content.ts'
import { composeSignIn } from '../../core/mails/standalone/sign-in.ts'
import { findOfficer, type Organisation } from '../../core/organisation/organisation.ts'
import type { StandaloneMail } from '../../core/standalone-mail/standalone-mail.ts'
import type { OutgoingMail } from '../../ports/mailer.ts'
import type { MailTokens } from '../../ports/officer-tokens.ts'
import { addressHash } from '../keyed-hashes/address-hash.ts'
import { type ComposeLeaveNoticeDependencies, composeLeaveNoticeMail } from './compose-leave-notice.ts'
import { type ComposePeopleNoticeDependencies, composePeopleNoticeMail } from './compose-people-notice.ts'
import { leaveUrlFor } from './leave-url.ts'

export interface ComposeStandaloneMailDependencies
  extends ComposeLeaveNoticeDependencies,
    ComposePeopleNoticeDependencies {
  /** Signs the link, which is stored nowhere. */
  readonly signInTokens: MailTokens
}

interface StandaloneMailToCompose {
  readonly mail: StandaloneMail
  readonly to: Addressee
  /** An earlier copy may have arrived. */
  readonly mayRepeat: boolean
}

/** A standalone mail, complete but for its claim. Undefined when there is nothing to say any more. */
export async function composeStandaloneMail(
  dependencies: ComposeStandaloneMailDependencies,
  toCompose: StandaloneMailToCompose,
): Promise<Omit<OutgoingMail, 'tags'> | undefined> {
  const { organisation } = dependencies
  const { mail, to } = toCompose
  const content = await contentFor(dependencies, toCompose)
  return (
    content && {
      ...content,
      from: organisation.sender,
      to: { name: nameOf(mail, to, organisation), address: to.address },
      replyTo: { name: organisation.title, address: organisation.contact.email },
      audience: 'officer',
    }
  )
}

/** Of a notice that goes to no entry's address, the name of whom it is about. */
function nameOf({ people }: StandaloneMail, to: Addressee, organisation: Organisation): string {
  if (people?.address !== undefined) return people.name
  return findOfficer(organisation, to.id)?.name ?? to.id
}

async function contentFor(
  dependencies: ComposeStandaloneMailDependencies,
  toCompose: StandaloneMailToCompose,
): Promise<MailContent | undefined> {
  const { people } = toCompose.mail
  if (people !== undefined) return composePeopleNoticeMail(dependencies, toCompose.mail.id, people)
  switch (toCompose.mail.what) {
    case 'sign-in':
      return signInMail(dependencies, toCompose)
    case 'leave-notice':
      return composeLeaveNoticeMail(dependencies, toCompose)
  }
}

async function signInMail(
  dependencies: ComposeStandaloneMailDependencies,
  { mail, to }: StandaloneMailToCompose,
): Promise<MailContent> {
  const { organisation, signInTokens, identityKey, publicUrl, words } = dependencies
  const token = await signInTokens.sign({
    mail: mail.id,
    address: addressHash(identityKey, { id: to.id, email: to.address }),
  })
  const signInUrl = `${publicUrl}/officer/sign-in/${token}`
  const officer = findOfficer(organisation, to.id)
  const leaveUrl = officer && (await leaveUrlFor(dependencies, officer))
  const leave = leaveUrl === undefined ? {} : { leaveUrl }
  return composeSignIn({ mail, organisation, signInUrl, words, ...leave })
}

import type { MailContent } from '../../../lib/enquiry/mail/mail-content.ts'
import { composeSignIn } from '../../../lib/enquiry/mail/sign-in.ts'
import { greekOrganisation as organisation, pseudoCore as words } from '../../support/pseudo-language.ts'
import { sampleLetter, signInUrl } from '../mail/sample-letters.ts'

/** Every mail that belongs to no enquiry and no digest, in all its forms. */
export function letterMails(): readonly MailContent[] {
  return [composeSignIn({ letter: sampleLetter, organisation, signInUrl, words })]
}

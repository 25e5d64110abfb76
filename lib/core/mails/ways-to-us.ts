import type { Reference } from '../enquiry/reference.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { Word } from '../words/word.ts'
import { mailLink, phoneLink } from './answer-facts.ts'

/** How an enquirer reaches the organisation, and what they quote. */
export function waysToUs(
  { contact: { email, phone } }: Organisation,
  reference: Reference,
): { readonly email: Word; readonly phone: Word | undefined; readonly reference: Word } {
  const href = mailLink(email, `[${reference}]`)
  return {
    email: href === undefined ? email : { link: email, href },
    phone: phone === undefined ? undefined : phoneWords(phone),
    reference: { whole: reference },
  }
}

/** A telephone number to press, where it is of plain digits. */
export function phoneWords(phone: string): Word {
  const href = phoneLink(phone)
  return href === undefined ? phone : { link: phone, href }
}

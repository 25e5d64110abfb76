import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { toEmailAddress } from '../../core/text/email-address.ts'
import { firstNumber } from '../../core/text/first-number.ts'
import type { EveryEnquiry } from '../../ports/every-enquiry.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import type { SoughtPerson } from './find-person.ts'

/** What reading all that is kept found. */
export interface FoundEverywhere {
  readonly lookedAt: number
  /** Sent from that address or number: also from one that was corrected since, or under a second number. */
  readonly theirs: readonly Reference[]
  /** Others in whose text it stands: a message, a note, an answer. */
  readonly mentionedIn: readonly Reference[]
  /** Those that an index may not find, since an older release wrote them last: `reindex` mends that. */
  readonly notIndexed: number
  readonly unreadable: readonly Reference[]
}

/**
 * Looks for somebody in all that is kept, page by page, so that memory does not grow with it: slow, a read unit for each four
 * kilobytes of the table, and for an admin alone. Throws `StoreFailed`.
 */
export async function lookEverywhere(
  everything: EveryEnquiry,
  sought: SoughtPerson,
  onProgress: (lookedAt: number) => void,
): Promise<FoundEverywhere> {
  const [theirs, mentionedIn, unreadable]: [Reference[], Reference[], Reference[]] = [[], [], []]
  let [lookedAt, notIndexed] = [0, 0]
  const pages = everything.pages()[Symbol.asyncIterator]()
  for (;;) {
    const { value: page, done } = await fromStore(() => pages.next())
    if (done === true) return { lookedAt, theirs, mentionedIn, notIndexed, unreadable }
    for (const { enquiry, isIndexed } of page.enquiries) {
      if (!isIndexed) notIndexed += 1
      if (isFrom(enquiry, sought)) theirs.push(enquiry.reference)
      else if (isMentioned(enquiry, sought)) mentionedIn.push(enquiry.reference)
    }
    unreadable.push(...page.unreadable)
    lookedAt += page.enquiries.length + page.unreadable.length
    onProgress(lookedAt)
  }
}

function isFrom({ answers, newAddress }: Enquiry, { by, text }: SoughtPerson): boolean {
  if (by === 'address')
    return [answers['email'], newAddress?.email].some(
      (email) => typeof email === 'string' && (toEmailAddress(email) ?? email.trim()).toLowerCase() === text,
    )
  const { phone } = answers
  return typeof phone === 'string' && numbersIn(phone).includes(text)
}

/** Whatever anybody typed, as it is kept. */
function isMentioned(
  { answers, extras, updates, notes, acts }: Enquiry,
  { by, text }: SoughtPerson,
): boolean {
  const typed = JSON.stringify([answers, extras, updates, notes, acts])
  return by === 'address' ? typed.toLowerCase().includes(text) : numbersIn(typed).includes(text)
}

/** Every number in a text, as the index folds the first of one. In time linear in its length. */
function numbersIn(text: string): readonly string[] {
  const runs = text.match(/\+?\(?\d[\d\p{Zs}\t().\u2010-\u2015-]{4,40}/gu) ?? []
  return runs.map(firstNumber).filter((number) => number !== undefined)
}

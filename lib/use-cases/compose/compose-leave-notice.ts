import type { Addressee } from '../../core/delivery/mail.ts'
import { coverOf } from '../../core/directory/leave-cover.ts'
import { backFrom } from '../../core/directory/presence.ts'
import type { MailContent } from '../../core/mails/layout/mail-content.ts'
import { composeLeaveNotice } from '../../core/mails/standalone/leave-notice.ts'
import { findOfficer, type Organisation } from '../../core/organisation/organisation.ts'
import { type StandaloneMail, sendUntil } from '../../core/standalone-mail/standalone-mail.ts'
import { addDays } from '../../core/time/local-date.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { Clock } from '../../ports/clock.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import type { MailTokens } from '../../ports/officer-tokens.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { addressHash } from '../keyed-hashes/address-hash.ts'
import { type LeaveUrlDependencies, leaveUrlFor } from './leave-url.ts'

export interface ComposeLeaveNoticeDependencies extends LeaveUrlDependencies {
  readonly store: EnquiryStore
  /** Signs the link that confirms, which is stored nowhere. */
  readonly confirmTokens: MailTokens
  readonly organisation: Organisation
  readonly clock: Clock
  /** The language of mails. */
  readonly words: CoreWords
}

/** What a notice of leave says. Undefined: there is nothing to say, or the entry is not a person any more. Throws `StoreFailed`. */
export async function composeLeaveNoticeMail(
  dependencies: ComposeLeaveNoticeDependencies,
  { mail, to }: { readonly mail: StandaloneMail; readonly to: Addressee },
): Promise<MailContent | undefined> {
  const { store, organisation, clock, words } = dependencies
  const { leave, id: reference } = mail
  const officer = findOfficer(organisation, to.id)
  const leaveUrl = officer && (await leaveUrlFor(dependencies, officer))
  if (leave === undefined || officer === undefined || leaveUrl === undefined) return undefined
  const confirmUrl = await confirmUrlFor(dependencies, { mail, to })
  const now = clock.now()
  const today = londonDate(now)
  const { by, until } = leave
  return composeLeaveNotice({
    ...{ reference, leave, leaveUrl, organisation, now, words },
    back: backFrom(officer, until, organisation) ?? addDays(until, 1),
    ...(confirmUrl === undefined ? {} : { confirmUrl }),
    ...(by === undefined ? {} : { by: findOfficer(organisation, by)?.name ?? by }),
    cover: coverOf(organisation, officer.id, { leave, today }).name,
    open: (await fromStore(() => store.open(officer.id))).length,
  })
}

async function confirmUrlFor(
  { confirmTokens, identityKey, publicUrl }: ComposeLeaveNoticeDependencies,
  { mail, to }: { readonly mail: StandaloneMail; readonly to: Addressee },
): Promise<string | undefined> {
  if (sendUntil(mail) === undefined) return undefined
  const address = addressHash(identityKey, { id: to.id, email: to.address })
  const token = await confirmTokens.sign({ mail: mail.id, address })
  return `${publicUrl}/officer/leave/confirm/${token}`
}

import type { MailContent } from '../../core/mails/layout/mail-content.ts'
import { composePeopleNotice } from '../../core/mails/standalone/people-notice.ts'
import { findOfficer, type Organisation } from '../../core/organisation/organisation.ts'
import type { PeopleNotice, StandaloneMailId } from '../../core/standalone-mail/standalone-mail.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { Clock } from '../../ports/clock.ts'
import type { RotatingKey } from '../../ports/secrets.ts'
import { addressCode } from '../keyed-hashes/address-code.ts'

export interface ComposePeopleNoticeDependencies {
  /** What codes are made of. */
  readonly rotatingKey: RotatingKey
  readonly organisation: Organisation
  readonly publicUrl: string
  readonly clock: Clock
  /** The language of mails. */
  readonly words: CoreWords
}

/** What a notice of people says. Undefined: its code is of a key that is no longer kept. */
export async function composePeopleNoticeMail(
  { rotatingKey, organisation, publicUrl, clock, words }: ComposePeopleNoticeDependencies,
  reference: StandaloneMailId,
  notice: PeopleNotice,
): Promise<MailContent | undefined> {
  const { news, officer, address, request, key, by } = notice
  const asked = { officer, address: address ?? '', request: request ?? '', key: key ?? '' }
  const code = news === 'code' ? await addressCode(rotatingKey, asked) : undefined
  if (news === 'code' && code === undefined) return undefined
  return composePeopleNotice({
    ...{ reference, notice, organisation, words, now: clock.now() },
    ...(code === undefined ? {} : { code }),
    ...(by === undefined ? {} : { by: findOfficer(organisation, by)?.name ?? by }),
    peopleUrl: `${publicUrl}/officer/people`,
    boardUrl: `${publicUrl}/officer`,
    guideUrl: `${publicUrl}/officer/help`,
  })
}

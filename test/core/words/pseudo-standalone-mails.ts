import type { MailContent } from '../../../lib/core/mails/layout/mail-content.ts'
import { composeLeaveNotice } from '../../../lib/core/mails/leave-notice.ts'
import { composeSignIn } from '../../../lib/core/mails/sign-in.ts'
import {
  greekOrganisation as organisation,
  pseudoCore as words,
} from '../../support/given/pseudo-language.ts'
import { confirmUrl, leaveUrl, sampleStandaloneMail, signInUrl } from '../mails/sample-standalone-mails.ts'

/** With the link to one's own leave, and without. */
export function signInMails(): readonly MailContent[] {
  const shared = { mail: sampleStandaloneMail, organisation, signInUrl, words }
  return [composeSignIn(shared), composeSignIn({ ...shared, leaveUrl })]
}

/** Of every news, with nothing open, one and several. */
export function leaveNotices(): readonly MailContent[] {
  const dates = { from: '2027-03-15', until: '2027-03-19' }
  return (['set', 'ended', 'ask-set', 'ask-end'] as const).flatMap((news) =>
    [0, 1, 3].map((open) =>
      composeLeaveNotice({
        ...{ reference: sampleStandaloneMail.id, organisation, words, open, leaveUrl, confirmUrl },
        ...{ back: '2027-03-22', now: '2027-03-08T10:00:00.000Z' },
        ...{ leave: { ...dates, news }, cover: 'Γάμμα Δέλτα', by: 'Άλφα Βήτα' },
      }),
    ),
  )
}

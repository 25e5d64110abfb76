import type { MailContent } from '../../../lib/core/mails/layout/mail-content.ts'
import { composeLeaveNotice } from '../../../lib/core/mails/standalone/leave-notice.ts'
import { composePeopleNotice } from '../../../lib/core/mails/standalone/people-notice.ts'
import { composeSignIn } from '../../../lib/core/mails/standalone/sign-in.ts'
import type { PeopleNotice } from '../../../lib/core/standalone-mail/standalone-mail.ts'
import { toldChanges } from '../../../lib/core/standalone-mail/standalone-mail.ts'
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

/** Of every news, and to managers of every change, by a manager and by an admin. */
export function peopleNotices(): readonly MailContent[] {
  const about = { officer: 'lisa-chambers', name: 'Άλφα Βήτα', shown: 'α•••ω@χωριό.example' }
  const notices: readonly PeopleNotice[] = [
    ...(['code', 'asked', 'moved'] as const).map((news) => ({ ...about, news, address: 'a@example.org' })),
    { ...about, news: 'moved', change: 'added' },
    ...[...toldChanges, 'new in another release'].map((change) => ({
      ...about,
      news: 'told' as const,
      change,
    })),
    {
      ...about,
      news: 'told',
      change: 'edited',
      fields: ['name', 'phone', 'team', 'deputy', 'workingDays', 'email'],
    },
    { ...about, news: 'told', change: 'added', request: 'r' },
    { ...about, news: 'told', change: 'replaced', until: '2027-03-19', successor: 'Γάμμα Δέλτα' },
  ]
  const shared = { reference: sampleStandaloneMail.id, organisation, words, now: '2027-03-08T10:00:00.000Z' }
  const urls = { peopleUrl: leaveUrl, boardUrl: leaveUrl, guideUrl: leaveUrl, code: '123456' }
  return notices.flatMap((notice) => [
    composePeopleNotice({ ...shared, ...urls, notice }),
    composePeopleNotice({ ...shared, ...urls, notice, by: 'Έψιλον Ζήτα' }),
  ])
}

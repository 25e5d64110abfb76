import type { MailContent } from '../../../../lib/core/mails/layout/mail-content.ts'
import { composePeopleNotice } from '../../../../lib/core/mails/standalone/people-notice.ts'
import type { PeopleNotice } from '../../../../lib/core/standalone-mail/standalone-mail.ts'
import { english as words } from '../../../../lib/core/words/english.ts'
import { sampleOrganisation as organisation } from '../../../support/given/sample-organisation.ts'
import { soon } from '../sample-mails.ts'
import { sampleStandaloneMail } from '../sample-standalone-mails.ts'

/** One of each sort of email about a change of people: Sam takes over from Lisa, whose address changes before. */
export function peopleMails(): Readonly<Record<string, MailContent>> {
  const lisa = { officer: 'lisa-chambers', name: 'Lisa Chambers', shown: 'l•••a@charity.example' }
  const sam = { officer: 'sam-ortiz', name: 'Sam Ortiz', address: 'sam@charity.example' }
  return {
    'people-code': notice({ ...sam, news: 'code' }),
    'people-asked': notice({ ...lisa, news: 'asked' }),
    'people-moved': notice({ ...lisa, news: 'moved' }),
    'people-welcome': notice({ ...sam, news: 'moved', change: 'added' }),
    'people-replaced': notice({
      ...{ ...lisa, news: 'told', change: 'replaced', until: '2026-04-10', successor: 'Sam Ortiz' },
      request: 'awaited',
    }),
    'people-edited': notice({ ...lisa, news: 'told', change: 'edited', fields: ['phone', 'deputy'] }),
  }
}

function notice(about: PeopleNotice): MailContent {
  return composePeopleNotice({
    ...{ reference: sampleStandaloneMail.id, notice: about, by: 'Priya Nair', code: '123456' },
    ...{ organisation, words, now: soon },
    peopleUrl: 'https://api.example/officer/people',
    boardUrl: 'https://api.example/officer',
    guideUrl: 'https://api.example/officer/help',
  })
}

import { forgottenAt, type StandaloneMail } from '../../core/standalone-mail/standalone-mail.ts'
import { storedStandaloneMail } from '../../core/standalone-mail/stored-standalone-mail.ts'
import { standaloneMailPrefix, toAgenda } from './agenda-item.ts'
import { defineItemSort } from './item-sort.ts'

/** A standalone mail as an item, which the table forgets as `forgottenAt` says (in seconds, for DynamoDB's time to live). */
export const standaloneMailItem = defineItemSort<StandaloneMail>({
  prefix: standaloneMailPrefix,
  stored: storedStandaloneMail,
  beside: (mail) => ({
    expiresAt: { N: String(Math.ceil(Date.parse(forgottenAt(mail)) / 1000)) },
    ...toAgenda(mail.id, mail.nextActionAt),
  }),
})

import * as v from 'valibot'
import { count, mail } from '../delivery/mail-schema.ts'
import { instant } from '../stored/instant-schema.ts'
import type { Keys } from '../stored/keys.ts'
import { isRealDate } from '../time/local-date.ts'
import {
  type NoticedLeave,
  type PeopleNotice,
  readStandaloneMailId,
  type SoughtLink,
  type StandaloneMail,
} from './standalone-mail.ts'

const noticedLeave = v.looseObject({
  id: v.string(),
  from: v.pipe(v.string(), v.check(isRealDate)),
  until: v.pipe(v.string(), v.check(isRealDate)),
  news: v.picklist(['set', 'ended', 'ask-set', 'ask-end']),
  by: v.exactOptional(v.string()),
} satisfies Keys<NoticedLeave>)

const soughtLink = v.looseObject({
  reference: v.string(),
  address: v.string(),
  network: v.exactOptional(v.string()),
} satisfies Keys<SoughtLink>)

const peopleNotice = v.looseObject({
  news: v.picklist(['code', 'asked', 'moved', 'told']),
  to: v.exactOptional(v.string()),
  address: v.exactOptional(v.string()),
  officer: v.string(),
  name: v.string(),
  by: v.exactOptional(v.string()),
  change: v.exactOptional(v.string()),
  fields: v.exactOptional(v.array(v.string())),
  until: v.exactOptional(v.pipe(v.string(), v.check(isRealDate))),
  successor: v.exactOptional(v.string()),
  shown: v.exactOptional(v.string()),
  request: v.exactOptional(v.string()),
  key: v.exactOptional(v.string()),
} satisfies Keys<PeopleNotice>)

/** The shape of a standalone mail's document. `satisfies` makes a key that the type has and the schema lacks a compile error. */
export const standaloneMailSchema = v.looseObject({
  id: v.pipe(
    v.string(),
    v.check((text) => readStandaloneMailId(text) === text),
  ),
  version: count,
  what: v.picklist(['sign-in', 'leave-notice']),
  to: v.string(),
  at: instant,
  leave: v.exactOptional(noticedLeave),
  sought: v.exactOptional(soughtLink),
  people: v.exactOptional(peopleNotice),
  mails: v.array(mail),
  usedAt: v.exactOptional(instant),
  closedAt: v.exactOptional(instant),
  parkedUntil: v.exactOptional(instant),
  nextActionAt: v.exactOptional(instant),
} satisfies Keys<StandaloneMail>)

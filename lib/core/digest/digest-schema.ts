import * as v from 'valibot'
import { count, mail } from '../delivery/mail-schema.ts'
import { instant } from '../stored/instant-schema.ts'
import type { Keys } from '../stored/keys.ts'
import { isRealDate } from '../time/local-date.ts'
import { type Digest, readDigestId } from './digest.ts'

/** The shape of a digest's document. `satisfies` makes a key that the type has and the schema lacks a compile error. */
export const digestSchema = v.looseObject({
  id: v.pipe(
    v.string(),
    v.check((text) => readDigestId(text) === text),
  ),
  version: count,
  date: v.pipe(v.string(), v.check(isRealDate)),
  to: v.string(),
  // What a release before 0.2.0 listed is found by the index now.
  references: v.pipe(
    v.array(v.string()),
    v.transform((): readonly [] => []),
  ),
  mails: v.array(mail),
  since: v.exactOptional(instant),
  closedAt: v.exactOptional(instant),
  strandedAt: v.exactOptional(instant),
  parkedUntil: v.exactOptional(instant),
  nextActionAt: v.exactOptional(instant),
} satisfies Keys<Digest>)

import * as v from 'valibot'
import { instant } from '../stored/instant-schema.ts'
import type { Keys } from '../stored/keys.ts'
import { type Mail, mailPurposes } from './mail.ts'
import { fromKeptPurpose, type KeptPurpose } from './new-purpose.ts'

/** A number from 1 up. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

// Each `satisfies` makes a key that the type has and its schema lacks a compile error: a loose schema would let it by.
/** A mail as it is kept, of an enquiry or of a digest. */
export const mail = v.pipe(
  v.looseObject({
    claim: v.string(),
    purpose: v.picklist(mailPurposes),
    newPurpose: v.exactOptional(v.string()),
    about: v.exactOptional(v.string()),
    to: v.looseObject({
      id: v.string(),
      role: v.picklist(['officer', 'deputy', 'desk', 'manager', 'enquirer']),
      address: v.string(),
    } satisfies Keys<Mail['to']>),
    claimedAt: instant,
    leaseUntil: instant,
    state: v.picklist(['claimed', 'accepted', 'waiting', 'refused', 'unknown']),
    attempts: count,
    mayRepeat: v.boolean(),
    retryAt: v.exactOptional(instant),
    confirmBy: v.exactOptional(instant),
    silent: v.exactOptional(v.literal(true)),
    messageId: v.exactOptional(v.string()),
    reason: v.exactOptional(v.string()),
    events: v.looseObject({
      delivery: v.exactOptional(instant),
      delay: v.exactOptional(instant),
      bounce: v.exactOptional(instant),
      'soft-bounce': v.exactOptional(instant),
      complaint: v.exactOptional(instant),
      reject: v.exactOptional(instant),
    } satisfies Keys<Required<Mail['events']>>),
  } satisfies Keys<Mail & KeptPurpose>),
  v.transform((kept) => fromKeptPurpose(kept)),
)

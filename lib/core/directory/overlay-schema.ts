import * as v from 'valibot'
import { instant } from '../stored/instant-schema.ts'
import type { Keys } from '../stored/keys.ts'
import { isRealDate } from '../time/local-date.ts'
import type { Absence, EndedEntry, Overlay, Suspect } from './overlay.ts'
import { peopleSchema } from './people-schema.ts'

const date = v.pipe(v.string(), v.check(isRealDate))

const absence = v.looseObject({
  id: v.string(),
  officer: v.string(),
  from: date,
  until: date,
} satisfies Keys<Absence>)

const endedEntry = v.looseObject({
  officer: v.string(),
  until: date,
} satisfies Keys<EndedEntry>)

const suspect = v.looseObject({
  officer: v.string(),
  address: v.string(),
  since: instant,
  reason: v.picklist(['bounce', 'suppressed', 'complaint', 'reject']),
  checkedAt: v.exactOptional(instant),
} satisfies Keys<Suspect>)

/** The shape of the overlay's document. `satisfies` makes a key that the type has and the schema lacks a compile error. */
export const overlaySchema = v.looseObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  absences: v.array(absence),
  ended: v.array(endedEntry),
  suspects: v.array(suspect),
  people: v.exactOptional(peopleSchema),
} satisfies Keys<Overlay>)

import * as v from 'valibot'
import { weekdays } from '../organisation/organisation.ts'
import { instant } from '../stored/instant-schema.ts'
import type { Keys } from '../stored/keys.ts'
import { isRealDate } from '../time/local-date.ts'
import {
  type AddedEntry,
  type AwaitedAddress,
  type EntryEdit,
  entryFields,
  type People,
  type Replacement,
} from './people.ts'

const added = v.looseObject({
  id: v.string(),
  role: v.picklist(['officer', 'desk', 'manager']),
  name: v.string(),
  email: v.string(),
  phone: v.exactOptional(v.string()),
  team: v.exactOptional(v.string()),
  deputy: v.exactOptional(v.string()),
  workingDays: v.exactOptional(v.array(v.picklist(weekdays))),
  confirmedAt: v.exactOptional(instant),
} satisfies Keys<AddedEntry>)

const edit = v.looseObject({
  officer: v.string(),
  field: v.picklist(entryFields),
  was: v.exactOptional(v.string()),
  now: v.exactOptional(v.string()),
} satisfies Keys<EntryEdit>)

const replacement = v.looseObject({
  officer: v.string(),
  by: v.string(),
  from: v.pipe(v.string(), v.check(isRealDate)),
} satisfies Keys<Replacement>)

const awaited = v.looseObject({
  officer: v.string(),
  address: v.string(),
  request: v.string(),
  key: v.string(),
  at: instant,
} satisfies Keys<AwaitedAddress>)

/** The shape of what the overlay holds about people. */
export const peopleSchema = v.looseObject({
  added: v.array(added),
  edits: v.array(edit),
  replaced: v.array(replacement),
  awaited: v.array(awaited),
} satisfies Keys<People>)

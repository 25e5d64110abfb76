import * as v from 'valibot'
import { exactReference } from '../enquiry/reference.ts'
import { Unreadable } from '../stored/document.ts'
import { instant } from '../stored/instant-schema.ts'
import type { Keys } from '../stored/keys.ts'
import type { ActingAdmin, AdminAct } from './admin-act.ts'
import type { Erasure } from './erasure.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const actSchema = v.looseObject({
  id: v.string(),
  at: instant,
  command: v.string(),
  by: v.looseObject({
    user: v.string(),
    machine: v.string(),
    accessKey: v.exactOptional(v.string()),
  } satisfies Keys<ActingAdmin>),
  reason: v.string(),
  counts: v.record(v.string(), count),
  references: v.array(
    v.pipe(
      v.string(),
      v.check((text) => exactReference(text) !== undefined),
    ),
  ),
} satisfies Keys<AdminAct>)

const erasureSchema = v.looseObject({
  of: v.picklist(['enquiry', 'address', 'telephone']),
  hash: v.string(),
  at: instant,
  keepUntil: instant,
  certificate: v.string(),
} satisfies Keys<Erasure>)

/** An act of an admin as its text says it. Throws `Unreadable`, which names the entry and quotes nothing. */
export function readAdminAct(text: string, id: string): AdminAct {
  return read(actSchema, { name: 'AdminAct', text, id })
}

/** An erasure as its text says it. Throws `Unreadable`. */
export function readErasure(text: string, id: string): Erasure {
  return read(erasureSchema, { name: 'Erasure', text, id })
}

function read<T>(
  schema: v.GenericSchema<unknown, T>,
  { name, text, id }: { readonly name: string; readonly text: string; readonly id: string },
): T {
  const reading = v.safeParse(schema, parsed(text))
  if (reading.success) return reading.output
  throw new Unreadable({ name, id, path: v.getDotPath(reading.issues[0]) ?? 'document' })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

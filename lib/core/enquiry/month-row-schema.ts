import * as v from 'valibot'
import { instant } from '../stored/instant-schema.ts'
import type { Keys } from '../stored/keys.ts'
import type { MonthRow } from './month-row.ts'
import type { Reference } from './reference.ts'

const row = v.looseObject({
  kind: v.string(),
  area: v.string(),
  state: v.string(),
  owner: v.exactOptional(v.string()),
  answerBy: instant,
  urgent: v.exactOptional(v.literal(true)),
  answeredAt: v.exactOptional(instant),
  firstAnswerBy: v.exactOptional(instant),
  closedAt: v.exactOptional(instant),
  outcome: v.exactOptional(v.string()),
  withdrawnAt: v.exactOptional(instant),
  disownedAt: v.exactOptional(instant),
  reopenings: v.exactOptional(v.number()),
  marks: v.exactOptional(v.string()),
} satisfies Keys<Omit<MonthRow, 'reference' | 'receivedAt'>>)

/** The row that a kept text says; undefined where it says none. What a later release adds is passed over. */
export function readRowText(
  keys: { readonly reference: Reference; readonly receivedAt: string },
  text: string,
): MonthRow | undefined {
  const reading = v.safeParse(v.pipe(v.string(), v.parseJson(), row), text)
  return reading.success ? { ...reading.output, ...keys } : undefined
}

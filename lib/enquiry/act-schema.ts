import * as v from 'valibot'
import type { CodeRequest, RecordedAct } from './act.ts'
import { instant } from './instant-schema.ts'

type Keys<Type> = Readonly<Record<keyof Type, unknown>>
type KeptAct<Name> = Extract<RecordedAct, { act: Name }>

const facts = {
  id: v.string(),
  at: instant,
  by: v.string(),
  name: v.exactOptional(v.string()),
  known: v.exactOptional(v.literal(true)),
  undoneAt: v.exactOptional(instant),
}

/** An act as it is kept. */
export const act = v.variant('act', [
  v.looseObject({ act: v.literal('answered'), ...facts } satisfies Keys<KeptAct<'answered'>>),
  v.looseObject({ act: v.literal('accept'), ...facts } satisfies Keys<KeptAct<'accept'>>),
  v.looseObject({
    act: v.literal('pass-on'),
    to: v.string(),
    reason: v.exactOptional(v.string()),
    ...facts,
  } satisfies Keys<KeptAct<'pass-on'>>),
  v.looseObject({
    act: v.literal('close'),
    outcome: v.string(),
    tellEnquirer: v.boolean(),
    ...facts,
  } satisfies Keys<KeptAct<'close'>>),
  v.looseObject({ act: v.literal('spam'), ...facts } satisfies Keys<KeptAct<'spam'>>),
])

/** A code that was asked for, as it is kept. */
export const codeRequest = v.looseObject({
  id: v.string(),
  officer: v.string(),
  at: instant,
} satisfies Keys<CodeRequest>)

import * as v from 'valibot'
import { instant } from '../../stored/instant-schema.ts'
import type { Keys } from '../../stored/keys.ts'
import type { CodeAct, CodeRequest, LinkRequest, OfficerNote, RecordedAct } from '../act.ts'

type KeptAct<Name> = Extract<RecordedAct, { act: Name }>

const facts = {
  id: v.string(),
  at: instant,
  by: v.string(),
  name: v.exactOptional(v.string()),
  known: v.exactOptional(v.literal(true)),
  undoneAt: v.exactOptional(instant),
  undoneByKnown: v.exactOptional(v.literal(true)),
  undoneBy: v.exactOptional(v.picklist(['before', 'after'])),
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
  v.looseObject({
    act: v.literal('recategorise'),
    kind: v.string(),
    area: v.string(),
    to: v.exactOptional(v.string()),
    reason: v.exactOptional(v.string()),
    ...facts,
  } satisfies Keys<KeptAct<'recategorise'>>),
  v.looseObject({
    act: v.literal('cover'),
    to: v.string(),
    for: v.string(),
    because: v.picklist(['leave', 'left']),
    until: v.exactOptional(v.string()),
    ...facts,
  } satisfies Keys<KeptAct<'cover'>>),
])

type KeptCodeAct<Name> = Extract<CodeAct, { act: Name }>

/** What a code is for, as it is kept. */
const codeAct = v.variant('act', [
  v.looseObject({ act: v.picklist(['answered', 'accept', 'spam']) } satisfies Keys<KeptCodeAct<'spam'>>),
  v.looseObject({ act: v.literal('pass-on'), to: v.string() } satisfies Keys<KeptCodeAct<'pass-on'>>),
  v.looseObject({
    act: v.literal('close'),
    outcome: v.string(),
    tellEnquirer: v.boolean(),
  } satisfies Keys<KeptCodeAct<'close'>>),
  v.looseObject({
    act: v.literal('recategorise'),
    kind: v.string(),
    area: v.string(),
  } satisfies Keys<KeptCodeAct<'recategorise'>>),
  v.looseObject({ act: v.literal('undo'), id: v.string() } satisfies Keys<KeptCodeAct<'undo'>>),
])

/** A code that was asked for, as it is kept. */
export const codeRequest = v.looseObject({
  id: v.string(),
  officer: v.string(),
  at: instant,
  act: v.exactOptional(codeAct),
  key: v.exactOptional(v.string()),
} satisfies Keys<CodeRequest>)

/** A fresh link that was asked for, as it is kept. */
export const linkRequest = v.looseObject({
  id: v.string(),
  officer: v.string(),
  at: instant,
} satisfies Keys<LinkRequest>)

/** A private note, as it is kept. */
export const officerNote = v.looseObject({
  id: v.string(),
  at: instant,
  by: v.string(),
  name: v.exactOptional(v.string()),
  known: v.exactOptional(v.literal(true)),
  text: v.string(),
} satisfies Keys<OfficerNote>)

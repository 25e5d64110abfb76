import * as v from 'valibot'
import { instant } from '../../stored/instant-schema.ts'
import type { Keys } from '../../stored/keys.ts'
import type { CodeAct, CodeRequest, LinkRequest, OfficerNote, RecordedAct } from '../act.ts'

type KeptAct<Name> = Extract<RecordedAct, { act: Name }>

/** With what the act means, where the release before knows none such. */
interface Meaning {
  readonly means?: unknown
}

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

/**
 * What an act is that the release before does not know. It is kept as the one it knows that comes nearest, so that both
 * releases can be at work at once: what is opened again as passed on to whoever has it, what is put off as accepted.
 */
const means = v.exactOptional(
  v.variant('act', [
    v.looseObject({ act: v.literal('reopen') }),
    v.looseObject({ act: v.picklist(['called', 'remind']), on: v.string() }),
  ]),
)

const keptAct = v.variant('act', [
  v.looseObject({ act: v.literal('answered'), ...facts } satisfies Keys<KeptAct<'answered'>>),
  v.looseObject({ act: v.literal('accept'), means, ...facts } satisfies Keys<KeptAct<'accept'> & Meaning>),
  v.looseObject({
    act: v.literal('pass-on'),
    to: v.string(),
    reason: v.exactOptional(v.string()),
    means,
    ...facts,
  } satisfies Keys<KeptAct<'pass-on'> & Meaning>),
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

/** An act as it is kept, read as what it means. */
export const act = v.pipe(keptAct, v.transform(asMeant))

/** An act in the form in which it is kept. */
export function keptAs(recorded: RecordedAct): v.InferInput<typeof keptAct> {
  switch (recorded.act) {
    case 'reopen': {
      const { act, to, ...rest } = recorded
      const means = { act }
      return to === undefined ? { ...rest, act: 'accept', means } : { ...rest, act: 'pass-on', to, means }
    }
    case 'called':
    case 'remind': {
      const { act, on, ...rest } = recorded
      return { ...rest, act: 'accept', means: { act, on } }
    }
    default:
      return { ...recorded }
  }
}

function asMeant(kept: v.InferOutput<typeof keptAct>): RecordedAct {
  if (kept.act !== 'accept' && kept.act !== 'pass-on') return kept
  const { means, ...rest } = kept
  return means === undefined ? rest : { ...rest, ...means }
}

type KeptCodeAct<Name> = Extract<CodeAct, { act: Name }>

const keptCodeAct = v.variant('act', [
  v.looseObject({
    act: v.picklist(['answered', 'accept', 'spam']),
    means: v.exactOptional(
      v.variant('act', [
        v.looseObject({ act: v.picklist(['reopen', 'called']) }),
        v.looseObject({ act: v.literal('remind'), on: v.string() }),
      ]),
    ),
  } satisfies Keys<KeptCodeAct<'spam'> & Meaning>),
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

/** What a code is for, as it is kept and read as what it means: as of acts. */
const codeAct = v.pipe(
  keptCodeAct,
  v.transform((kept): CodeAct => {
    if (kept.act !== 'answered' && kept.act !== 'accept' && kept.act !== 'spam') return kept
    const { means, ...rest } = kept
    return means === undefined ? rest : { ...rest, ...means }
  }),
)

/** A request for a code in the form in which it is kept. */
export function keptRequest(request: CodeRequest) {
  const { act } = request
  return act?.act === 'reopen' || act?.act === 'called' || act?.act === 'remind'
    ? { ...request, act: { act: 'accept', means: act } }
    : request
}

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

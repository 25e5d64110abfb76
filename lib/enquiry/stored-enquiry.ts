import * as v from 'valibot'
import {
  type AnswerBy,
  type Arrival,
  type Assignment,
  ENQUIRY_SCHEMA,
  type Enquiry,
  type Extra,
  type HistoryEntry,
  type Mail,
  type ReceivedEnquiry,
  type Urgent,
} from './enquiry.ts'
import type { Answers } from './kind.ts'
import { type Reference, readReference } from './reference.ts'

/** An enquiry as every store keeps it: the version of its shape, and its JSON. */
export interface StoredEnquiry {
  readonly schema: number
  readonly document: string
}

/** What is kept of an enquiry. */
export function toStoredEnquiry(enquiry: Enquiry): StoredEnquiry {
  return { schema: ENQUIRY_SCHEMA, document: JSON.stringify(enquiry) }
}

/**
 * What was kept, checked: this release's shape or the one before. Keys that this release does not know are kept
 * as they are and written back, so that rolling back a release, or two at work at once, loses nothing. Throws
 * `UnreadableEnquiry`, also when it is not the enquiry that was `asked` for.
 */
export function readStoredEnquiry(stored: unknown, asked?: Reference): Enquiry {
  const outer = v.safeParse(storedSchema, stored)
  if (!outer.success) throw new UnreadableEnquiry(asked, pathOf(outer.issues[0]))
  const document = parseJson(outer.output.document)
  const reading = v.safeParse(enquirySchema, document, { abortEarly: true })
  if (!reading.success) throw new UnreadableEnquiry(asked ?? referenceIn(document), pathOf(reading.issues[0]))
  if (asked !== undefined && reading.output.reference !== asked)
    throw new UnreadableEnquiry(asked, 'reference')
  return reading.output
}

/** Something kept is not an enquiry. Names the reference and the place, never a value. */
export class UnreadableEnquiry extends Error {
  override readonly name = 'UnreadableEnquiry'
  readonly reference: Reference | undefined
  readonly path: string

  constructor(reference: Reference | undefined, path: string) {
    super(`Enquiry ${reference ?? '(no reference)'} cannot be read: ${path}`)
    this.reference = reference
    this.path = path
  }
}

/** Undefined for what is no JSON: the parser's own error would quote the text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return v.getDotPath(issue) ?? 'document'
}

function referenceIn(document: unknown): Reference | undefined {
  return v.is(v.looseObject({ reference }), document) ? document.reference : undefined
}

const reference = v.pipe(
  v.string(),
  v.check((text) => readReference(text) === text),
)
const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

type Keys<Type> = Readonly<Record<keyof Type, unknown>>

const storedSchema = v.looseObject({
  schema: v.pipe(v.number(), v.minValue(Math.max(1, ENQUIRY_SCHEMA - 1)), v.maxValue(ENQUIRY_SCHEMA)),
  document: v.string(),
})

// Each `satisfies` makes a key that the type has and its schema lacks a compile error: a loose schema would let it by.
const mail = v.looseObject({
  claim: v.string(),
  purpose: v.picklist(['handover', 'acknowledgement']),
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
} satisfies Keys<Mail>)

const facts = {
  reference,
  version: count,
  kind: v.string(),
  // Checked in place rather than copied: a copying schema drops the name `__proto__`, and names may be anything.
  answers: v.custom<Answers>(isAnswers),
  keyFingerprint: v.string(),
  answersFingerprint: v.string(),
  receivedAt: instant,
  answerBy: v.looseObject({ date: v.string(), working: v.string() } satisfies Keys<AnswerBy>),
  urgent: v.exactOptional(v.looseObject({ reason: v.string() } satisfies Keys<Urgent>)),
  extras: v.exactOptional(
    v.array(v.looseObject({ name: v.string(), value: v.string() } satisfies Keys<Extra>)),
  ),
  arrival: v.exactOptional(
    v.looseObject({
      door: v.picklist(['page', 'site', 'api']),
      site: v.exactOptional(v.string()),
      honeypot: v.exactOptional(v.picklist(['absent', 'empty', 'filled'])),
      rendered: v.exactOptional(v.picklist(['absent', 'signed', 'false'])),
      openForSeconds: v.exactOptional(v.number()),
      source: v.exactOptional(v.string()),
    } satisfies Keys<Arrival>),
  ),
  mails: v.array(mail),
  history: v.array(
    v.looseObject({
      at: instant,
      what: v.string(),
      detail: v.exactOptional(v.string()),
    } satisfies Keys<HistoryEntry>),
  ),
  parkedUntil: v.exactOptional(instant),
  strandedAt: v.exactOptional(instant),
  nextActionAt: v.exactOptional(instant),
} satisfies Keys<Omit<ReceivedEnquiry, 'stage'>>

const assignment = v.looseObject({
  officer: v.string(),
  reason: v.string(),
  organisationVersion: v.string(),
  at: instant,
} satisfies Keys<Assignment>)

/** The shape of the document. Whoever changes it adds golden items: `test/upgrade` asks for them. */
export const enquirySchema = v.variant('stage', [
  v.looseObject({ stage: v.literal('received'), ...facts }),
  v.looseObject({ stage: v.literal('assigned'), ...facts, assignment }),
])

function isAnswers(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(
      (answer) =>
        typeof answer === 'string' ||
        typeof answer === 'number' ||
        (Array.isArray(answer) && answer.every((one) => typeof one === 'string')),
    )
  )
}

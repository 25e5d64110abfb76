import * as v from 'valibot'
import { count, mail } from '../../delivery/mail-schema.ts'
import { fromKeptPurpose, type KeptPurpose } from '../../delivery/new-purpose.ts'
import type { Answers } from '../../kind/answers.ts'
import { instant } from '../../stored/instant-schema.ts'
import type { Keys } from '../../stored/keys.ts'
import type { AnswerBy, TargetBasis } from '../../time/target-time.ts'
import type { Arrival, Entered, Extra, Guess, SentFile } from '../arrival.ts'
import type {
  Assignment,
  BeforeReopening,
  Quarantine,
  ReceivedEnquiry,
  Reopened,
  Restriction,
  SpamMark,
  Urgent,
} from '../enquiry.ts'
import { type WithheldMail, withheldReasons } from '../form-mail.ts'
import type { HistoryLine } from '../history.ts'
import type { NewAddress } from '../new-address.ts'
import { exactReference } from '../reference.ts'
import { noteChoices, type Update } from '../update.ts'
import { act, codeRequest, linkRequest, officerNote } from './act-schema.ts'
import { fromKeptType, type KeptType } from './new-type.ts'

/** A reference as it is kept. */
const reference = v.pipe(
  v.string(),
  v.check((text) => exactReference(text) !== undefined),
)

const answerBy = v.looseObject({
  date: v.string(),
  time: v.exactOptional(v.string()),
  at: instant,
  working: v.string(),
  basis: v.looseObject({
    days: v.exactOptional(count),
    hours: v.exactOptional(count),
    cutOff: v.exactOptional(v.string()),
  } satisfies Keys<TargetBasis>),
} satisfies Keys<AnswerBy>)

const reopened = v.looseObject({
  count,
  from: v.picklist(['open', 'accepted', 'answered', 'closed', 'spam']),
  owner: v.string(),
  round: v.looseObject({ first: v.string(), about: v.exactOptional(v.string()) }),
  category: v.exactOptional(v.looseObject({ kind: v.string(), area: v.string() })),
  answeredAt: v.exactOptional(instant),
  answerBy,
} satisfies Keys<Reopened>)

const facts = {
  reference,
  version: count,
  kind: v.string(),
  // Checked in place rather than copied: a copying schema drops the name `__proto__`, and names may be anything.
  answers: v.custom<Answers>(isAnswers),
  keyFingerprint: v.string(),
  answersFingerprint: v.string(),
  personHash: v.exactOptional(v.string()),
  phoneHash: v.exactOptional(v.string()),
  wordMarks: v.exactOptional(v.string()),
  receivedAt: instant,
  answerBy,
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
      extrasLeftOut: v.exactOptional(v.number()),
      guesses: v.exactOptional(
        v.array(
          v.looseObject({
            field: v.string(),
            from: v.array(v.string()),
            by: v.picklist(['name', 'control', 'shape']),
          } satisfies Keys<Guess>),
        ),
      ),
      files: v.exactOptional(
        v.array(
          v.looseObject({
            name: v.string(),
            bytes: v.pipe(v.number(), v.minValue(0)),
          } satisfies Keys<SentFile>),
        ),
      ),
    } satisfies Keys<Arrival>),
  ),
  entered: v.exactOptional(
    v.looseObject({
      by: v.string(),
      name: v.exactOptional(v.string()),
      cameBy: v.string(),
      toldPrivacy: v.exactOptional(v.literal(true)),
    } satisfies Keys<Entered>),
  ),
  spam: v.exactOptional(
    v.looseObject({ score: v.number(), reasons: v.array(v.string()) } satisfies Keys<SpamMark>),
  ),
  releasedAt: v.exactOptional(instant),
  acknowledgementWithheld: v.exactOptional(v.literal(true)),
  withheldMails: v.exactOptional(
    v.array(
      v.pipe(
        v.looseObject({
          purpose: v.picklist(['acknowledgement', 'status-link', 'have-you-heard']),
          newPurpose: v.exactOptional(v.string()),
          about: v.exactOptional(v.string()),
          at: instant,
          because: v.picklist(withheldReasons),
        } satisfies Keys<WithheldMail & KeptPurpose>),
        v.transform((kept) => fromKeptPurpose(kept)),
      ),
    ),
  ),
  formMailsWaitUntil: v.exactOptional(instant),
  updates: v.exactOptional(
    v.array(
      v.pipe(
        v.looseObject({
          id: v.string(),
          at: instant,
          type: v.picklist(['note', 'withdrawal', 'not-me', 'link-request', 'heard', 'not-heard']),
          newType: v.exactOptional(v.string()),
          text: v.exactOptional(v.string()),
          choice: v.exactOptional(v.picklist(noteChoices)),
          reopened: v.exactOptional(v.literal(true)),
        } satisfies Keys<Update & KeptType>),
        v.transform((kept) => fromKeptType(kept)),
      ),
    ),
  ),
  newAddress: v.exactOptional(
    v.looseObject({
      at: instant,
      email: v.string(),
      personHash: v.exactOptional(v.string()),
      isNews: v.exactOptional(v.literal(true)),
      withheld: v.exactOptional(v.literal(true)),
      by: v.exactOptional(v.string()),
      name: v.exactOptional(v.string()),
      edition: v.exactOptional(count),
    } satisfies Keys<NewAddress>),
  ),
  acts: v.exactOptional(v.array(act)),
  reopened: v.exactOptional(reopened),
  beforeReopening: v.exactOptional(
    v.looseObject({
      acts: v.array(act),
      answerBy,
      reopened: v.exactOptional(reopened),
      releasedAt: v.exactOptional(instant),
    } satisfies Keys<BeforeReopening>),
  ),
  codeRequests: v.exactOptional(v.array(codeRequest)),
  linkRequests: v.exactOptional(v.array(linkRequest)),
  notes: v.exactOptional(v.array(officerNote)),
  mails: v.array(mail),
  history: v.array(
    v.looseObject({
      at: instant,
      what: v.string(),
      detail: v.exactOptional(v.string()),
      by: v.exactOptional(v.string()),
      to: v.exactOptional(v.string()),
      why: v.exactOptional(v.string()),
    } satisfies Keys<HistoryLine>),
  ),
  restricted: v.exactOptional(v.looseObject({ at: instant } satisfies Keys<Restriction>)),
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

const quarantine = v.looseObject({
  at: instant,
  confirmedAt: v.exactOptional(instant),
} satisfies Keys<Quarantine>)

/** The shape of the document. Whoever changes it adds golden items: `test/upgrade` asks for them. */
export const enquirySchema = v.variant('stage', [
  v.looseObject({ stage: v.literal('received'), ...facts }),
  v.looseObject({ stage: v.literal('quarantined'), ...facts, quarantine }),
  v.looseObject({
    ...{ stage: v.literal('assigned'), ...facts, assignment },
    officerKeys: v.exactOptional(v.literal(true)),
  }),
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

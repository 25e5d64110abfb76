import { withNextLook } from '../../core/delivery/mailed-item.ts'
import type { Arrival, Extra } from '../../core/enquiry/arrival.ts'
import { ENQUIRY_SCHEMA, type Enquiry } from '../../core/enquiry/enquiry.ts'
import { toHistoryLine } from '../../core/enquiry/history.ts'
import { type Reference, toReference } from '../../core/enquiry/reference.ts'
import { answerByNow, targetFor } from '../../core/enquiry/target.ts'
import type { Answers } from '../../core/kind/answers.ts'
import type { Kind } from '../../core/kind/kind.ts'
import { canonicalAnswers } from '../../core/kind/submission.ts'
import type { Organisation } from '../../core/organisation/organisation.ts'
import { nextStep } from '../../core/steps/next-step.ts'
import { errorName } from '../../core/text/error-name.ts'
import { type Instant, later } from '../../core/time/instant.ts'
import { londonDate, londonTime } from '../../core/time/working-calendar.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { Clock } from '../../ports/clock.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import type { Observe } from '../../ports/observer.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { askForLook } from '../item-changes/ask-for-look.ts'
import { lookupHashes } from '../keyed-hashes/lookup-hashes.ts'
import { networkHash } from '../keyed-hashes/network-hash.ts'
import { toHex } from '../keyed-hashes/to-hex.ts'

export interface Submission {
  readonly kind: Kind
  readonly answers: Answers
  /** What else a form sent. */
  readonly extras?: readonly Extra[]
  readonly arrival?: Omit<Arrival, 'source'>
  /** The network address of the sender: only its keyed hash is stored. */
  readonly address?: string
  /**
   * As the client sent it, in visible ASCII; absent: the answers and the London day are the key. One of fewer than
   * `minUnguessableKey` characters may be somebody else's too, and belongs to whoever sends it with their answers.
   */
  readonly idempotencyKey?: string
  /** Our page's one-time key. It is combined with the answers, so that a corrected form is a new enquiry. */
  readonly formKey?: string
  /** What becomes of it before it is stored: of one that an officer enters, which waits for no judgement. May throw `StoreFailed`. */
  readonly settle?: (received: Enquiry) => Promise<Enquiry>
}

export type SubmitOutcome =
  | { readonly type: 'accepted'; readonly enquiry: Enquiry; readonly repeated: boolean }
  /** The key was used for other answers. */
  | { readonly type: 'key-reused' }
  /** The table did not answer. Nothing is promised; the same submission may be sent again. */
  | { readonly type: 'unavailable' }

export interface SubmitDependencies {
  readonly store: EnquiryStore
  readonly queue: WorkQueue
  readonly identityKey: IdentityKey
  readonly organisation: Organisation
  readonly clock: Clock
  readonly observe: Observe
  /** The language in which the explanation of the date is stored. */
  readonly words: CoreWords
}

/**
 * Accepts an enquiry: `accepted` means that it is stored, once, however often it was sent. A failing queue is no error,
 * because the agenda finds what is stored.
 */
export function createSubmit(
  dependencies: SubmitDependencies,
): (submission: Submission) => Promise<SubmitOutcome> {
  const { store, clock, observe, organisation, words } = dependencies

  return async function submit(submission) {
    const now = clock.now()
    try {
      const earlier = await findYesterdays(submission, now)
      return earlier ?? (await storeUnderFirstOwn(submission, keysOf(submission, londonDate(now)), now))
    } catch (error) {
      observe({ type: 'store-unavailable', reason: errorName(error) })
      return { type: 'unavailable' }
    }
  }

  async function storeUnderFirstOwn(
    submission: Submission,
    [first, second]: Keys,
    now: Instant,
  ): Promise<SubmitOutcome> {
    const outcome = await storeOnce(submission, first, now)
    return outcome.type === 'key-reused' && second !== undefined
      ? await storeOnce(submission, second, now)
      : outcome
  }

  async function storeOnce(
    submission: Submission,
    key: readonly string[],
    now: Instant,
  ): Promise<SubmitOutcome> {
    const keyFingerprint = fingerprint('key', key)
    for (let n = 0; n < CANDIDATES; n++) {
      const draft = await createDraft(submission, { reference: candidate(key, n), keyFingerprint, now })
      const result = await store.create(draft)
      if (result.type === 'created') return announce(draft)
      if (result.enquiry.keyFingerprint === keyFingerprint) return repeat(draft, result.enquiry)
    }
    throw new NoFreeReference()
  }

  async function announce(enquiry: Enquiry): Promise<SubmitOutcome> {
    observe({ type: 'enquiry-received', reference: enquiry.reference, kind: enquiry.kind })
    await askForLook(dependencies, enquiry.reference)
    return { type: 'accepted', enquiry, repeated: false }
  }

  function repeat(draft: Enquiry, kept: Enquiry): SubmitOutcome {
    if (kept.answersFingerprint !== draft.answersFingerprint) return { type: 'key-reused' }
    observe({ type: 'enquiry-repeated', reference: kept.reference, kind: kept.kind })
    return { type: 'accepted', enquiry: present(kept), repeated: true }
  }

  /** In the first ten minutes of a London day, a submission without a key may be a retry from before midnight. */
  async function findYesterdays(submission: Submission, now: Instant): Promise<SubmitOutcome | undefined> {
    if (submission.idempotencyKey !== undefined || submission.formKey !== undefined) return undefined
    if (londonTime(now) >= '00:10') return undefined
    const [key] = keysOf(submission, londonDate(later(now, -15 * 60_000)))
    const keyFingerprint = fingerprint('key', key)
    for (let n = 0; n < CANDIDATES; n++) {
      const kept = await store.read(candidate(key, n))
      if (kept === undefined) return undefined
      if (kept.keyFingerprint === keyFingerprint) {
        observe({ type: 'enquiry-repeated', reference: kept.reference, kind: kept.kind })
        return { type: 'accepted', enquiry: present(kept), repeated: true }
      }
    }
    return undefined
  }

  function present(kept: Enquiry): Enquiry {
    return { ...kept, answerBy: answerByNow(kept, { organisation, words }) }
  }

  async function createDraft(submission: Submission, own: Own): Promise<Enquiry> {
    const received = createEnquiry(submission, own)
    const enquiry = (await submission.settle?.(received)) ?? received
    return withNextLook(enquiry, nextStep(enquiry, organisation, own.now), own.now)
  }

  function createEnquiry(submission: Submission, { reference, keyFingerprint, now }: Own): Enquiry {
    const { kind, answers, extras = [] } = submission
    const arrival = arrivalOf(submission)
    return {
      stage: 'received',
      reference,
      version: 1,
      kind: kind.name,
      answers,
      keyFingerprint,
      answersFingerprint: fingerprint('answers', saidIn(submission)),
      ...lookupHashes(dependencies.identityKey, answers),
      receivedAt: now,
      ...targetFor({ kind, answers, at: now, words }, organisation),
      ...(extras.length === 0 ? {} : { extras }),
      ...(arrival === undefined ? {} : { arrival }),
      mails: [],
      history: [toHistoryLine({ what: 'received', as: { kind: kind.name, schema: ENQUIRY_SCHEMA } }, now)],
    }
  }

  function arrivalOf({ arrival, address }: Submission): Arrival | undefined {
    if (arrival === undefined || address === undefined) return arrival
    return { ...arrival, source: networkHash(dependencies.identityKey, address) }
  }

  function candidate(key: readonly string[], n: number): Reference {
    return toReference(dependencies.identityKey.hash('reference', [...key, String(n)]))
  }

  function fingerprint(purpose: string, parts: readonly string[]): string {
    return toHex(dependencies.identityKey.hash(purpose, parts))
  }
}

/** What tells one draft from another. */
interface Own {
  readonly reference: Reference
  readonly keyFingerprint: string
  readonly now: Instant
}

/** How many references are tried for one key; even two collisions in a row are practically impossible. */
const CANDIDATES = 10

class NoFreeReference extends Error {
  override readonly name = 'NoFreeReference'
}

/** From so many characters on, a client's key is taken to be its own alone. */
export const minUnguessableKey = 16

/** What tells an enquiry from others. Where the first belongs to other answers, the second, if there is one, is its own. */
type Keys = readonly [readonly string[], (readonly string[])?]

/**
 * The same key under another kind is another enquiry; a client's key can never be mistaken for a day's. A key that others
 * can guess, or use as well, is joined with the answers where it is taken: whoever comes first takes it from nobody. (Not at
 * once, so that a retry finds what an earlier release stored under the key alone.)
 */
function keysOf(submission: Submission, day: string): Keys {
  const { kind, idempotencyKey, formKey } = submission
  const said = saidIn(submission)
  if (idempotencyKey !== undefined) {
    const key = [kind.name, 'client', idempotencyKey]
    return idempotencyKey.length < minUnguessableKey ? [key, [...key, ...said]] : [key]
  }
  if (formKey !== undefined) return [[kind.name, 'form', formKey, ...said]]
  return [[kind.name, 'answers', ...said, day]]
}

/** All that somebody said, in a canonical form: equal submissions give equal lists. A file is told by its name and size. */
function saidIn({ answers, extras = [], arrival }: Submission): readonly string[] {
  const beside = extras.map(({ name, value }) => [name, value])
  const files = (arrival?.files ?? []).map(({ name, bytes }) => [name, bytes])
  return [
    canonicalAnswers(answers),
    ...(beside.length === 0 && files.length === 0 ? [] : [JSON.stringify(beside)]),
    ...(files.length === 0 ? [] : [JSON.stringify(files)]),
  ]
}

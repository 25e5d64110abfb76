import { undoOutcome } from '../../core/enquiry/lifecycle/acts.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { Clock } from '../../ports/clock.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import { inParallel } from '../item-changes/in-parallel.ts'
import { readOrSkip } from '../item-changes/read-listed.ts'
import type { createOfficerActs } from '../officer/officer-acts.ts'

/** How many can be said to be answered at once: as many as stand on a page. */
export const maxTogether = 25

/** Enquiries at a time: each is read and written, and its look asked for. */
const concurrency = 5

interface AnswerManyDependencies {
  readonly store: Pick<EnquiryStore, 'read'>
  readonly clock: Clock
  readonly officerActs: Pick<ReturnType<typeof createOfficerActs>, 'act' | 'undo'>
}

/** One press for several enquiries, by somebody signed in. */
interface PressForMany {
  /** The directory entry that has signed in. */
  readonly officer: string
  /** The form's one-time key: the same again changes nothing. */
  readonly id: string
  /** Who presses, where a desk has signed in. */
  readonly by?: string
  readonly name?: string
}

/** What came of it: `left` are as they were, since somebody has closed them, or nobody has them, or they are gone. */
interface DoneToMany {
  readonly done: readonly Reference[]
  readonly left: readonly Reference[]
}

/**
 * Says of several enquiries that they are answered, and takes that back: each as if pressed alone, one write and one undo for each,
 * so that one that has changed meanwhile keeps no other from it. Beyond 25, and what stands there twice, is passed over.
 * All throw `StoreFailed`, and what changes something `TooManyConflicts`; pressed again, it goes on where it stopped.
 */
export function createAnswerMany({ store, clock, officerActs }: AnswerManyDependencies) {
  return { answer, undo, undoable }

  /** Of these, what a press has done that can be undone now: what an address says of them is no proof. */
  async function undoable(asked: readonly Reference[], id: string): Promise<readonly Reference[]> {
    const read = await inParallel(distinct(asked), concurrency, (reference) => readOrSkip(store, reference))
    return read.flatMap((enquiry) => {
      if (enquiry === undefined || enquiry === 'unreadable') return []
      return undoOutcome(enquiry, { id, known: true }, clock.now()) === 'done' ? [enquiry.reference] : []
    })
  }

  /** `who`: a desk has signed in and nobody says who they are; then nothing is done. */
  function answer(
    references: readonly Reference[],
    { officer, ...press }: PressForMany,
  ): Promise<DoneToMany | 'who'> {
    return together(references, async (reference) => {
      const access = { reference, officer, signedIn: true } as const
      const answer = await officerActs.act(access, { ...press, act: 'answered', known: true })
      return typeof answer === 'object' ? answer.outcome : undefined
    })
  }

  async function undo(references: readonly Reference[], { officer, id }: PressForMany): Promise<DoneToMany> {
    const undone = await together(references, async (reference) => {
      const access = { reference, officer, signedIn: true } as const
      const answer = await officerActs.undo(access, { id, known: true })
      return typeof answer === 'object' ? answer.outcome : undefined
    })
    return undone === 'who' ? { done: [], left: references } : undone
  }
}

async function together(
  asked: readonly Reference[],
  press: (reference: Reference) => Promise<string | undefined>,
): Promise<DoneToMany | 'who'> {
  const references = distinct(asked)
  const outcomes = await inParallel(references, concurrency, press)
  if (outcomes.includes('who')) return 'who'
  const isDone = (_: Reference, index: number) =>
    outcomes[index] === 'done' || outcomes[index] === 'already-so'
  return {
    done: references.filter(isDone),
    left: references.filter((reference, index) => !isDone(reference, index)),
  }
}

function distinct(references: readonly Reference[]): readonly Reference[] {
  return [...new Set(references)].slice(0, maxTogether)
}

import { type BoardRow, boardRow } from '../../core/board/board-row.ts'
import { type StoryLine, storyOf } from '../../core/board/story.ts'
import { nameOfActor } from '../../core/board/story-names.ts'
import { correctedAnswers, mayOfficerCorrect } from '../../core/enquiry/enquirer-address.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import { calledName } from '../../core/enquiry/header-name.ts'
import type { NamedDate } from '../../core/enquiry/put-off.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { standingOf } from '../../core/enquiry/standing.ts'
import { answerFacts } from '../../core/mails/answer-facts.ts'
import { arrivalFacts, extrasFacts } from '../../core/mails/arrival-blocks.ts'
import { officerSubject } from '../../core/mails/enquiry-subject.ts'
import type { Fact } from '../../core/mails/layout/block.ts'
import type { Officer } from '../../core/organisation/organisation.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import { load } from '../item-changes/store-failed.ts'
import { createOtherEnquiries, type OtherEnquiry } from '../lookups/other-enquiries.ts'
import { createViewForOfficer, type OfficerView, type Viewing } from '../officer/view-for-officer.ts'

interface ShowEnquiryDependencies extends Viewing {
  readonly store: EnquiryStore
  readonly words: CoreWords
}

/** A whole enquiry for somebody signed in, with answers, notes and story. */
export interface EnquiryView {
  readonly enquiry: Enquiry
  readonly row: BoardRow
  /** The hall, business, asset or person that the enquiry is about. */
  readonly subject: string
  /** What they wrote, the other answers, what else a form sent, and who asks; as the handover shows them. */
  readonly message?: Fact
  readonly asked: readonly Fact[]
  readonly extras: readonly Fact[]
  readonly enquirer: readonly Fact[]
  /** Where the enquiry was sent from, if not from our own pages. */
  readonly arrival: readonly Fact[]
  /** Private notes, oldest first. */
  readonly notes: readonly { readonly at: string; readonly by: string; readonly text: string }[]
  readonly story: readonly StoryLine[]
  /** Whether the enquirer's email address may be changed, or one be added. */
  readonly mayCorrect: boolean
  /** Other enquiries of the same address or number, the newest first. */
  readonly others: readonly OtherEnquiry[]
  /** The day that it is put off to, while it is. */
  readonly putOff?: NamedDate
  /** When it was last reopened, and how often it was. */
  readonly reopened?: { readonly at: Instant; readonly count: number }
  /** What can be done; absent while nobody has the enquiry. */
  readonly deal?: OfficerView
}

/** Shows an enquiry; undefined: there is none. Throws `StoreFailed`. */
export function createShowEnquiry(
  dependencies: ShowEnquiryDependencies,
): (reference: Reference, officer: Officer) => Promise<EnquiryView | undefined> {
  const { store, organisation, kinds, clock, words } = dependencies
  const viewOf = createViewForOfficer(dependencies)
  const otherEnquiries = createOtherEnquiries({ store, subjectOf })

  return async function showEnquiry(reference, officer) {
    const enquiry = await load(store, reference)
    if (enquiry === undefined) return undefined
    const deal = viewOf(enquiry, { reference, officer: officer.id, signedIn: true })
    const others = await otherEnquiries.listOf(enquiry)
    return {
      enquiry,
      row: boardRow(enquiry, { organisation, now: clock.now(), words }),
      ...answersOf(enquiry),
      extras: extrasFacts(enquiry, words),
      arrival: arrivalFacts(enquiry, organisation, words),
      notes: (enquiry.notes ?? []).map(({ at, text, ...actor }) => ({
        ...{ at, text },
        by: nameOfActor(actor, organisation, words),
      })),
      story: storyOf(enquiry, { organisation, kinds, words }),
      mayCorrect: mayOfficerCorrect(enquiry),
      others,
      ...datesOf(enquiry),
      ...(typeof deal === 'object' ? { deal: { ...deal, others } } : {}),
    }
  }

  function subjectOf(enquiry: Enquiry): string | undefined {
    const kind = kinds.find(({ name }) => name === enquiry.kind)
    return kind?.subjectOf(correctedAnswers(enquiry)) || undefined
  }

  function datesOf(enquiry: Enquiry): Pick<EnquiryView, 'putOff' | 'reopened'> {
    const { date, putOffUntil, reopenedAt } = standingOf(enquiry)
    const count = enquiry.reopened?.count
    return {
      ...(date === undefined || putOffUntil === undefined || putOffUntil <= clock.now()
        ? {}
        : { putOff: date }),
      ...(count === undefined || reopenedAt === undefined ? {} : { reopened: { at: reopenedAt, count } }),
    }
  }

  /** Answers to a kind that no longer exists are labelled with their bare field names. */
  function answersOf(enquiry: Enquiry) {
    const { kind: name, arrival, entered, reference } = enquiry
    const answers = correctedAnswers(enquiry)
    const kind = kinds.find((one) => one.name === name)
    if (kind === undefined) {
      const asked = Object.entries(answers).map(([label, value]) => ({
        label,
        value: String(value),
        long: true,
        quoted: true,
      }))
      return { subject: reference, asked, enquirer: [] }
    }
    const replySubject = `Re: ${officerSubject({ enquiry, kind, organisation, words })}`
    const who = calledName(enquiry, organisation)
    const facts = answerFacts({ answers, arrival, entered, kind, organisation, replySubject, who, words })
    return {
      subject: kind.subjectOf(answers) || reference,
      ...facts,
    }
  }
}

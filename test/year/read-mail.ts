import type { Enquiry } from '../../lib/core/enquiry/enquiry.ts'
import type { Reminder } from '../../lib/core/enquiry/reminder.ts'
import { standingOf } from '../../lib/core/enquiry/standing.ts'
import type { Instant } from '../../lib/core/time/instant.ts'
import { english } from '../../lib/core/words/english.ts'
import type { Listed, YearLog } from './year-log.ts'

/** What a digest names by its reference, and how that stood when it was sent. */
export function listedIn(text: string, lives: YearLog['lives'], now: Instant): readonly Listed[] {
  const references = new Set(text.match(/\b[2-9A-HJ-KMNP-Z]{4}-[2-9A-HJ-KMNP-Z]{4}\b/g))
  return [...references].flatMap((reference) => {
    const enquiry = lives.get(reference)?.last
    if (enquiry === undefined) return []
    const round = enquiry.stage === 'assigned' ? standingOf(enquiry).round.about : undefined
    return {
      reference,
      ...(round === undefined ? {} : { round }),
      state: enquiry.stage === 'assigned' ? standingOf(enquiry).state : undefined,
      isWithdrawn: standingOf(enquiry).withdrawnAt !== undefined,
      isLate: enquiry.answerBy.at <= now,
      managersReaders: remindersOf(enquiry).flatMap(({ level, to }) => (level === 'manager' ? [to] : [])),
    }
  })
}

function remindersOf(enquiry: Enquiry): readonly Reminder[] {
  return enquiry.stage === 'assigned' ? (enquiry.reminders ?? []) : []
}

/** Whether a mail says that it may be a second copy, or that somebody else may have it. */
export function saysThatItMayRepeat(text: string): boolean {
  return markers.some((marker) => text.includes(marker))
}

const markers = [english.handover.mayHave, 'may already have this', 'may be a second copy']

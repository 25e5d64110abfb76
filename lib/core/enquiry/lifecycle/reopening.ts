import type { Mail, MailPurpose } from '../../delivery/mail.ts'
import { type Instant, later } from '../../time/instant.ts'
import type { AnswerBy } from '../../time/target-time.ts'
import { activeActs, enquirerActor, type RecordedAct, type RecordedOfficerAct } from '../act.ts'
import { categoryOf } from '../category.ts'
import type { AssignedEnquiry, Enquiry, Reopened } from '../enquiry.ts'
import { firstAnswerAt } from '../retention.ts'
import { standingOf } from '../standing.ts'
import type { Update } from '../update.ts'

type Reopening = Extract<RecordedOfficerAct, { act: 'reopen' }>

/** How often an enquirer's notes open an enquiry again within so many days. */
const maxReopeningsByNote = 3
const reopeningDays = 30

/**
 * Whether an enquirer who still needs help opens the enquiry again by saying so: what was answered or closed, unless it is
 * spam, was withdrawn or is not theirs, and not for ever.
 */
export function mayReopenByNote(enquiry: Enquiry, now: Instant): enquiry is AssignedEnquiry {
  if (!asksIfHelpIsNeeded(enquiry)) return false
  const since = later(now, -reopeningDays * 86_400_000)
  const recent = (enquiry.updates ?? []).filter(({ reopened, at }) => reopened === true && at > since)
  return recent.length < maxReopeningsByNote
}

/** Whether a note's form asks what the note is sent for: the enquiry is answered or closed, and still its enquirer's. */
export function asksIfHelpIsNeeded(enquiry: Enquiry): boolean {
  const { state, withdrawnAt, disownedAt } = standingOf(enquiry)
  return (state === 'answered' || state === 'closed') && withdrawnAt === undefined && disownedAt === undefined
}

/** The act of an enquirer who still needs help. Whoever has the enquiry is handed it once more. */
export function reopeningByNote(enquiry: AssignedEnquiry, { id, at }: Pick<Update, 'id' | 'at'>): Reopening {
  return { act: 'reopen', id, at, by: enquirerActor, to: standingOf(enquiry).owner }
}

/** Whether opening it again can still be undone: nothing else was done since, or what it put away would be gone. */
export function mayUndoReopening({ beforeReopening }: Enquiry, { by }: Pick<RecordedAct, 'by'>): boolean {
  return beforeReopening !== undefined && by !== enquirerActor
}

/** The enquiry waits again; how it stood is kept, and the acts before for as long as this may be undone. */
export function reopen(enquiry: AssignedEnquiry, act: Reopening, target: AnswerBy): AssignedEnquiry {
  const before = withoutEarlierActs(enquiry)
  const { acts = [], answerBy, reopened, releasedAt } = before
  const isSpam = standingOf(before).progress === 'spam'
  return {
    ...before,
    acts: [act],
    answerBy: target,
    reopened: asItStood(before),
    beforeReopening: {
      ...{ acts, answerBy },
      ...(reopened === undefined ? {} : { reopened }),
      ...(releasedAt === undefined ? {} : { releasedAt }),
    },
    // Whoever says that it is not spam has looked at it: it is not marked as suspected any more.
    ...(isSpam ? { releasedAt: act.at } : {}),
  }
}

/** As it was before it was opened again; the undone act stays, so that its notice is sent and it is not done twice. */
export function undoReopening(enquiry: AssignedEnquiry, undone: RecordedAct): AssignedEnquiry {
  const { beforeReopening, reopened: _, releasedAt: __, ...rest } = enquiry
  if (beforeReopening === undefined) return enquiry
  const { acts, ...before } = beforeReopening
  return { ...rest, ...before, acts: [...acts, undone] }
}

/**
 * Puts the acts before away for good, with the emails about them, as soon as something else is done: so that there is room
 * anew. The handovers of the round that counts stay.
 */
export function withoutEarlierActs(enquiry: AssignedEnquiry): AssignedEnquiry {
  const { beforeReopening, ...rest } = enquiry
  if (beforeReopening === undefined) return enquiry
  const { round } = standingOf(enquiry)
  const ids = new Set((enquiry.acts ?? []).map(({ id }) => id))
  const isKept = ({ purpose, state, about }: Mail) => {
    const [id] = about?.split(':') ?? []
    const isOfAct = id !== undefined && ofActs.has(purpose)
    return !isOfAct || state === 'claimed' || ids.has(id) || id === round.about
  }
  return { ...rest, mails: enquiry.mails.filter(isKept) }
}

const ofActs = new Set<MailPurpose>(['handover', 'nudge', 'act-notice', 'closing'])

function asItStood(enquiry: AssignedEnquiry): Reopened {
  const standing = standingOf(enquiry)
  const { progress: from, owner, round } = standing
  const answeredAt = firstAnswerAt(standing)
  const isMoved = activeActs(enquiry).some(({ act }) => act === 'recategorise')
  const category = isMoved ? categoryOf(enquiry) : enquiry.reopened?.category
  return {
    ...{ count: (enquiry.reopened?.count ?? 0) + 1, from, owner, round },
    ...(category === undefined ? {} : { category }),
    ...(answeredAt === undefined ? {} : { answeredAt }),
    answerBy: enquiry.reopened?.answerBy ?? enquiry.answerBy,
  }
}

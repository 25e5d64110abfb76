import type { Officer } from '../../core/organisation/organisation.ts'
import {
  confirmHours,
  type NoticedLeave,
  type StandaloneMail,
} from '../../core/standalone-mail/standalone-mail.ts'
import type { MailTokens } from '../../ports/officer-tokens.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { type StandaloneMailDependencies, standaloneMailsIn } from '../item-changes/mailed-items.ts'
import { officerOfMail } from '../sign-in/officer-session.ts'
import type { DirectoryOutcome } from './change-directory.ts'
import type { createPlanLeave } from './plan-leave.ts'

interface ConfirmLeaveDependencies extends StandaloneMailDependencies {
  readonly confirmTokens: MailTokens
  readonly identityKey: IdentityKey
  readonly planLeave: Pick<ReturnType<typeof createPlanLeave>, 'plan'>
}

/** What a mail asked about, and whom. */
export interface LeaveQuestion {
  readonly officer: Officer
  readonly what: 'set' | 'end'
  readonly leave: NoticedLeave
  /** It was answered, and the leave is as it was asked. */
  readonly isDone: boolean
}

/** `unknown`: not one of our links; `late`: older than a day, answered, or about a leave that has changed since. */
type NoQuestion = 'unknown' | 'late'

/**
 * Answers the mail that asks whether a leave is right. `show` changes nothing; `answer` does what was asked for, or uses
 * the link up so that nobody can any more. Both throw `StoreFailed`, `answer` also `TooManyConflicts`.
 */
export function createConfirmLeave(dependencies: ConfirmLeaveDependencies) {
  const { confirmTokens, planLeave } = dependencies
  const { read, change } = standaloneMailsIn(dependencies)
  return { show, answer }

  async function show(text: string): Promise<LeaveQuestion | NoQuestion> {
    const { question } = await open(text)
    return typeof question === 'object' && question.isDone ? 'late' : question
  }

  async function answer(
    text: string,
    isRight: boolean,
  ): Promise<
    { readonly question: LeaveQuestion; readonly outcome: DirectoryOutcome | 'refused' } | NoQuestion
  > {
    const { question, mail } = await open(text)
    if (typeof question === 'string') return question
    const { officer, what, leave, isDone } = question
    // Pressed twice.
    if (isDone) return isRight ? { question, outcome: 'already-so' } : 'late'
    // First the change, then the note that it was answered: a press that failed between the two can be repeated.
    const outcome = isRight ? await planLeave.plan({ officer, what, leave, key: mail }) : ('refused' as const)
    await change(mail, () => ({ outcome, commands: [{ type: 'use' }] }))
    return { question, outcome }
  }

  async function open(text: string) {
    const token = await confirmTokens.read(text)
    if (token === undefined) return { question: 'unknown' as const, mail: '' }
    const { mail, address } = token
    const kept = await read(mail)
    const officer = officerOfMail(dependencies, { mail: kept, address }, confirmHours * 3_600_000)
    const question = officer && kept && questionOf(kept, officer)
    return { question: question ?? ('late' as const), mail }
  }
}

/** Undefined: the mail asks nothing, or somebody else, or about a leave that the directory no longer fits. */
function questionOf({ to, leave, usedAt }: StandaloneMail, officer: Officer): LeaveQuestion | undefined {
  if (leave === undefined || to !== officer.id) return undefined
  const { leave: entered = [] } = officer
  const isEntered = entered.some(({ id }) => id === leave.id)
  const isDone = usedAt !== undefined
  if (leave.news === 'ask-end')
    return isEntered !== isDone ? { officer, leave, what: 'end', isDone } : undefined
  if (leave.news !== 'ask-set' || (isDone && !isEntered)) return undefined
  const isInTheWay = entered.some(
    ({ id, from, until }) => id !== leave.id && from <= leave.until && leave.from <= until,
  )
  return isInTheWay ? undefined : { officer, leave, what: 'set', isDone }
}

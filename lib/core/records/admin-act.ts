import type { Reference } from '../enquiry/reference.ts'
import type { Instant } from '../time/instant.ts'

/** What an admin did by a command, as it is recorded for good: who, when, what and why, and never anything about a person. */
export interface AdminAct {
  /** Never given before. */
  readonly id: string
  readonly at: Instant
  /** As it is typed: `person erase`. */
  readonly command: string
  readonly by: ActingAdmin
  readonly reason: string
  /** How many of what: `{ enquiries: 3 }`. */
  readonly counts: Readonly<Record<string, number>>
  readonly references: readonly Reference[]
}

/** Who acted, as far as it is known on the machine that the command was typed on. */
export interface ActingAdmin {
  /** The account on that machine. */
  readonly user: string
  readonly machine: string
  /** The id of the AWS access key, which AWS's own record (CloudTrail) knows a person by; it is no secret. */
  readonly accessKey?: string
}

/**
 * What is wrong with a reason: it is kept for good, so it must not name whom it is about. Undefined where nothing is seen:
 * names are not recognised.
 */
export function reasonProblem(reason: string): 'empty' | 'personal' | undefined {
  if (reason.trim() === '') return 'empty'
  const hasAddress = reason.includes('@')
  const withoutDates = reason.replace(/\d{4}-\d\d-\d\d/g, '').replace(/(?<=\d)[ ()-]+(?=\d)/g, '')
  return hasAddress || /\d{9}/.test(withoutDates) ? 'personal' : undefined
}

import type { Officer } from '../organisation/organisation.ts'
import { type Instant, later } from '../time/instant.ts'

/**
 * The compiled directory as marks: for each entry a text that changes when its address, deputy, last day or working days
 * do. Routes are left out: they move nothing that somebody has.
 */
export type DirectoryMarks = Readonly<Record<string, string>>

/** The directory that the table saw last, and which entries' enquiries are still to be asked a look for. One item. */
export interface SeenDirectory {
  /** Counts its writes, from 1. */
  readonly version: number
  readonly entries: DirectoryMarks
  /** Entries that were removed or changed; the first is at work. */
  readonly pending: readonly string[]
  /** When the last of them was noticed; absent where none is pending. */
  readonly noticedAt?: Instant
  /** How far the first of them is done: a position in the list of what it holds. */
  readonly after?: string
}

/** The marks of a directory. */
export function marksOf(officers: readonly Officer[]): DirectoryMarks {
  return Object.fromEntries(
    officers.map(({ id, email, deputy, until, workingDays }) => [
      id,
      markOf([email.toLowerCase(), deputy ?? '', until ?? '', ...(workingDays ?? [])].join('\n')),
    ]),
  )
}

/**
 * What is kept once this directory was seen: the entries that it changed or no longer has are pending, after those that are
 * so already. The very same object where nothing is new. A directory that is the first to be seen leaves nothing pending: nobody
 * knows who was there before.
 */
export function seeDirectory(
  seen: SeenDirectory | undefined,
  present: DirectoryMarks,
  now: Instant,
): SeenDirectory {
  if (seen === undefined) return { version: 1, entries: present, pending: [] }
  const changed = Object.keys(seen.entries).filter((id) => markIn(present, id) !== seen.entries[id])
  const isSame = changed.length === 0 && Object.keys(present).every((id) => Object.hasOwn(seen.entries, id))
  if (isSame) return seen
  const { after: _, ...before } = seen
  const pending = [...new Set([...seen.pending, ...changed])]
  // From the beginning again, since the one at work may be among them: what was looked at twice is none the worse.
  return {
    ...before,
    version: seen.version + 1,
    entries: present,
    pending,
    ...(changed.length === 0 ? {} : { noticedAt: now }),
  }
}

/** What is kept once so much of the first pending entry was asked for; without `after`, all of it. */
export function lookedAt(seen: SeenDirectory, after: string | undefined): SeenDirectory {
  const { after: _, noticedAt, ...kept } = seen
  const pending = after === undefined ? seen.pending.slice(1) : seen.pending
  return {
    ...kept,
    version: seen.version + 1,
    pending,
    ...(pending.length === 0 || noticedAt === undefined ? {} : { noticedAt }),
    ...(after === undefined ? {} : { after }),
  }
}

/**
 * Whether it is time: a look is of use only once every function has the new directory, and the index what the old ones wrote last.
 * An invocation takes half a minute at most, and the index lags by seconds.
 */
export function isTimeToLook({ pending, noticedAt }: SeenDirectory, now: Instant): boolean {
  return pending.length > 0 && (noticedAt === undefined || later(noticedAt, settling) <= now)
}

const settling = 2 * 60_000

function markIn(marks: DirectoryMarks, id: string): string | undefined {
  return Object.hasOwn(marks, id) ? marks[id] : undefined
}

/** FNV-1a of 32 bits: a change goes unnoticed once in four thousand million, and then waits for its next look. */
function markOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

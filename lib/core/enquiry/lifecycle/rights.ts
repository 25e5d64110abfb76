import type { Instant } from '../../time/instant.ts'
import type { Enquiry } from '../enquiry.ts'
import { isRestricted, type Restriction } from '../enquiry.ts'
import type { HistoryEntry } from '../history.ts'

/** What whoever sent an enquiry has asked us for by their rights. Each is safe to repeat. */
export type RightsCommand =
  /** UK GDPR, Article 18. */
  | { readonly type: 'restrict' }
  | { readonly type: 'lift-restriction' }
  /** Article 16: what they say is right takes the place of what is wrong, which is not kept. */
  | ({ readonly type: 'rectify' } & Rectified)

/** The answers that are put right, and what the enquiry is found by from then on. */
interface Rectified extends Pick<Enquiry, 'phoneHash' | 'wordMarks'> {
  readonly answers: { readonly name?: string; readonly phone?: string }
}

/** What has happened by that. */
export type RightsChange =
  | { readonly type: 'restricted'; readonly restriction: Restriction }
  | { readonly type: 'restriction-lifted' }
  | ({ readonly type: 'rectified' } & Rectified)

/** What follows from a command. An empty list: it is already so. */
export function decideOnRights(
  enquiry: Enquiry,
  command: RightsCommand,
  now: Instant,
): readonly RightsChange[] {
  switch (command.type) {
    case 'restrict':
      return isRestricted(enquiry) ? [] : [{ type: 'restricted', restriction: { at: now } }]
    case 'lift-restriction':
      return isRestricted(enquiry) ? [{ type: 'restriction-lifted' }] : []
    case 'rectify': {
      const isSo = Object.entries(command.answers).every(([name, value]) => enquiry.answers[name] === value)
      return isSo ? [] : [{ ...command, type: 'rectified' }]
    }
  }
}

/** The enquiry after a change. */
export function changeByRights(enquiry: Enquiry, change: RightsChange): Enquiry {
  switch (change.type) {
    case 'restricted':
      return { ...enquiry, restricted: change.restriction }
    case 'restriction-lifted': {
      const { restricted: _, ...rest } = enquiry
      return rest
    }
    case 'rectified': {
      const { phoneHash: _, wordMarks: __, ...rest } = enquiry
      const { answers, phoneHash, wordMarks } = change
      return {
        ...{ ...rest, answers: { ...rest.answers, ...answers } },
        ...(phoneHash === undefined ? {} : { phoneHash }),
        ...(wordMarks === undefined ? {} : { wordMarks }),
      }
    }
  }
}

/** What the history says of it: that it was done, and not what was wrong. */
export function rightsEntry({ type }: RightsChange): HistoryEntry {
  return { what: type }
}

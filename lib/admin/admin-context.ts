import type { CommandContext } from '../command-line/command.ts'
import type { PeopleDifference } from '../core/directory/people-differences.ts'
import type { Kind } from '../core/kind/kind.ts'
import type { Organisation } from '../core/organisation/organisation.ts'
import type { ActingAdmin } from '../core/records/admin-act.ts'
import type { Instant } from '../core/time/instant.ts'
import type { LocalDate } from '../core/time/local-date.ts'
import type { CoreWords } from '../core/words/english.ts'
import type { PageWords } from '../pages/words/english.ts'
import type { RightsWords } from '../pages/words/english-rights.ts'
import type { Deployment } from './deployment.ts'
import type { RewrittenFile } from './people-commands.ts'

/** What a command is run with. */
export interface AdminContext extends CommandContext {
  readonly world: AdminWorld
  /** The pipeline it is done to, found when it is first asked for. Throws `CommandProblem`, which says what to do. */
  readonly deployment: () => Promise<Deployment>
}

/** What commands need besides a pipeline. */
export interface AdminWorld {
  readonly now: () => Instant
  /** At least 32 characters that nobody can guess. */
  readonly createKey: () => string
  /** A text never given before, of 16 to 64 letters, digits, `-` and `_`. */
  readonly createId: () => string
  readonly pause: (milliseconds: number) => Promise<void>
  readonly random: () => number
  /** The organisation of that name as its file says. Throws where it is not there, or wrong. */
  readonly organisationNamed: (name: string) => Promise<Organisation>
  readonly kinds: readonly Kind[]
  /** The language in which dates and stories are told. */
  readonly words: CoreWords
  /** The file of that organisation with what was changed about people. Throws where what comes of it is wrong. */
  readonly rewriteFile: (
    name: string,
    changed: { readonly differences: readonly PeopleDifference[]; readonly today: LocalDate },
  ) => Promise<RewrittenFile>
  /** The language of pages that are given to people, and of those that only this is for. */
  readonly pageWords: PageWords
  readonly rightsWords: RightsWords
  /** Who types, as this machine knows them. */
  readonly admin: () => Pick<ActingAdmin, 'user' | 'machine'>
  /** The stack that is meant when none is named. Throws where it cannot be known. */
  readonly usualStack: () => Promise<string>
}

import type { PeopleDifference } from '../core/directory/people-differences.ts'
import { findOfficer, type Organisation } from '../core/organisation/organisation.ts'
import { type Change, matters, note } from './change.ts'

/** Where the page People and the file that is to be deployed disagree, and which of them counts. */
export function compareOverlay(
  after: Organisation,
  differences: readonly PeopleDifference[],
): readonly Change[] {
  return differences.map((difference) => inWords(after, difference))
}

function inWords(after: Organisation, difference: PeopleDifference): Change {
  const name = findOfficer(after, difference.officer)?.name ?? difference.officer
  switch (difference.what) {
    case 'added':
      return note(
        `${difference.entry.name} (${difference.officer}) was added on the page People and is not in the file. They stay.`,
        intoTheFile,
      )
    case 'edited':
      return note(
        `The page People says ${quoted(difference.now)} for the ${difference.field} of ${name}, the file says ${quoted(difference.file)}. What the page says counts.`,
        intoTheFile,
      )
    case 'overruled':
      return matters(
        `The page People says ${quoted(difference.now)} for the ${difference.field} of ${name}. The file was changed since, to ${quoted(difference.file)}: the file counts from now on.`,
        'If the page is right, change the file back before you deploy.',
      )
    case 'replaced':
      return note(
        `On the page People ${name} was replaced by ${findOfficer(after, difference.by)?.name ?? difference.by} from ${difference.from} on; the file still names ${name}. What the page says counts.`,
        intoTheFile,
      )
    case 'ended':
      return note(
        `The page People says that ${name}'s last day is ${difference.until}; the file says ${difference.file ?? 'none'}. The earlier counts.`,
        intoTheFile,
      )
  }
}

const intoTheFile = 'npm run enquiries -- people write puts it into the file.'

function quoted(value: string | undefined): string {
  return value === undefined ? 'nothing' : `“${value}”`
}

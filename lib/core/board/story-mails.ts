import type { HistoryEntry, MailEntry } from '../enquiry/history.ts'
import { nameOfEntry, type StoryContext } from './story-names.ts'

/** What the story says of a mail; `before` is what was kept before it, undefined for what this release does not know. */
export function mailSentence(
  entry: MailEntry,
  { organisation, words, before }: StoryContext & { readonly before: readonly (HistoryEntry | undefined)[] },
): string {
  const { story } = words
  const { what, purpose, to } = entry
  const mailed = {
    what: story.mails[purpose ?? 'handover'],
    to: to === undefined ? story.somebody : nameOfEntry(to, organisation, words),
  }
  const first = what === 'mail-accepted' && purpose === 'handover' ? failedBefore(before) : undefined
  return first === undefined || first === to
    ? story[sentences[what]](mailed)
    : story.mailedInstead({ ...mailed, first: nameOfEntry(first, organisation, words) })
}

/** The entry that the last handover did not reach since somebody was given the enquiry. */
function failedBefore(before: readonly (HistoryEntry | undefined)[]): string | undefined {
  const given = before.findLastIndex((entry) => entry !== undefined && givers.has(entry.what))
  return before.slice(given + 1).findLast(isFailedHandover)?.to
}

function isFailedHandover(entry: HistoryEntry | undefined): entry is MailEntry {
  return entry !== undefined && 'purpose' in entry && entry.purpose === 'handover' && failures.has(entry.what)
}

const givers = new Set<HistoryEntry['what']>(['assigned', 'pass-on', 'recategorise', 'cover', 'undone'])
const failures = new Set<HistoryEntry['what']>([
  ...(['mail-refused', 'mail-bounce', 'mail-complaint', 'mail-reject', 'mail-given-up'] as const),
])

const sentences = {
  'mail-accepted': 'mailed',
  'mail-refused': 'mailRefused',
  'mail-held': 'mailHeld',
  'mail-given-up': 'mailGivenUp',
  'mail-silent': 'mailSilent',
  'mail-delivery': 'mailDelivered',
  'mail-bounce': 'mailBounced',
  'mail-soft-bounce': 'mailAnsweredByItself',
  'mail-complaint': 'mailComplained',
  'mail-reject': 'mailRejected',
} as const

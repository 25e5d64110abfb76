import type { HistoryEntry, MailEntry } from '../enquiry/history.ts'
import { nameOfEntry, type StoryContext } from './story-names.ts'

/** What was last heard of an email that went out: a word of the story. */
type MailEnding = (typeof endings)[keyof typeof endings]

/** Of some lines of a story: what became of the emails that they tell of, and which lines then need no telling. */
interface FoldedMails {
  readonly endingAt: ReadonlyMap<number, MailEnding>
  readonly folded: ReadonlySet<number>
}

/**
 * Makes each email one line: what came back of it stands with the line that it went out by, and the tries before that line
 * are not told. Lines name no claim, so news belongs to the first email of that purpose to that address of which nothing
 * has been heard, else to the last one; where that line is kept no more, the news stays a line of its own.
 */
export function foldMails(entries: readonly (HistoryEntry | undefined)[]): FoldedMails {
  const sent = new Map<string, readonly number[]>()
  const held = new Map<string, number>()
  const endingAt = new Map<number, MailEnding>()
  const folded = new Set<number>()
  for (const [index, entry] of entries.entries()) {
    if (entry === undefined || !('purpose' in entry)) continue
    const { what, purpose, to } = entry
    if (purpose === undefined || to === undefined) continue
    const mail = `${purpose} ${to}`
    if (isEnding(what)) {
      const lines = sent.get(mail) ?? []
      const line = lines.find((one) => !endingAt.has(one)) ?? lines.at(-1)
      if (line === undefined) continue
      endingAt.set(line, endings[what])
      folded.add(index)
      continue
    }
    const tried = held.get(mail)
    if (tried !== undefined) folded.add(tried)
    held.delete(mail)
    if (what === 'mail-held') held.set(mail, index)
    if (what === 'mail-accepted') sent.set(mail, [...(sent.get(mail) ?? []), index])
  }
  return { endingAt, folded }
}

function isEnding(what: MailEntry['what']): what is keyof typeof endings {
  return Object.hasOwn(endings, what)
}

const endings = {
  'mail-silent': 'silent',
  'mail-delivery': 'arrived',
  'mail-bounce': 'bounced',
  'mail-soft-bounce': 'answeredByItself',
  'mail-complaint': 'complained',
  'mail-reject': 'rejected',
} as const

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

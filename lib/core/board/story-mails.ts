import type { MailEventType, MailPurpose } from '../delivery/mail.ts'
import type { MailChange } from '../delivery/mail-lifecycle.ts'
import type { HistoryEntry } from '../enquiry/enquiry.ts'
import type { CoreWords } from '../words/english.ts'
import { nameOfEntry, type StoryTelling } from './story-names.ts'

/** What the story says of a mail; undefined for a line that is of no mail. */
export function mailSentence(
  history: readonly HistoryEntry[],
  index: number,
  { organisation, words }: StoryTelling,
): string | undefined {
  const entry = history[index]
  if (entry === undefined || !isMailLine(entry.what)) return undefined
  const { story } = words
  const { to, detail: purpose = '' } = entry
  const what = isPurpose(purpose, words) ? story.mails[purpose] : story.mails.handover
  const mailed = { what, to: to === undefined ? story.somebody : nameOfEntry(to, organisation, words) }
  const first = entry.what === 'mail-accepted' && purpose === 'handover' && failedBefore(history, index)
  return first
    ? story.mailedInstead({ ...mailed, first: nameOfEntry(first, organisation, words) })
    : story[sentences[entry.what]](mailed)
}

/** The entry that the handover before this one did not reach, if it began with somebody else. */
function failedBefore(history: readonly HistoryEntry[], index: number): string | undefined {
  const before = history.slice(0, index)
  const begun = before.findLastIndex(({ what }) => givers.has(what))
  const failed = before
    .slice(begun + 1)
    .findLast(({ what, detail }) => detail === 'handover' && failures.has(what))
  return failed?.to === history[index]?.to ? undefined : failed?.to
}

const givers: ReadonlySet<string> = new Set(['assigned', 'pass-on', 'recategorise', 'cover', 'undone'])
const failures: ReadonlySet<string> = new Set([
  ...['mail-refused', 'mail-bounce', 'mail-complaint', 'mail-reject', 'mail-given-up'],
])

/** Lines of mails that are kept, each with its sentence. */
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
} as const satisfies Record<MailLine, keyof CoreWords['story']>

type MailLine =
  | Exclude<MailChange['type'], 'mail-claimed' | 'mail-event-seen' | 'lease-extended'>
  | `mail-${Exclude<MailEventType, 'send' | 'delay'>}`

function isMailLine(what: string): what is MailLine {
  return Object.hasOwn(sentences, what)
}

function isPurpose(text: string, { story }: CoreWords): text is MailPurpose {
  return Object.hasOwn(story.mails, text)
}

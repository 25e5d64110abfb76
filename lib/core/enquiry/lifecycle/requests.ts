import type { Mail, MailPurpose } from '../../delivery/mail.ts'
import { type Instant, later } from '../../time/instant.ts'
import {
  type LinkRequest,
  maxLinksADay,
  maxOfficerNoteLength,
  maxOfficerNotes,
  maxOfficerNoteText,
  type OfficerNote,
} from '../act.ts'
import type { Enquiry } from '../enquiry.ts'
import type { HistoryEntry } from '../history.ts'

/** What officers can ask for besides acts: a fresh link by mail, and to have a private note kept. Safe to repeat. */
export type RequestCommand =
  | { readonly type: 'request-link'; readonly id: string; readonly officer: string }
  | ({ readonly type: 'add-note' } & Omit<OfficerNote, 'at'>)

/** What has happened by that. */
export type RequestChange =
  | { readonly type: 'link-requested'; readonly request: LinkRequest }
  | { readonly type: 'note-added'; readonly note: OfficerNote }

/** What asking for a fresh link comes to. */
type LinkOutcome = 'done' | 'too-many'

/** What asking for a fresh link would come to now. */
export function linkOutcome({ linkRequests = [] }: Enquiry, id: string, now: Instant): LinkOutcome {
  if (linkRequests.some((one) => one.id === id)) return 'done'
  return linkRequests.filter((one) => isOfToday(one, now)).length < maxLinksADay ? 'done' : 'too-many'
}

/** Whether there is room for one more private note. */
export function mayAddOfficerNote({ notes = [] }: { readonly notes?: readonly { text: string }[] }): boolean {
  const written = notes.reduce((sum, { text }) => sum + text.length, 0)
  return notes.length < maxOfficerNotes && written + maxOfficerNoteLength <= maxOfficerNoteText
}

/** What follows from a command. An empty list: it is already so, or cannot be. */
export function decideOnRequest(
  enquiry: Enquiry,
  command: RequestCommand,
  now: Instant,
): readonly RequestChange[] {
  if (command.type === 'add-note') {
    const { type: _, ...note } = command
    const isNew = !(enquiry.notes ?? []).some(({ id }) => id === note.id)
    if (!isNew || !mayAddOfficerNote(enquiry)) return []
    return [
      { type: 'note-added', note: { ...note, text: note.text.slice(0, 2 * maxOfficerNoteLength), at: now } },
    ]
  }
  const { id, officer } = command
  const isNew = !(enquiry.linkRequests ?? []).some((one) => one.id === id)
  if (enquiry.stage !== 'assigned' || !isNew || linkOutcome(enquiry, id, now) !== 'done') return []
  return [{ type: 'link-requested', request: { id, officer, at: now } }]
}

/** The enquiry after a change. */
export function changeByRequest(enquiry: Enquiry, change: RequestChange): Enquiry {
  if (change.type === 'note-added') return { ...enquiry, notes: [...(enquiry.notes ?? []), change.note] }
  const kept = (enquiry.linkRequests ?? []).filter((one) => isOfToday(one, change.request.at))
  const mails = mailsStillAsked(enquiry, 'officer-link', kept)
  return { ...enquiry, mails, linkRequests: [...kept, change.request] }
}

/** What the history says of it; a private note stands for itself. */
export function requestEntry(change: RequestChange): HistoryEntry | undefined {
  return change.type === 'note-added'
    ? undefined
    : { what: 'link-requested', officer: change.request.officer }
}

/** All mails but those of the purpose that were asked for by what is no longer kept. */
export function mailsStillAsked(
  { mails }: Enquiry,
  purpose: MailPurpose,
  kept: readonly { readonly id: string }[],
): readonly Mail[] {
  const isKept = (about: string | undefined) => kept.some(({ id }) => id === about)
  return mails.filter((mail) => mail.purpose !== purpose || mail.state === 'claimed' || isKept(mail.about))
}

function isOfToday({ at }: { readonly at: Instant }, now: Instant): boolean {
  return later(at, 86_400_000) > now
}

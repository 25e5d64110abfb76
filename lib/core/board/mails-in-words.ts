import type { Mail } from '../delivery/mail.ts'
import type { Enquiry } from '../enquiry/enquiry.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { capitalised } from '../text/capitalised.ts'
import type { Instant } from '../time/instant.ts'
import type { CoreWords } from '../words/english.ts'
import { nameOfEntry } from './story-names.ts'

/** What is known of one mail. */
export type MailStanding =
  | 'sending'
  | 'waiting'
  | 'refused'
  | 'bounced'
  | 'complained'
  | 'rejected'
  | 'unknown'
  | 'delivered'
  | 'answered'
  | 'silent'
  | 'sent'

/** One mail, in words for officers. */
export interface MailInWords {
  readonly at: Instant
  /** "The acknowledgement" */
  readonly what: string
  readonly to: string
  readonly standing: MailStanding
  /** "Arrived" */
  readonly how: string
}

/** Every mail of an enquiry and what became of it, oldest first; no address is shown. */
export function mailsInWords(
  { mails }: Enquiry,
  organisation: Organisation,
  words: CoreWords,
): readonly MailInWords[] {
  return mails.map((mail) => {
    const standing = mailStandingOf(mail)
    return {
      at: mail.claimedAt,
      what: capitalised(words.story.mails[mail.purpose]),
      to: capitalised(nameOfEntry(mail.to.id, organisation, words)),
      standing,
      how: words.story.standings[standing],
    }
  })
}

function mailStandingOf({ state, events, silent }: Mail): MailStanding {
  switch (state) {
    case 'claimed':
      return 'sending'
    case 'waiting':
    case 'unknown':
      return state
    case 'refused':
      if (events.bounce !== undefined) return 'bounced'
      if (events.complaint !== undefined) return 'complained'
      return events.reject === undefined ? 'refused' : 'rejected'
    case 'accepted':
      if (events.delivery !== undefined) return 'delivered'
      if (events['soft-bounce'] !== undefined) return 'answered'
      return silent === true ? 'silent' : 'sent'
  }
}

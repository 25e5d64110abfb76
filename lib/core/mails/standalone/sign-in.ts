import type { Organisation } from '../../organisation/organisation.ts'
import { type StandaloneMail, signInMinutes } from '../../standalone-mail/standalone-mail.ts'
import { toHeaderText } from '../../text/text-policy.ts'
import { later } from '../../time/instant.ts'
import { londonTime } from '../../time/working-calendar.ts'
import type { CoreWords } from '../../words/english.ts'
import { type MailContent, toMailContent } from '../layout/mail-content.ts'

interface SignInMailInput {
  readonly mail: Pick<StandaloneMail, 'id' | 'at'>
  readonly organisation: Organisation
  /** Shows a button that signs in, once. */
  readonly signInUrl: string
  /** Where they say when they are away; a desk has none. */
  readonly leaveUrl?: string
  readonly words: CoreWords
}

/** The mail with the link that signs in to the board. Says nothing of any enquiry, and nothing that was typed. */
export function composeSignIn(input: SignInMailInput): MailContent {
  const { mail, organisation, signInUrl, leaveUrl, words } = input
  const { signIn: say } = words
  const until = londonTime(later(mail.at, signInMinutes * 60_000))
  return toMailContent({
    document: {
      subject: toHeaderText(say.subject(organisation.title)),
      blocks: [
        { type: 'lead', words: [say.lead] },
        { type: 'action', label: say.action, href: signInUrl },
        { type: 'paragraph', words: say.explain(signInMinutes, { strong: until }) },
        { type: 'paragraph', words: say.stranger() },
        ...(leaveUrl === undefined ? [] : [{ type: 'paragraph', words: say.leave(leaveUrl) } as const]),
      ],
      footer: [[say.footer(organisation.title)]],
    },
    language: words.language,
    organisation,
    reference: mail.id,
    autoSubmitted: 'auto-replied',
  })
}

import type { Organisation } from '../organisation/organisation.ts'
import { type Letter, signInMinutes } from '../standalone-mail/standalone-mail.ts'
import { toHeaderText } from '../text/text-policy.ts'
import { shortStamp } from '../time/dates-in-words.ts'
import { later } from '../time/instant.ts'
import type { CoreWords } from '../words/english.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'

export interface SignInMailInput {
  readonly letter: Pick<Letter, 'id' | 'at'>
  readonly organisation: Organisation
  /** Shows a button that signs in, once. */
  readonly signInUrl: string
  /** Where they say when they are away; a desk has none. */
  readonly leaveUrl?: string
  readonly words: CoreWords
}

/** The mail with the link that signs in to the board. Says nothing of any enquiry, and nothing that was typed. */
export function composeSignIn(input: SignInMailInput): MailContent {
  const { letter, organisation, signInUrl, leaveUrl, words } = input
  const { letter: say } = words
  const until = shortStamp(later(letter.at, signInMinutes * 60_000), words)
  return toMailContent({
    document: {
      subject: toHeaderText(say.signIn.subject(organisation.title)),
      blocks: [
        { type: 'lead', words: [say.signIn.lead] },
        { type: 'action', label: say.signIn.action, href: signInUrl },
        { type: 'paragraph', words: say.signIn.explain(signInMinutes, { strong: until }) },
        { type: 'heading', text: say.signIn.strangerTitle },
        { type: 'paragraph', words: say.signIn.stranger() },
        ...(leaveUrl === undefined
          ? []
          : [{ type: 'paragraph', words: say.signIn.leave(leaveUrl) } as const]),
      ],
      footer: [[say.signIn.footer(organisation.title)]],
    },
    language: words.language,
    organisation,
    reference: letter.id,
    autoSubmitted: 'auto-replied',
  })
}

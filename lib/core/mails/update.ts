import type { Addressee } from '../delivery/mail.ts'
import { correctedAnswers, mailableAddress } from '../enquiry/enquirer-address.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import { headerName, headerSubject } from '../enquiry/header-name.ts'
import type { Update } from '../enquiry/update.ts'
import type { Kind } from '../kind/kind.ts'
import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import { capitalised } from '../text/capitalised.ts'
import { toHeaderText } from '../text/text-policy.ts'
import { answerByLine } from '../time/answer-by.ts'
import { shortStamp } from '../time/dates-in-words.ts'
import type { CoreWords } from '../words/english.ts'
import type { Word } from '../words/word.ts'
import { mailLink, phoneLink } from './answer-facts.ts'
import { brokenUpNote } from './arrival-blocks.ts'
import type { Block, MailDocument } from './layout/block.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'

/** What the enquirer did: an update, or the correction of their address. */
export type Told = Omit<Update, 'type'> & { readonly type: Update['type'] | 'new-address' }

interface UpdateMailInput {
  readonly enquiry: AssignedEnquiry
  readonly update: Told
  readonly kind: Kind
  readonly organisation: Organisation
  readonly to: Addressee
  /** The directory entry that has the enquiry. */
  readonly holder: string
  /** An earlier copy may have arrived. */
  readonly mayRepeat: boolean
  readonly words: CoreWords
}

/** The mail that tells whoever has an enquiry of a note, a withdrawal, a corrected address, or that its address is somebody else's. */
export function composeUpdate(input: UpdateMailInput): MailContent {
  return toMailContent({
    document: updateDocument(input),
    language: input.words.language,
    organisation: input.organisation,
    reference: input.enquiry.reference,
    autoSubmitted: 'auto-generated',
  })
}

function updateDocument(input: UpdateMailInput): MailDocument {
  const { enquiry, update, kind, organisation, words } = input
  const { update: say } = words
  const type = update.type === 'link-request' || update.type === 'heard' ? 'note' : update.type
  const who = headerName(enquiry, organisation) ?? capitalised(words.handover.enquirer)
  const about = headerSubject(enquiry, kind, organisation)
  const blocks: readonly (Block | undefined)[] = [
    { type: 'lead', words: say.lead[type]({ quoted: who, strong: true }, kind.title) },
    input.mayRepeat ? { type: 'warning', words: say.repeat() } : undefined,
    whyYou(input),
    ...noteBlocks(update.text, say.noteTitle),
    ...(type === 'new-address' ? newAddressBlocks(input) : []),
    type === 'not-me' ? { type: 'paragraph', words: say.notMe(phoneOf(enquiry)) } : undefined,
    type === 'not-heard' ? { type: 'paragraph', words: say.notHeard(phoneOf(enquiry)) } : undefined,
    { type: 'heading', text: say.aboutTitle },
    {
      type: 'facts',
      facts: [
        { label: say.reference, value: enquiry.reference },
        { label: say.received, value: shortStamp(enquiry.receivedAt, words) },
        { label: say.when, value: shortStamp(update.at, words) },
        ...(type === 'withdrawal'
          ? []
          : [{ label: say.answerBy, value: answerByLine(enquiry.answerBy, words) }]),
      ],
    },
  ]
  return {
    subject: toHeaderText(`[${enquiry.reference}] ${say.subject[type](kind.title, about)}`),
    blocks: blocks.filter((block) => block !== undefined),
    footer: [
      ...brokenUpNote(blocks, words),
      [say.footer(organisation.title)],
      words.handover.quote({ whole: enquiry.reference }),
    ],
  }
}

function whyYou({ to, holder, organisation, words }: UpdateMailInput): Block | undefined {
  if (to.id === holder) return undefined
  const name = findOfficer(organisation, holder)?.name ?? holder
  return { type: 'warning', words: words.update.whyYou(name) }
}

/** The note as a fact, so that it keeps its lines and cannot pass for our own words. */
function noteBlocks(text: string | undefined, title: string): readonly Block[] {
  if (text === undefined) return []
  return [{ type: 'facts', facts: [{ label: title, value: text, long: true, quoted: true }] }]
}

/** The address that counts now, as typed, to be written to from now on. */
function newAddressBlocks({ enquiry, organisation, words }: UpdateMailInput): readonly Block[] {
  const { update: say } = words
  const { email = '' } = correctedAnswers(enquiry)
  const href = mailLink(String(email), `[${enquiry.reference}]`)
  const value = toHeaderText(String(email))
  return [
    {
      type: 'facts',
      facts: [{ label: say.newAddress, value, quoted: true, ...(href === undefined ? {} : { href }) }],
    },
    {
      type: 'paragraph',
      words: mailableAddress(enquiry, organisation) === undefined ? say.noReply() : say.replyThere(),
    },
  ]
}

function phoneOf({ answers }: AssignedEnquiry): Word | undefined {
  const phone = answers['phone']
  if (phone === undefined) return undefined
  const shown = toHeaderText(String(phone))
  const href = phoneLink(shown)
  return href === undefined ? { quoted: shown } : { link: shown, href }
}

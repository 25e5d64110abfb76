import type { Addressee } from '../delivery/mail.ts'
import { correctedAnswers, mailableAddress } from '../enquiry/enquirer-address.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import { calledName, headerName } from '../enquiry/header-name.ts'
import { standingOf } from '../enquiry/standing.ts'
import { isAwaited } from '../enquiry/state.ts'
import type { Update } from '../enquiry/update.ts'
import type { Kind } from '../kind/kind.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { capitalised } from '../text/capitalised.ts'
import { withoutQuotationMarks } from '../text/inner-quotes.ts'
import { toHeaderText } from '../text/text-policy.ts'
import type { Instant } from '../time/instant.ts'
import type { CoreWords } from '../words/english.ts'
import type { Words } from '../words/word.ts'
import { answerFacts, mailLink } from './answer-facts.ts'
import { brokenUpNote } from './arrival-blocks.ts'
import { officerSubject } from './enquiry-subject.ts'
import { aboutFacts, replyFooter } from './handover-end.ts'
import { actorName, insteadBlock, topicWords } from './handover-words.ts'
import type { Block, MailDocument } from './layout/block.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'
import { phoneWord, replyBlocks } from './reply-blocks.ts'
import { noteChoiceBlocks } from './since-blocks.ts'

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
  /** The recipient's own page for this enquiry, which shows nothing of it. */
  readonly officerUrl: string
  /** The whole enquiry, for those who sign in. */
  readonly boardUrl: string
  /** When it is read, as near as we know. */
  readonly now: Instant
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
  const { enquiry, update, organisation, words } = input
  const { update: say } = words
  const type = update.type === 'link-request' || update.type === 'heard' ? 'note' : update.type
  const who = headerName(enquiry, organisation) ?? capitalised(words.handover.enquirer)
  const isElsewhere = input.to.id !== input.holder
  const corrected = type === 'new-address' ? correctedWords(input) : undefined
  const blocks: readonly (Block | undefined)[] = [
    { type: 'lead', words: corrected ?? say.lead[type]({ quoted: who }), note: topicWords(input) },
    input.mayRepeat ? { type: 'warning', words: say.repeat() } : undefined,
    insteadBlock(input),
    ...newsBlocks(input, type),
    ...(isElsewhere ? wholeEnquiry(input) : []),
  ]
  const text =
    update.text === undefined ? undefined : withoutQuotationMarks(toHeaderText(update.text, MAX_LENGTH))
  return {
    subject: officerSubject(input),
    preheader: corrected ?? say.preheader[type]({ quoted: type === 'note' ? (text ?? '') : who }),
    blocks: blocks.filter((block) => block !== undefined),
    footer: [...brokenUpNote(blocks, words), ...replyFooter(input)],
    rest: words.arrival.rest(input.boardUrl),
  }
}

/** Where an officer has corrected the address: who. */
function correctedWords({ enquiry, organisation, words }: UpdateMailInput): Words | undefined {
  const { by, name } = enquiry.newAddress ?? {}
  if (by === undefined) return undefined
  const actor = { by, ...(name === undefined ? {} : { name }) }
  return words.update.correctedBy({ quoted: actorName(actor, organisation, words) })
}

// In characters, of a note beside the subject.
const MAX_LENGTH = 100

function newsBlocks(
  input: UpdateMailInput,
  type: Exclude<Told['type'], 'link-request' | 'heard'>,
): readonly Block[] {
  const { enquiry, update, organisation, words } = input
  const { update: say } = words
  switch (type) {
    case 'note':
      return [
        ...noteBlocks(update.text, say.note(calledName(enquiry, organisation))),
        ...noteChoiceBlocks(input),
        ...answerBlocks(input),
      ]
    case 'withdrawal':
      return [{ type: 'paragraph', words: say.withdrawn() }]
    case 'new-address':
      return newAddressBlocks(input)
    case 'not-me':
      return notMeBlocks(input)
    case 'not-heard':
      return [
        { type: 'paragraph', words: say.notHeard(phoneWord(enquiry.answers['phone'])) },
        ...dealBlocks(input),
      ]
  }
}

/** That its address is somebody else's, and so closed unless it was answered; and what to do, since it may be real. */
function notMeBlocks({ enquiry, boardUrl, words }: UpdateMailInput): readonly Block[] {
  const { update: say, failedAddress } = words
  const isClosed = standingOf(enquiry).state === 'disowned'
  return [
    { type: 'paragraph', words: say.notMe({ isClosed }) },
    { type: 'paragraph', words: say.mayBeReal(phoneWord(enquiry.answers['phone'])) },
    { type: 'paragraph', words: isClosed ? say.opensAgain() : failedAddress.correct() },
    { type: 'action', label: failedAddress.correctAction, href: boardUrl },
  ]
}

/** While the enquiry waits, by when and how to answer, and where to say so; else only how. */
function answerBlocks(input: UpdateMailInput): readonly Block[] {
  const { enquiry, organisation, words } = input
  if (isAwaited(standingOf(enquiry).state)) return [...replyBlocks(input), ...dealBlocks(input)]
  return mailableAddress(enquiry, organisation) === undefined
    ? []
    : [{ type: 'paragraph', words: words.update.writeBack() }]
}

/** Where to say that it is answered, while it waits. */
function dealBlocks({ enquiry, officerUrl, words }: UpdateMailInput): readonly Block[] {
  const { dealAction, dealOther } = words.handover
  if (!isAwaited(standingOf(enquiry).state)) return []
  const other = { link: dealOther, href: officerUrl }
  return [{ type: 'action', label: dealAction, href: officerUrl, other }]
}

/** Whoever stands in has had no handover: all that the holder has had. */
function wholeEnquiry(input: UpdateMailInput): readonly Block[] {
  const { enquiry, kind, organisation, words } = input
  const { message, asked, enquirer } = answerFacts({
    answers: correctedAnswers(enquiry),
    arrival: enquiry.arrival,
    entered: enquiry.entered,
    kind,
    organisation,
    replySubject: `Re: ${officerSubject(input)}`,
    who: calledName(enquiry, organisation),
    words,
  })
  return [
    { type: 'heading', text: words.handover.aboutTitle },
    {
      type: 'facts',
      facts: [...(message === undefined ? [] : [message]), ...asked, ...enquirer, ...aboutFacts(input)],
    },
  ]
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
